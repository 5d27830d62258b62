using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Import;

/// <summary>Sources as files again: the text of each for people, and sources.jsonl, which imports again with ids and metadata.</summary>
internal static class SourceExport
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static int Write(IEnumerable<Source> sources, string folder, CancellationToken cancellationToken) =>
        Into(folder, () => WriteAll(sources, folder, cancellationToken));

    /// <summary>Puts an export that lies elsewhere into a new or empty folder.</summary>
    public static void Place(string exported, string folder, CancellationToken cancellationToken) => Into(folder, () =>
    {
        foreach (var file in Directory.EnumerateFiles(exported))
        {
            cancellationToken.ThrowIfCancellationRequested();
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return 0;
    });

    private static int Into(string folder, Func<int> write)
    {
        try
        {
            Directory.CreateDirectory(folder);
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                throw new StoreException(StoreProblem.NotOurs, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.Describe(e, folder, StoreProblem.NotAFolder);
        }

        try
        {
            return write();
        }
        catch (Exception e)
        {
            // half an export would be taken for a whole one; the folder was empty before
            foreach (var file in Directory.EnumerateFiles(folder))
                File.Delete(file);
            if (e is IOException or UnauthorizedAccessException)
                throw DiskFaults.Describe(e, folder, StoreProblem.Faulted);
            throw;
        }
    }

    private static int WriteAll(IEnumerable<Source> sources, string folder, CancellationToken cancellationToken)
    {
        var count = 0;
        using var lines = new StreamWriter(Path.Combine(folder, "sources.jsonl"), append: false, new UTF8Encoding(false));
        foreach (var source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            File.WriteAllText(Path.Combine(folder, FileName(source, count)), source.Body, new UTF8Encoding(false));
            lines.Write(JsonSerializer.Serialize(new Line(source), Json));
            lines.Write('\n');
            count++;
        }

        return count;
    }

    /// <summary>An id may hold any printable ASCII: what a file name cannot carry everywhere is written as %XX.</summary>
    private static string FileName(Source source, int count)
    {
        var name = new StringBuilder();
        foreach (var c in source.Id)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || (c == '.' && name.Length > 0))
                name.Append(c);
            else
                name.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
        }

        // 255 bytes is what file systems take
        if (name.Length > 200)
            name.Remove(150, name.Length - 150).Append('-').Append(count);
        return $"{name}.{source.Lang}.txt";
    }

    private sealed record Line(string Id, string Title, string? Author, DateOnly? Date, string Lang, string? Url, string Text,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PlaceLines? Places)
    {
        public Line(Source source)
            : this(source.Id, source.Title, source.Author, source.Date, source.Lang, source.Url, source.Body, PlaceLines.Of(source.Places))
        {
        }
    }
}
