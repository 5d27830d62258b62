using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Structure;

/// <summary>Quotations and parentheses short enough to stay in one sentence with what stands around them.</summary>
internal static class Insets
{
    /// <summary>In order, disjoint, from the opening mark to one past the closing one.</summary>
    public static List<Span> Find(string body, int start, int end, int longest)
    {
        var insets = new List<Span>();
        foreach (var quotation in QuotationMarks.Find(body, start, end))
        {
            if (quotation.IsClosed && quotation.Close - quotation.Open <= longest)
                insets.Add(new Span(quotation.Open, quotation.Close + 1));
        }

        var quoted = insets.Count;
        var at = 0;
        var open = -1;
        for (var i = start; i < end; i++)
        {
            while (at < quoted && insets[at].End <= i)
                at++;
            if (at < quoted && insets[at].Start <= i)
                continue;
            if (body[i] is '(' or '[')
                open = open < 0 ? i : open;
            else if (body[i] is ')' or ']' && open >= 0)
            {
                if (i - open <= longest)
                    insets.Add(new Span(open, i + 1));
                open = -1;
            }
        }

        insets.Sort((a, b) => a.Start.CompareTo(b.Start));
        return Disjoint(insets);
    }

    private static List<Span> Disjoint(List<Span> sorted)
    {
        var disjoint = new List<Span>(sorted.Count);
        foreach (var inset in sorted)
        {
            if (disjoint.Count == 0 || inset.Start >= disjoint[^1].End)
                disjoint.Add(inset);
            else if (inset.End > disjoint[^1].End)
                disjoint[^1] = disjoint[^1] with { End = inset.End };
        }

        return disjoint;
    }
}
