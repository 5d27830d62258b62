using System.Text;
using UglyToad.PdfPig.Content;

namespace TalksBot.Knowledge.Reading.Pdf;

/// <summary>Letters, each at its place, become lines: those on one baseline, unless a gap as wide as a gutter stands between them.</summary>
internal static class PdfLetters
{
    /// <summary>Parts of the letters' size: how far baselines of one line differ, the least space between words, the least gutter between columns.</summary>
    private const double Unsteady = 0.3, Space = 0.17, Gutter = 1.6;

    public static PdfPage Lines(Page page)
    {
        var letters = page.Letters.Where(l => l.TextOrientation == TextOrientation.Horizontal && l.Value.Length > 0).Select(l => new Glyph(l)).ToList();
        letters.Sort((a, b) => b.Baseline.CompareTo(a.Baseline));
        var lines = new List<PdfLine>();
        for (var at = 0; at < letters.Count;)
        {
            var end = at + 1;
            while (end < letters.Count && letters[at].Baseline - letters[end].Baseline <= Unsteady * Math.Max(letters[at].Size, letters[end].Size))
                end++;
            AddRow(letters[at..end], page.Number, lines);
            at = end;
        }

        return new PdfPage(page.Number, page.Height, lines);
    }

    private static void AddRow(List<Glyph> row, int page, List<PdfLine> lines)
    {
        row.Sort((a, b) => a.Left.CompareTo(b.Left));
        var start = 0;
        for (var i = 1; i <= row.Count; i++)
        {
            if (i < row.Count && row[i].Left - Reach(row, start, i) <= Gutter * row[i].Size)
                continue;
            if (Line(row[start..i], page) is { } line)
                lines.Add(line);
            start = i;
        }
    }

    /// <summary>Where the printed letters before one end; a typed space may reach anywhere.</summary>
    private static double Reach(List<Glyph> row, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (!row[i].IsSpace)
                return row[i].Right;
        }

        return row[end].Left;
    }

    private static PdfLine? Line(List<Glyph> glyphs, int page)
    {
        var printed = glyphs.Where(g => !g.IsSpace).ToList();
        if (printed.Count == 0)
            return null;
        var size = printed.GroupBy(g => Math.Round(g.Size, 1)).MaxBy(g => g.Count())!.Key;
        var text = new StringBuilder();
        Glyph? before = null;
        var spaced = false;
        double? firstEnd = null;
        foreach (var glyph in glyphs)
        {
            if (glyph.IsSpace)
            {
                spaced = true;
                continue;
            }

            if (IsRaisedNumber(glyph, size, printed))
                continue;
            // The same letter twice at one place is how bold type is faked.
            if (before is { } b && glyph.Value == b.Value && Math.Abs(glyph.Left - b.Left) < 0.15 * size)
                continue;
            if (before is not null && (spaced || glyph.Left - before.Right > Space * size))
            {
                firstEnd ??= before.Right;
                text.Append(' ');
            }

            text.Append(glyph.Value);
            (before, spaced) = (glyph, false);
        }

        var line = BodyCharacters.Line(PdfWords.Unjoined(text.ToString()));
        var hyphen = text.Length > 0 && text[^1] == '\u00AD';
        return line.Length == 0 ? null : new PdfLine(
            hyphen ? $"{line}\u00AD" : line, printed[0].Left, printed.Max(g => g.Right), printed[0].Baseline, size,
            printed.Count(g => g.IsBold) * 2 > printed.Count, page, (firstEnd ?? printed.Max(g => g.Right)) - printed[0].Left);
    }

    /// <summary>The number of a note.</summary>
    private static bool IsRaisedNumber(Glyph glyph, double size, List<Glyph> line) =>
        glyph.Size < 0.8 * size && glyph.Value.All(char.IsDigit) && glyph.Baseline > line.Where(g => Math.Abs(g.Size - size) < 0.1).Select(g => g.Baseline).DefaultIfEmpty(glyph.Baseline).First() + 0.1 * size;

    private sealed class Glyph(Letter letter)
    {
        public string Value { get; } = letter.Value;
        public bool IsSpace { get; } = string.IsNullOrWhiteSpace(letter.Value);
        public double Left { get; } = letter.StartBaseLine.X;
        public double Right { get; } = Math.Max(letter.EndBaseLine.X, letter.StartBaseLine.X);
        public double Baseline { get; } = letter.StartBaseLine.Y;
        public double Size { get; } = letter.PointSize > 0.5 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);
        public bool IsBold { get; } = letter.FontDetails.IsBold || (letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) ?? false);
    }
}
