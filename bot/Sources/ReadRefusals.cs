using System.Globalization;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Sources;

/// <summary>A text that did not come in, in one line that names it and the mend.</summary>
internal static class ReadRefusals
{
    private const long Megabyte = 1_000_000;

    public static string Line(ReadRefusal refusal, RefusalWords words)
    {
        var path = refusal.Path;
        return (refusal.Reason, refusal.Line) switch
        {
            (RefusalReason.BrokenJson, { } line) => words.BadLine(path, line, words.LineNotJson),
            (RefusalReason.BadField, { } line) => words.BadLine(path, line, words.LineLacks(refusal.Detail)),
            (RefusalReason.TooLarge, { } line) => words.BadLine(path, line, words.LineTooLarge(Megabytes(refusal.Detail), ReadLimits.TextBytes / Megabyte)),
            (_, { } line) => words.BadLine(path, line, words.LineLacks("text")),
            (RefusalReason.BadField, _) => words.BadId($"{path}: {refusal.Detail}"),
            (RefusalReason.Missing, _) => words.NoSuchFile(path),
            (RefusalReason.Empty, _) => words.FileEmpty(path),
            (RefusalReason.Binary, _) => words.FileBinary(path),
            (RefusalReason.TooLarge, _) => words.FileTooLarge(path, Megabytes(refusal.Detail), Limit(path, refusal.Detail)),
            (RefusalReason.NoTexts, _) => words.FolderWithoutTexts(path),
            (RefusalReason.UnknownType, _) => words.FileOfUnknownFormat(path),
            (RefusalReason.BadAddress, _) => words.WebBadAddress(path),
            (RefusalReason.NotPublic, _) => words.WebNotPublic(path, refusal.Detail),
            (RefusalReason.Unreachable, _) => words.WebUnreachable(path, refusal.Detail is { } status ? $" ({status})" : ""),
            (RefusalReason.TooManyRedirects, _) => words.WebTooManyRedirects(path, refusal.Detail),
            (RefusalReason.TooSlow, _) => words.WebTooSlow(path),
            _ => words.FileNotAllowed(path),
        };
    }

    private static string Megabytes(string? bytes) =>
        long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? (size / Megabyte).ToString(CultureInfo.InvariantCulture)
            : "?";

    /// <summary>A file may hold many texts, so it has a limit of its own.</summary>
    private static long Limit(string path, string? bytes) =>
        long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size <= ReadLimits.FileBytes && File.Exists(path)
            ? ReadLimits.TextBytes / Megabyte
            : ReadLimits.FileBytes / Megabyte;
}
