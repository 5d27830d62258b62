using System.IO.Compression;
using System.Xml;
using TalksBot.Knowledge.Reading.Isolation;

namespace TalksBot.Knowledge.Reading.Docx;

/// <summary>Looks through a DOCX before its library does: a zip file may hold thousands of entries, unpack to a thousand times its size, or nest without end.</summary>
internal static class DocxArchive
{
    /// <summary>Unpacked to packed size of one entry. Text packs to a tenth; a run of one character to a thousandth.</summary>
    private const int MostRatio = 100;

    /// <summary>A small entry may pack well.</summary>
    private const int Small = 100_000;

    private const int Megabyte = 1_000_000;

    /// <exception cref="UnreadableException">It is not what a word processor writes.</exception>
    public static void Check(byte[] bytes, ChildLimits limits)
    {
        using var archive = Open(bytes);
        if (archive.Entries.Count > limits.Entries)
            throw new UnreadableException(RefusalReason.TooComplex, $"entries>{limits.Entries}");
        if (archive.Entries.Sum(e => e.Length) > (long)limits.Expansion * Megabyte)
            throw new UnreadableException(RefusalReason.TooComplex, $"expansion>{limits.Expansion}MB");
        if (archive.Entries.Any(e => e.Length > Small && e.Length > MostRatio * Math.Max(1, e.CompressedLength)))
            throw new UnreadableException(RefusalReason.TooComplex, $"expansion>{MostRatio}:1");
        if (archive.GetEntry("[Content_Types].xml") is null || !archive.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.Ordinal)))
            throw new UnreadableException(RefusalReason.UnknownType, Kind(archive));
        if (archive.Entries.Any(e => e.IsEncrypted))
            throw new UnreadableException(RefusalReason.Encrypted);
        foreach (var entry in archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) || e.FullName.EndsWith(".rels", StringComparison.Ordinal)))
            CheckXml(entry, limits);
    }

    private static ZipArchive Open(byte[] bytes)
    {
        try
        {
            return new ZipArchive(new MemoryStream(bytes, writable: false));
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableException(RefusalReason.Damaged, "zip", e);
        }
    }

    private static string Kind(ZipArchive archive) =>
        archive.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.Ordinal)) ? ".xlsx"
        : archive.Entries.Any(e => e.FullName.StartsWith("ppt/", StringComparison.Ordinal)) ? ".pptx"
        : archive.GetEntry("META-INF/container.xml") is not null ? ".epub"
        : archive.GetEntry("content.xml") is not null ? ".odt"
        : ".zip";

    private static void CheckXml(ZipArchiveEntry entry, ChildLimits limits)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = (long)limits.Expansion * Megabyte };
        try
        {
            using var stream = entry.Open();
            XmlDepth.Check(stream, settings);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new UnreadableException(RefusalReason.Damaged, entry.Name, e);
        }
    }
}
