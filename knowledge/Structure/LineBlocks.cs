namespace TalksBot.Knowledge.Structure;

/// <summary>
/// Paragraphs of plain characters. A line is a paragraph, unless its neighbours show that lines were broken at a width:
/// then the lines between two empty ones are a paragraph.
/// </summary>
internal static class LineBlocks
{
    /// <summary>The widest lines that a mail program or an editor breaks a paragraph into, in characters.</summary>
    private const int BrokenWidth = 100;

    /// <summary>Shorter lines end where their author wanted: verse, addresses, lists.</summary>
    private const int ShortestBroken = 35;

    /// <summary>Headings and items of a list without marks are shorter than this.</summary>
    private const int LongestHeading = 80;

    public static IReadOnlyList<Block> Read(string body, int start, bool joinBrokenLines)
    {
        var blocks = new List<Block>();
        var group = new List<Line>();
        for (var at = start; at <= body.Length;)
        {
            var length = body.AsSpan(at).IndexOfAny('\n', '\r');
            var end = length < 0 ? body.Length : at + length;
            var line = Line.Trim(body, at, end);
            if (line.IsBlank || !joinBrokenLines)
                Close(body, group, blocks);
            if (!line.IsBlank)
                group.Add(line);
            at = end + 1;
        }

        Close(body, group, blocks);
        return MarkHeadings(body, blocks);
    }

    private static void Close(string body, List<Line> group, List<Block> blocks)
    {
        if (group.Count > 1 && IsBroken(body, group))
        {
            var start = 0;
            for (var i = 1; i <= group.Count; i++)
            {
                if (i < group.Count && !StartsItem(body, group[i]))
                    continue;
                blocks.Add(new Block(group[start].Start, group[i - 1].End, KindOf(body, group[start])));
                start = i;
            }
        }
        else
        {
            foreach (var line in group)
                blocks.Add(new Block(line.Start, line.End, KindOf(body, line)));
        }

        group.Clear();
    }

    /// <summary>All lines but the last are of about one width, and most of them end in the middle of a sentence.</summary>
    private static bool IsBroken(string body, List<Line> group)
    {
        var open = 0;
        for (var i = 0; i < group.Count - 1; i++)
        {
            if (group[i].Length > BrokenWidth || group[i].Length < ShortestBroken && !StartsItem(body, group[i + 1]))
                return false;
            open += body[group[i].End - 1] is '.' or '!' or '?' or '…' or ':' or ';' or '»' or '"' ? 0 : 1;
        }

        return group[^1].Length <= BrokenWidth && open * 2 >= group.Count - 1;
    }

    private static BlockKind KindOf(string body, Line line) => StartsItem(body, line) ? BlockKind.ListItem : BlockKind.Paragraph;

    /// <summary>A bullet, a number or a dash, and a space.</summary>
    private static bool StartsItem(string body, Line line)
    {
        var text = body.AsSpan(line.Start, line.Length);
        if (text.Length < 2)
            return false;
        if (text[0] is '•' or '·' or '▪' or '◦' or '*' or '-' or '–' or '—')
            return char.IsWhiteSpace(text[1]);
        var digits = 0;
        while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits > 0 && digits + 1 < text.Length && text[digits] is '.' or ')' && char.IsWhiteSpace(text[digits + 1]);
    }

    /// <summary>A short line without an end mark, before a longer one that is no item of a list it announces.</summary>
    private static List<Block> MarkHeadings(string body, List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count - 1; i++)
        {
            var (block, next) = (blocks[i], blocks[i + 1]);
            if (block.Kind == BlockKind.Paragraph && next.Kind == BlockKind.Paragraph && block.End - block.Start <= LongestHeading
                && char.IsUpper(body[block.Start]) && (char.IsLetterOrDigit(body[block.End - 1]))
                && next.End - next.Start > 2 * (block.End - block.Start) && char.IsUpper(body[next.Start])
                && (i == 0 || body[blocks[i - 1].End - 1] is '.' or '!' or '?' or '…' or '»'))
                blocks[i] = block with { Kind = BlockKind.Heading };
        }

        return blocks;
    }

    private readonly record struct Line(int Start, int End)
    {
        public int Length => End - Start;
        public bool IsBlank => End <= Start;

        public static Line Trim(string body, int start, int end)
        {
            while (end > start && char.IsWhiteSpace(body[end - 1]))
                end--;
            while (start < end && char.IsWhiteSpace(body[start]))
                start++;
            return new Line(start, end);
        }
    }
}
