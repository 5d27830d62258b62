using Markdig;
using Markdig.Syntax;

namespace TalksBot.Knowledge.Structure;

/// <summary>Headings, paragraphs and list items of a Markdown body. Marks within a line stay part of the words.</summary>
internal static class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = BlocksAlone();

    public static IReadOnlyList<Block> Read(string body, int start)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(body, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against documents nested too deep.
            return LineBlocks.Read(body, start, joinBrokenLines: false);
        }

        var blocks = new List<Block>();
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf is ParagraphBlock or HeadingBlock or CodeBlock or HtmlBlock && leaf is not Markdig.Extensions.Yaml.YamlFrontMatterBlock)
                AddLines(body, Math.Max(start, leaf.Span.Start), Math.Min(body.Length, leaf.Span.End + 1), KindOf(leaf), blocks);
        }

        return blocks;
    }

    /// <summary>What stands within lines is not looked at, and may be made to keep its parsers busy: thousands of open brackets or stars.</summary>
    private static MarkdownPipeline BlocksAlone()
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter();
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    private static BlockKind KindOf(LeafBlock leaf) => leaf switch
    {
        HeadingBlock => BlockKind.Heading,
        { Parent: ListItemBlock item } when item[0] == leaf => BlockKind.ListItem,
        _ => BlockKind.Paragraph,
    };

    /// <summary>Lines of a paragraph belong together unless a mark (of a quotation block) or a hard break stands between them.</summary>
    private static void AddLines(string body, int start, int end, BlockKind kind, List<Block> blocks)
    {
        Block? open = null;
        for (var at = start; at < end;)
        {
            var lineEnd = body.IndexOf('\n', at, end - at);
            lineEnd = lineEnd < 0 ? end : lineEnd;
            var (first, last) = WithoutMarks(body, at, lineEnd, kind);
            if (first < last)
            {
                var joined = open is not null && kind != BlockKind.Heading && body.AsSpan(open.End, first - open.End).IsWhiteSpace() && !IsHardBreak(body, open.End) && !StartsTurn(body, open.End, first, last);
                if (open is not null && !joined)
                    blocks.Add(open);
                open = joined ? open! with { End = last } : new Block(first, last, kind);
            }

            at = lineEnd + 1;
        }

        if (open is not null)
            blocks.Add(open);
    }

    /// <summary>A dash or a label in bold after a finished sentence: a turn of an interview, on a line of its own.</summary>
    private static bool StartsTurn(string body, int endBefore, int first, int last)
    {
        if (body[endBefore - 1] is not ('.' or '!' or '?' or '…' or '»' or '”' or '"' or '*' or ')'))
            return false;
        var line = body.AsSpan(first, last - first);
        return line is ['–' or '—', ' ' or '\u00A0', ..] || line.StartsWith("**") && line.Contains(':');
    }

    /// <summary>Two spaces or more at a line's end.</summary>
    private static bool IsHardBreak(string body, int end) => end + 1 < body.Length && body[end] == ' ' && body[end + 1] == ' ';

    private static (int Start, int End) WithoutMarks(string body, int start, int end, BlockKind kind)
    {
        while (end > start && (char.IsWhiteSpace(body[end - 1]) || kind == BlockKind.Heading && body[end - 1] is '#'))
            end--;
        while (start < end && (char.IsWhiteSpace(body[start]) || body[start] is '>' || kind == BlockKind.Heading && body[start] is '#'))
            start++;
        // The underline of a heading, a fence around code.
        return body.AsSpan(start, end - start).TrimStart(body[Math.Min(start, body.Length - 1)]).IsEmpty && start < end && body[start] is '=' or '-' or '`' or '~'
            ? (end, end) : (start, end);
    }
}
