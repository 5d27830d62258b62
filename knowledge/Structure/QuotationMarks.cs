namespace TalksBot.Knowledge.Structure;

/// <summary>A quotation or parenthesis that is opened and closed within a block: the range of what stands between the marks.</summary>
/// <param name="Start">First character after the opening mark and the white space that goes with it.</param>
/// <param name="End">One past the last character before the closing mark and its white space.</param>
/// <param name="Open">The opening mark.</param>
/// <param name="Close">The closing mark; the block's end when it is missing.</param>
internal readonly record struct Quotation(int Start, int End, int Open, int Close, bool IsClosed);

/// <summary>Pairs up « », “ ”, „ “ and straight quotation marks in one pass.</summary>
internal static class QuotationMarks
{
    /// <summary>The outermost quotations of a block, in order.</summary>
    public static List<Quotation> Find(string body, int start, int end)
    {
        var found = new List<Quotation>();
        var open = -1;
        var close = '\0';
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            var c = body[i];
            if (open < 0)
            {
                if (Closing(body, i, start, end) is not '\0' and var mark)
                    (open, close, depth) = (i, mark, 1);
            }
            else if (c == '«' && close == '»' || c == '“' && close == '”')
            {
                depth++;
            }
            else if (IsClose(c, close) && --depth == 0)
            {
                found.Add(Trimmed(body, open, i, true));
                open = -1;
            }
        }

        if (open >= 0 && close != '"')
            found.Add(Trimmed(body, open, end, false));
        return found;
    }

    private static char Closing(string body, int at, int start, int end) => body[at] switch
    {
        '«' => '»',
        '“' => '”',
        '„' => '“',
        '"' when at + 1 < end && !char.IsWhiteSpace(body[at + 1]) && (at == start || !char.IsLetterOrDigit(body[at - 1]) || body[at - 1] is '\'' or '’') => '"',
        _ => '\0',
    };

    private static bool IsClose(char c, char close) => c == close || close == '“' && c == '”';

    private static Quotation Trimmed(string body, int open, int close, bool closed)
    {
        int from = open + 1, to = close;
        while (from < to && char.IsWhiteSpace(body[from]))
            from++;
        while (to > from && (char.IsWhiteSpace(body[to - 1]) || body[to - 1] == ','))
            to--;
        return new Quotation(from, to, open, close, closed);
    }
}
