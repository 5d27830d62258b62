using System.Globalization;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Sources;

/// <summary>A text that did not come in, in one line that names it and the mend.</summary>
internal static class ReadRefusals
{
    private const long Megabyte = 1_000_000;

    /// <summary>What the store's largest document holds.</summary>
    private const int StoredMegabytes = 16;

    public static string Line(ReadRefusal refusal, RefusalWords words)
    {
        var path = refusal.Path;
        return (refusal.Reason, refusal.Line) switch
        {
            (RefusalReason.BrokenJson, { } line) => words.BadLine(path, line, words.LineNotJson),
            (RefusalReason.BadField, { } line) => words.BadLine(path, line, words.LineLacks(refusal.Detail)),
            (RefusalReason.TooLarge, { } line) => words.BadLine(path, line, words.LineTooLarge(Megabytes(refusal.Detail), StoredMegabytes)),
            (RefusalReason.TooLong, { } line) => words.BadLine(path, line, words.LineTooLong(refusal.Detail)),
            (_, { } line) => words.BadLine(path, line, words.LineLacks("text")),
            (RefusalReason.BadField, _) => words.BadId($"{path}: {refusal.Detail}"),
            (RefusalReason.Missing, _) => words.NoSuchFile(path),
            (RefusalReason.BadName, _) => words.FileBadName(path),
            (RefusalReason.Empty, _) => words.FileEmpty(path),
            (RefusalReason.Binary, _) => words.FileBinary(path),
            (RefusalReason.TooLarge, _) => words.FileTooLarge(path, Megabytes(refusal.Detail), Limit(refusal.Detail)),
            (RefusalReason.NoTexts, _) => words.FolderWithoutTexts(path),
            (RefusalReason.BadAddress, _) => words.WebBadAddress(path),
            (RefusalReason.NotPublic, _) => words.WebNotPublic(path, refusal.Detail),
            (RefusalReason.Unreachable, _) => words.WebUnreachable(path, refusal.Detail is { } status ? $" ({status})" : ""),
            (RefusalReason.TooManyRedirects, _) => words.WebTooManyRedirects(path, refusal.Detail),
            (RefusalReason.UnknownType, _) => words.FileOfUnknownFormat(path, refusal.Detail),
            (RefusalReason.TooLong, _) => words.FileTooLong(path, refusal.Detail),
            (RefusalReason.Encrypted, _) => words.FileEncrypted(path),
            (RefusalReason.Damaged, _) => words.FileDamaged(path),
            (RefusalReason.TooComplex, _) => words.FileTooComplex(path, refusal.Detail),
            (RefusalReason.TooSlow, _) => refusal.Detail is null ? words.WebTooSlow(path) : words.FileTooSlow(path, refusal.Detail),
            (RefusalReason.NoWords, _) => words.FileWithoutWords(path),
            _ => words.FileNotAllowed(path),
        };
    }

    private static string Megabytes(string? bytes) =>
        long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? (size / Megabyte).ToString(CultureInfo.InvariantCulture)
            : "?";

    /// <summary>A page and what comes through a pipe have limits of their own, below that of a file.</summary>
    private static long Limit(string? bytes) =>
        !long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size > ReadLimits.FileBytes ? ReadLimits.FileBytes / Megabyte
        : size > ReadLimits.PipeBytes ? ReadLimits.PipeBytes / Megabyte
        : ReadLimits.PageBytes / Megabyte;
}
