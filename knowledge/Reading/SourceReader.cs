using TalksBot.Knowledge.Reading.Isolation;
using TalksBot.Knowledge.Reading.Subtitles;

namespace TalksBot.Knowledge.Reading;

/// <summary>Reads texts from files, folders and bytes, each as what its content is. What cannot be read is a value among the results, never an exception.</summary>
public static class SourceReader
{
    private static readonly PlainTextReader PlainText = new();
    private static readonly MarkdownReader Markdown = new();
    private static readonly SubtitleReader Subtitles = new();

    /// <summary>
    /// The texts of a file (a JSONL file or a feed holds many), or of all files that are meant as texts in a folder and its subfolders,
    /// by name. Enumerated lazily: one file at a time is open.
    /// </summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="options">What is known of the text; for a folder, a JSONL file or a feed its <c>Lang</c> alone is used.</param>
    public static IEnumerable<ReadOutcome> Read(string path, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReadOptions.None;
        return Directory.Exists(path) ? ReadFolder(path, options, cancellationToken) : ReadFile(path, options, cancellationToken);
    }

    /// <summary>The texts of what came from elsewhere than the disk.</summary>
    /// <param name="name">As its sender gave it: any characters, folders too, of which the last part counts.</param>
    public static IEnumerable<ReadOutcome> Read(string name, byte[] bytes, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        var shown = FileNames.Of(name);
        if (bytes.Length == 0)
            return [new ReadRefusal(shown, RefusalReason.Empty)];
        return bytes.Length > ReadLimits.FileBytes
            ? [new ReadRefusal(shown, RefusalReason.TooLarge, $"{bytes.Length}")]
            : ReadInput(shown, new FileInput(new MemoryStream(bytes, writable: false), bytes.Length), options ?? ReadOptions.None, cancellationToken);
    }

    /// <summary>Whether a file's name says that somebody means it as a text.</summary>
    public static bool IsMeant(string name) => FormatDetection.IsMeant(name);

    /// <summary>The id that a file's text gets by its name, unless it holds ids of its own.</summary>
    public static string IdOf(string path) => SourceId.FromPath(path);

    /// <summary>The files that a folder is read for: those meant as texts, in subfolders too, none that is hidden or a link.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder, or one in it, may not be listed.</exception>
    public static IEnumerable<string> FilesIn(string folder)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(folder, "*", all).Where(FormatDetection.IsMeant);
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

            var slug = SourceId.FromPath(file);
            foreach (var outcome in ReadFile(file, new ReadOptions { Lang = options.Lang, Reading = options.Reading }, cancellationToken))
                yield return outcome is TextRead read && read.Text.Id == slug && read.Line is null ? read with { Text = WithOwnId(read.Text, ids) } : outcome;
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
        var (input, refusal) = FileInput.Open(path);
        return input is null ? [refusal!] : ReadInput(path, input, options, cancellationToken);
    }

    private static IEnumerable<ReadOutcome> ReadInput(string path, FileInput input, ReadOptions options, CancellationToken cancellationToken)
    {
        using (input)
        {
            var (format, reason, other) = FormatDetection.Of(input.Start(FormatDetection.Reach), path);
            var outcomes = format switch
            {
                null => [new ReadRefusal(path, reason, other)],
                TextFormat.Html when input.Length > ReadLimits.PageBytes => [new ReadRefusal(path, RefusalReason.TooLarge, $"{input.Length}")],
                TextFormat.Feed => WithWords(path, IsolatedReading.Read(path, TextFormat.Feed, input.Stream, options, cancellationToken)),
                TextFormat.Html or TextFormat.Pdf or TextFormat.Docx => IsolatedReading.Read(path, format.Value, input.Stream, options, cancellationToken),
                TextFormat.JsonLines => ReadLines(path, input, options),
                _ => ReadCharacters(path, format.Value, input, options),
            };
            foreach (var outcome in outcomes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return Checked(outcome, options.Reading.MaxCharacters);
            }
        }
    }

    /// <summary>An item that is a title and a link is no text.</summary>
    private static List<ReadOutcome> WithWords(string path, IReadOnlyList<ReadOutcome> items)
    {
        var texts = items.Where(item => item is not TextRead { Text.Body.Length: 0 }).ToList();
        return texts.Count > 0 ? texts : [new ReadRefusal(path, RefusalReason.NoWords)];
    }

    private static IEnumerable<ReadOutcome> ReadLines(string path, FileInput input, ReadOptions options)
    {
        if (input.Length > ReadLimits.CharacterFileBytes)
        {
            using var reader = new StreamReader(input.Stream, TextDecoder.EncodingOf(input.Stream), detectEncodingFromByteOrderMarks: true);
            foreach (var outcome in JsonLinesReader.Read(path, reader, options))
                yield return outcome;
            yield break;
        }

        var (characters, refusal) = Decode(path, input);
        if (refusal is not null)
        {
            yield return refusal;
            yield break;
        }

        using var held = new StringReader(characters!);
        foreach (var outcome in JsonLinesReader.Read(path, held, options))
            yield return outcome;
    }

    private static IEnumerable<ReadOutcome> ReadCharacters(string path, TextFormat format, FileInput input, ReadOptions options)
    {
        if (input.Length > ReadLimits.CharacterFileBytes)
            return [new ReadRefusal(path, RefusalReason.TooLong, $"{options.Reading.MaxCharacters}")];
        var (characters, refusal) = Decode(path, input);
        IFormatReader reader = format switch { TextFormat.Markdown => Markdown, TextFormat.Subtitles => Subtitles, _ => PlainText };
        return refusal is not null ? [refusal] : reader.Read(path, characters!, options);
    }

    private static (string? Characters, ReadRefusal? Refusal) Decode(string path, FileInput input) => TextDecoder.Decode(input.All()) switch
    {
        null => (null, new ReadRefusal(path, RefusalReason.Binary)),
        var text when string.IsNullOrWhiteSpace(text) => (null, new ReadRefusal(path, RefusalReason.Empty)),
        var text => (text, null),
    };

    private static ReadOutcome Checked(ReadOutcome outcome, int most) =>
        outcome is TextRead { Text.Body.Length: var length } && length > most ? new ReadRefusal(outcome.Path, RefusalReason.TooLong, $"{most}") : outcome;
}
