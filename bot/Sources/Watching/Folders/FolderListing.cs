using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Sources.Watching.Folders;

/// <summary>A file as the file system lists it.</summary>
/// <param name="Size">Bytes; negative when it cannot be found by its own name.</param>
/// <param name="Modified">Ticks of the last writing.</param>
internal sealed record ListedFile(string Path, long Size, long Modified);

/// <summary>The files of a folder and its subfolders that are meant as texts, by path; none that is hidden, a link, or on its way (<c>~$…</c>, <c>….part</c>).</summary>
/// <param name="Unreadable">The folder, or folders in it, that cannot be listed.</param>
internal sealed record FolderListing(IReadOnlyList<ListedFile> Files, IReadOnlyList<ReadRefusal> Unreadable)
{
    private const int Deepest = 32;

    /// <summary>Stands in a name for what is no UTF-8 in it: by such a name nothing can be opened.</summary>
    private const char NoText = '\uFFFD';

    // What people take for texts and is not read: said with a mend, not passed over.
    private static readonly string[] Hoped = [".doc", ".rtf", ".odt", ".epub", ".pages"];

    // A link may lead out of the folder, or round in a circle.
    private static readonly EnumerationOptions Flat = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };

    public static FolderListing Of(string folder, CancellationToken cancel)
    {
        var (files, unreadable) = (new List<ListedFile>(), new List<ReadRefusal>());
        Add(new DirectoryInfo(folder), 0, files, unreadable, cancel);
        files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return new FolderListing(files, unreadable);
    }

    private static void Add(DirectoryInfo folder, int depth, List<ListedFile> files, List<ReadRefusal> unreadable, CancellationToken cancel)
    {
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", Flat))
            {
                cancel.ThrowIfCancellationRequested();
                if (entry is DirectoryInfo inner && depth < Deepest)
                    Add(inner, depth + 1, files, unreadable, cancel);
                else if (entry is FileInfo file && IsMeant(file.Name) && Listed(file) is { } listed)
                    files.Add(listed);
            }
        }
        catch (DirectoryNotFoundException) when (depth > 0 && !folder.Name.Contains(NoText, StringComparison.Ordinal))
        {
            // it was there a moment ago
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable.Add(new ReadRefusal(folder.FullName, e is DirectoryNotFoundException ? RefusalReason.Missing : RefusalReason.Unreadable));
        }
    }

    private static bool IsMeant(string name) =>
        !name.StartsWith('~') && (SourceReader.IsMeant(name) || Hoped.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase));

    /// <summary>Null for one that is gone again.</summary>
    private static ListedFile? Listed(FileInfo file)
    {
        try
        {
            return new ListedFile(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks);
        }
        catch (FileNotFoundException)
        {
            return file.Name.Contains(NoText, StringComparison.Ordinal) ? new ListedFile(file.FullName, -1, 0) : null;
        }
    }
}
