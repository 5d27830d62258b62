namespace TalksBot.Knowledge.Reading.Pdf;

/// <summary>The columns of a page in the order of reading: lines across the whole width divide it, columns between them go from left to right.</summary>
internal static class ReadingOrder
{
    /// <summary>The least part of the lines that stands on each side of a gutter, and the most that crosses it.</summary>
    private const double Side = 0.2, Crossing = 0.4;

    private const int FewestLines = 3;

    /// <summary>Points between the columns.</summary>
    private const double Gutter = 6;

    public static IReadOnlyList<IReadOnlyList<PdfLine>> Columns(IReadOnlyList<PdfLine> lines)
    {
        var columns = new List<IReadOnlyList<PdfLine>>();
        Divide(lines, columns);
        return columns;
    }

    private static void Divide(IReadOnlyList<PdfLine> lines, List<IReadOnlyList<PdfLine>> columns)
    {
        if (lines.Count == 0)
            return;
        var sorted = lines.OrderByDescending(l => l.Baseline).ThenBy(l => l.Left).ToList();
        if (GutterOf(sorted) is not { } gutter)
        {
            columns.Add(Rows(sorted));
            return;
        }

        List<PdfLine> across = [], left = [], right = [];
        void CloseColumns()
        {
            Divide(left, columns);
            Divide(right, columns);
            (left, right) = ([], []);
        }

        foreach (var line in sorted)
        {
            var crosses = line.Left < gutter && line.Right > gutter;
            // A short line of the width's own text (a paragraph's last one) stands among the lines across.
            if (crosses || across.Count > 0 && left.Count == 0 && right.Count == 0 && GoesOn(across[^1], line, sorted))
            {
                CloseColumns();
                across.Add(line);
                continue;
            }

            if (across.Count > 0)
            {
                columns.Add(Rows(across));
                across = [];
            }

            (line.Right <= gutter ? left : right).Add(line);
        }

        if (across.Count > 0)
            columns.Add(Rows(across));
        CloseColumns();
    }

    /// <summary>Within a column, what stands on one row is one line: in justified lines of few words the gaps are as wide as a gutter.</summary>
    private static List<PdfLine> Rows(List<PdfLine> sorted)
    {
        var rows = new List<PdfLine>();
        foreach (var line in sorted)
        {
            if (rows.Count == 0 || Math.Abs(rows[^1].Baseline - line.Baseline) > 0.3 * line.Size)
            {
                rows.Add(line);
                continue;
            }

            var (left, right) = rows[^1].Left <= line.Left ? (rows[^1], line) : (line, rows[^1]);
            rows[^1] = left with { Text = $"{left.Text} {right.Text}", Right = Math.Max(left.Right, right.Right), IsBold = left.IsBold && right.IsBold };
        }

        return rows;
    }

    /// <summary>Whether a line that does not cross is the next of the text across: right below it, of its size, and alone on its row.</summary>
    private static bool GoesOn(PdfLine before, PdfLine line, List<PdfLine> all) =>
        Math.Abs(before.Size - line.Size) < 0.1 && before.Baseline - line.Baseline < 1.6 * line.Size
        && !all.Any(other => other != line && Math.Abs(other.Baseline - line.Baseline) < 0.3 * line.Size);

    /// <summary>Where the fewest lines cross, with enough on both sides that stand beside each other; null for a single column.</summary>
    private static double? GutterOf(List<PdfLine> lines)
    {
        if (lines.Count < 2 * FewestLines)
            return null;
        double? best = null;
        var fewest = lines.Count * Crossing;
        foreach (var edge in lines.Select(l => l.Right).Distinct().Order())
        {
            var gutter = edge + Gutter / 2;
            int crossing = 0, left = 0, right = 0;
            foreach (var line in lines)
            {
                if (line.Right <= gutter)
                    left++;
                else if (line.Left >= gutter)
                    right++;
                else
                    crossing++;
            }

            var least = Math.Max(FewestLines, lines.Count * Side);
            if (crossing < fewest && Math.Max(left, right) >= least && Math.Min(left, right) >= FewestLines && StandBeside(lines, gutter))
                (best, fewest) = (gutter, crossing);
        }

        return best;
    }

    /// <summary>Most lines of the shorter side have a neighbour across the gutter, which is clear by more than a space.</summary>
    private static bool StandBeside(List<PdfLine> lines, double gutter)
    {
        var left = lines.Where(l => l.Right <= gutter).ToList();
        var right = lines.Where(l => l.Left >= gutter).ToList();
        if (right.Min(l => l.Left) - left.Max(l => l.Right) < Gutter)
            return false;
        var (few, many) = left.Count < right.Count ? (left, right) : (right, left);
        return few.Count(l => many.Any(m => Math.Abs(m.Baseline - l.Baseline) < 1.2 * l.Size)) * 2 >= few.Count;
    }
}
