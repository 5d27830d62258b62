using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace TalksBot.Knowledge.Reading.Html;

/// <summary>A page as a tree, given up before it is nested so deep that it keeps the parser busy for minutes.</summary>
internal static class HtmlParsing
{
    /// <summary>Levels of open elements. 256 take well under a second of all that follows, 2,000 took 18 s.</summary>
    private const int Deepest = 256;

    /// <summary>Elements without content, and those whose end tag may be left out: they do not open a level that stays open.</summary>
    private static readonly FrozenSet<string> Level = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body", "rp", "rt",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UnreadableException">It is nested too deep.</exception>
    public static IHtmlDocument Parse(string html)
    {
        var open = 0;
        var options = new HtmlParserOptions
        {
            OnToken = (token, _) =>
            {
                if (token is not HtmlTagToken tag || tag.IsSelfClosing || Level.Contains(tag.Name))
                    return;
                open = Math.Max(0, open + (token.Type == HtmlTokenType.StartTag ? 1 : -1));
                if (open > Deepest)
                    throw new UnreadableException(RefusalReason.TooComplex, $"depth>{Deepest}");
            },
        };
        return new HtmlParser(options).ParseDocument(html);
    }
}
