using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace TalksBot.Knowledge.Reading.Html;

/// <summary>The paragraphs of a part of a page, a line each. A heading or a bold line that asks keeps its emphasis, which makes it an interviewer's turn.</summary>
internal sealed class HtmlLines
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
    private int _bold, _plain;
    private bool _asksAsHeading;

    private HtmlLines()
    {
    }

    public static IReadOnlyList<string> Of(INode root)
    {
        var lines = new HtmlLines();
        lines.Walk(root, isBold: false, isVerbatim: false);
        lines.Break();
        return lines._lines;
    }

    private void Walk(INode node, bool isBold, bool isVerbatim)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                Add(text.Data, isBold, isVerbatim);
            else if (child is IElement element)
                Element(element, isBold, isVerbatim);
        }
    }

    private void Element(IElement element, bool isBold, bool isVerbatim)
    {
        var name = element.LocalName;
        if (name is "br")
        {
            Break();
            return;
        }

        if (name is "td" or "th")
            _line.Append(_line.Length > 0 ? " | " : "");
        var isBlock = Blocks.Contains(name);
        if (isBlock)
            Break();
        _asksAsHeading |= name is "h2" or "h3" or "h4" or "h5" or "h6";
        // A reference to a note is no part of the words.
        if (name is not "sup" || !element.TextContent.Trim().TrimStart('[').TrimEnd(']').All(char.IsAsciiDigit))
            Walk(element, isBold || name is "b" or "strong", isVerbatim || name is "pre");
        if (isBlock)
            Break();
    }

    private void Add(string text, bool isBold, bool isVerbatim)
    {
        var letters = text.Count(char.IsLetter);
        (_bold, _plain) = isBold ? (_bold + letters, _plain) : (_bold, _plain + letters);
        if (!isVerbatim)
        {
            _line.Append(text);
            return;
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                Break();
            _line.Append(lines[i]);
        }
    }

    private void Break()
    {
        var line = BodyCharacters.Line(_line.ToString());
        if (line.Length > 0)
            _lines.Add(line.EndsWith('?') && (_asksAsHeading || _bold > 0 && _plain == 0) ? $"**{line}**" : line);
        _line.Clear();
        (_bold, _plain, _asksAsHeading) = (0, 0, false);
    }
}
