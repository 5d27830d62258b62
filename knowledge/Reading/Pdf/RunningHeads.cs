using System.Text.RegularExpressions;

namespace TalksBot.Knowledge.Reading.Pdf;

/// <summary>Lines at the top and foot of pages that come back, and page numbers: no part of the text.</summary>
internal static partial class RunningHeads
{
    /// <summary>The part of a page's height in which they stand, and how many lines of it at most.</summary>
    private const double Zone = 0.14;

    private const int Rows = 3;

    /// <summary>Points by which the same head may stand higher or lower.</summary>
    private const double Unsteady = 6;

    public static IReadOnlyList<PdfPage> Drop(IReadOnlyList<PdfPage> pages)
    {
        var candidates = pages.SelectMany(page => Edges(page).Select(line => (page, line, key: Key(line.Text)))).ToList();
        var heads = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
        var usual = pages.SelectMany(p => p.Lines).GroupBy(l => Math.Round(l.Size, 1)).MaxBy(g => g.Sum(l => l.Text.Length))?.Key ?? 0;
        foreach (var group in candidates.GroupBy(c => c.key))
        {
            foreach (var (page, line, _) in group)
            {
                var alike = group.Count(other => Math.Abs(Height(other.page, other.line) - Height(page, line)) <= Unsteady && Math.Abs(other.line.Size - line.Size) < 0.6);
                if (IsPageNumber(line.Text) || alike >= 2 && alike * 4 >= pages.Count || pages.Count < 3 && StandsApart(page, line, usual))
                    heads.Add(line);
            }
        }

        return [.. pages.Select(page => page with { Lines = [.. page.Lines.Where(line => !heads.Contains(line))] })];
    }

    /// <summary>On a single page nothing comes back: there, a line far from the text is its frame, in small letters or above a title.</summary>
    private static bool StandsApart(PdfPage page, PdfLine line, double usual)
    {
        if (line.Size > 1.02 * usual || Datelines.OfLine(line.Text) is not null)
            return false;
        var others = page.Lines.Where(other => Math.Abs(other.Baseline - line.Baseline) >= 0.5 * line.Size).ToList();
        var below = others.Where(other => other.Baseline < line.Baseline).MaxBy(other => other.Baseline);
        return others.All(other => Math.Abs(other.Baseline - line.Baseline) > 2 * usual) && (line.Size < 0.85 * usual || below is not null && below.Size > 1.15 * usual);
    }

    private static IEnumerable<PdfLine> Edges(PdfPage page)
    {
        var rows = page.Lines.Select(l => l.Baseline).Distinct().OrderDescending().ToList();
        return page.Lines.Where(line =>
            line.Baseline > page.Height * (1 - Zone) && rows.IndexOf(line.Baseline) < Rows
            || line.Baseline < page.Height * Zone && rows.Count - 1 - rows.IndexOf(line.Baseline) < Rows);
    }

    /// <summary>Pages of a document may be of different heights: a head is as far from its nearer edge.</summary>
    private static double Height(PdfPage page, PdfLine line) => line.Baseline > page.Height / 2 ? page.Height - line.Baseline : -line.Baseline;

    private static string Key(string text) => Number().Replace(text, "#").ToLowerInvariant();

    private static bool IsPageNumber(string text) => PageNumber().IsMatch(text);

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\s\W]*(?:(?:pages?|p\.|стр\.?|с\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|sur|of|из|-|–)\s*\d{1,4})?[\s\W]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
