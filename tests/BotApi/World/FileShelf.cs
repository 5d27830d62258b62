using System.Globalization;

namespace TalksBot.BotApi;

/// <summary>Files by identifier; the oldest go when there are too many.</summary>
internal sealed class FileShelf
{
    private readonly Shelf<string, ApiFile> files = new(most: 1_000);
    private int count;

    public ApiFile Add(string kind, string name, string mimeType, ReadOnlyMemory<byte> bytes)
    {
        var file = new ApiFile("file-" + (++count).ToString(CultureInfo.InvariantCulture), kind, name, mimeType, bytes);
        files.Add(file.Id, file);
        return file;
    }

    public ApiFile? Find(string id) => files.TryFind(id, out var file) ? file : null;
}
