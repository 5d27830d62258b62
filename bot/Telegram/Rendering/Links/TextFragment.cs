using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Rendering.Links;

/// <summary>A link that opens the original page at the quoted words: "#:~:text=" of the URL Fragment Text Directives (WICG).</summary>
internal static class TextFragment
{
    private const int LongQuote = 120, WordsAtEnds = 5, WordsAround = 3;

    /// <summary>Null when the source has no address that can be opened.</summary>
    public static string? Link(Citation citation)
    {
        if (WebAddress.Of(citation.Source.Url) is not { } page)
            return null;
        var address = page.AbsoluteUri;
        var directive = address.IndexOf(":~:", StringComparison.Ordinal);
        if (directive >= 0)
            address = address[..directive];
        if (Words(citation.Quote) is not { Length: > 0 } words)
            return address;
        var link = $"{address}{(address.Contains('#', StringComparison.Ordinal) ? "" : "#")}:~:text={Directive(citation, words)}";
        return link.Length <= WebAddress.MostCharacters ? link : page.AbsoluteUri;
    }

    /// <summary>[prefix-,]start[,end][,-suffix]: the ends alone of a long quotation, and the words around one that the text holds twice.</summary>
    private static string Directive(Citation citation, string[] words)
    {
        var whole = citation.Quote.Length <= LongQuote || words.Length <= 2 * WordsAtEnds;
        var text = whole ? Encoded(words) : $"{Encoded(words[..WordsAtEnds])},{Encoded(words[^WordsAtEnds..])}";
        if (IsOnce(citation))
            return text;
        var (source, passage) = (citation.Source, citation.Passage);
        var before = Words(source.Slice(passage.Start, citation.Start));
        var after = Words(source.Slice(citation.End, passage.End));
        var prefix = before.Length == 0 ? "" : $"{Encoded(before[^Math.Min(WordsAround, before.Length)..])}-,";
        var suffix = after.Length == 0 ? "" : $",-{Encoded(after[..Math.Min(WordsAround, after.Length)])}";
        return prefix + text + suffix;
    }

    private static bool IsOnce(Citation citation)
    {
        var (body, quote) = (citation.Source.Body, citation.Quote);
        return body.IndexOf(quote, StringComparison.Ordinal) == body.LastIndexOf(quote, StringComparison.Ordinal);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // The hyphen is unreserved in addresses, but means something in a directive.
    private static string Encoded(string[] words) => Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
