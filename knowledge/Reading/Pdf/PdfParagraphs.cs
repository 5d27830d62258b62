namespace TalksBot.Knowledge.Reading.Pdf;

/// <summary>Lines in reading order become paragraphs, over columns and pages.</summary>
internal static class PdfParagraphs
{
    /// <summary>Parts of a line's distance to the one before, of the letters' size: a wider gap, and an indent, begin a paragraph.</summary>
    private const double Gap = 1.3, Indent = 0.7;

    public static IReadOnlyList<PdfParagraph> Of(IReadOnlyList<IReadOnlyList<PdfLine>> columns)
    {
        var leading = Leading(columns);
        var paragraphs = new List<List<PdfLine>>();
        foreach (var column in columns)
        {
            var (left, right) = (column.Min(l => l.Left), column.Max(l => l.Right));
            for (var i = 0; i < column.Count; i++)
            {
                var begins = paragraphs.Count == 0
                    || (i == 0 ? !GoesOn(paragraphs[^1][^1], column[0], left) : Begins(column[i - 1], column[i], left, right, leading));
                if (begins)
                    paragraphs.Add([]);
                paragraphs[^1].Add(column[i]);
            }
        }

        return [.. paragraphs.Select(lines => new PdfParagraph(lines))];
    }

    private static bool Begins(PdfLine before, PdfLine line, double left, double right, double leading)
    {
        if (IsOtherType(before, line) || before.Baseline - line.Baseline > Gap * Math.Max(leading, line.Size))
            return true;
        if (line.Left - left > Indent * line.Size && before.Left - left < Indent * line.Size && line.Left - before.Left < 6 * line.Size)
            return true;
        if (before.Text[^1] is '-' or '\u2010' or '\u00AD' && line.Text[0] is var c && char.IsLower(c))
            return false;
        // The first word would have stood on the line before: its author broke it there.
        return before.Right + 0.25 * line.Size + line.FirstWord < right - 0.5 * line.Size;
    }

    /// <summary>Whether a paragraph goes on in the next column or on the next page.</summary>
    private static bool GoesOn(PdfLine before, PdfLine line, double left)
    {
        if (IsOtherType(before, line) || line.Left - left > Indent * line.Size)
            return false;
        var isOver = before.Text[^1] is '.' or '!' or '?' or '…' or '»' or '”' or '"' or ':';
        return !isOver || char.IsLower(line.Text[0]);
    }

    private static bool IsOtherType(PdfLine before, PdfLine line) => Math.Abs(before.Size - line.Size) > 0.08 * line.Size || before.IsBold != line.IsBold;

    /// <summary>The usual distance of two lines.</summary>
    private static double Leading(IReadOnlyList<IReadOnlyList<PdfLine>> columns)
    {
        var distances = columns.SelectMany(c => c.Zip(c.Skip(1), (a, b) => a.Baseline - b.Baseline)).Where(d => d > 1).Order().ToList();
        return distances.Count == 0 ? 0 : distances[distances.Count / 2];
    }
}
