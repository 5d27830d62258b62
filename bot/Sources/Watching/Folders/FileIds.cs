using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Sources.Watching.Folders;

/// <summary>The id of a file's text: by its name, and the same one each time; of two files whose names make the same id, the later one gets its language, or a number, into it.</summary>
internal sealed class FileIds(TalksStore store)
{
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    public string Of(WatchedFile file, RawText text)
    {
        if (file.Id.Length > 0)
            return file.Id;
        var id = text.Id;
        if (!IsFree(id, file.Path))
            id = $"{text.Id}-{text.Lang}";
        for (var n = 2; !IsFree(id, file.Path); n++)
            id = $"{text.Id}-{text.Lang}-{n}";
        _given[id] = file.Path;
        return id;
    }

    private bool IsFree(string id, string path) =>
        IsFor(_given.GetValueOrDefault(id, path), path) && store.Where(WatchedFile.Rows, file => file.Id == id).All(file => IsFor(file.Path, path));

    /// <summary>A file that is gone leaves its id to the one that comes in its place.</summary>
    private static bool IsFor(string holder, string path) => holder == path || !File.Exists(holder);
}
