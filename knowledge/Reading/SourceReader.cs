namespace TalksBot.Knowledge.Reading;

/// <summary>Reads texts from files and folders. What cannot be read is a value among the results, never an exception.</summary>
public static class SourceReader
{
    private static readonly IFormatReader[] Readers = [new PlainTextReader(), new MarkdownReader(), new JsonLinesReader()];

    /// <summary>
    /// The texts of a file (a JSONL file holds many), or of all files of a known type in a folder and its subfolders, by name.
    /// Enumerated lazily: one file at a time is in memory.
    /// </summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="options">What is known of the text; for a folder or a JSONL file its <c>Lang</c> alone is used.</param>
    public static IEnumerable<ReadOutcome> Read(string path, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReadOptions.None;
        return Directory.Exists(path) ? ReadFolder(path, options, cancellationToken) : ReadFile(path, options, cancellationToken);
    }

    private static IEnumerable<ReadOutcome> ReadFolder(string folder, ReadOptions options, CancellationToken cancellationToken)
    {
        var (files, refusal) = ListFolder(folder);
        if (refusal is not null)
        {
            yield return refusal;
            yield break;
        }

        if (files.Count == 0)
        {
            yield return new ReadRefusal(folder, RefusalReason.NoTexts);
            yield break;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            // A named pipe has no length either, and opening one waits until somebody writes to it: only a pipe that was asked for by name is.
            if (new FileInfo(file) is { Exists: true, Length: 0 })
            {
                yield return new ReadRefusal(file, RefusalReason.Empty);
                continue;
            }

            foreach (var outcome in ReadFile(file, new ReadOptions { Lang = options.Lang }, cancellationToken))
                yield return outcome is TextRead read && !IsJsonLines(file) ? read with { Text = WithOwnId(read.Text, ids) } : outcome;
        }
    }

    /// <summary>talks.fr.txt and talks.en.txt are two texts: the second gets its language back into its id.</summary>
    private static RawText WithOwnId(RawText text, HashSet<string> ids)
    {
        if (ids.Add(text.Id))
            return text;
        var id = $"{text.Id}-{text.Lang}";
        for (var n = 2; !ids.Add(id); n++)
            id = $"{text.Id}-{text.Lang}-{n}";
        return text with { Id = id };
    }

    /// <summary>The files that a folder is read for: of a known type, in subfolders too, none that is hidden or a link.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder, or one in it, may not be listed.</exception>
    public static IEnumerable<string> FilesIn(string folder)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(folder, "*", all).Where(f => Path.GetExtension(f).Length > 0 && ReaderOf(f) is not null);
    }

    private static (List<string> Files, ReadRefusal? Refusal) ListFolder(string folder)
    {
        try
        {
            var files = FilesIn(folder).ToList();
            files.Sort(StringComparer.Ordinal);
            return (files, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], new ReadRefusal(folder, RefusalReason.Unreadable, e.Message));
        }
    }

    private static IEnumerable<ReadOutcome> ReadFile(string path, ReadOptions options, CancellationToken cancellationToken)
    {
        var (reader, characters, refusal) = Open(path);
        if (refusal is not null)
        {
            yield return refusal;
            yield break;
        }

        foreach (var outcome in reader!.Read(path, characters!, options))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Checked(outcome);
        }
    }

    private static (IFormatReader? Reader, string? Characters, ReadRefusal? Refusal) Open(string path)
    {
        if (!File.Exists(path))
            return (null, null, new ReadRefusal(path, RefusalReason.Missing));
        if (ReaderOf(path) is not { } reader)
            return (null, null, new ReadRefusal(path, RefusalReason.UnknownType, Path.GetExtension(path)));
        var (bytes, refusal) = FileBytes.Read(path);
        if (refusal is not null)
            return (null, null, refusal);
        return TextDecoder.Decode(bytes) switch
        {
            null => (null, null, new ReadRefusal(path, RefusalReason.Binary)),
            var text when string.IsNullOrWhiteSpace(text) => (null, null, new ReadRefusal(path, RefusalReason.Empty)),
            var text => (reader, text, null),
        };
    }

    private static ReadOutcome Checked(ReadOutcome outcome)
    {
        if (outcome is not TextRead { Text.Body: var body })
            return outcome;
        var size = System.Text.Encoding.UTF8.GetByteCount(body);
        return size > ReadLimits.TextBytes ? new ReadRefusal(outcome.Path, RefusalReason.TooLarge, $"{size}") : outcome;
    }

    /// <summary>A name without an extension is taken for plain text.</summary>
    private static IFormatReader? ReaderOf(string path)
    {
        var extension = Path.GetExtension(path);
        return extension.Length == 0 ? Readers[0] : Array.Find(Readers, r => r.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsJsonLines(string path) => ReaderOf(path) is JsonLinesReader;
}
