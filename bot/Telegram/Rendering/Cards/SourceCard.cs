using TalksBot.Bot.Telegram.Rendering.Links;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Rendering.Cards;

/// <summary>What a quotation is out of: title, author, date, language, place, and the original page at the quoted words.</summary>
internal static class SourceCard
{
    public static MessageText Of(Citation citation, string lang)
    {
        var (source, words) = (citation.Source, MessageWords.In(lang));
        var text = Head(source, lang).Append(words.PlaceOf(citation.Place));
        if (TextFragment.Link(citation) is { } address)
            text.Paragraph().Link(words.OpenAtTheseWords, address);
        return text.Build();
    }

    /// <summary>The same without a quotation: the whole text, and its page.</summary>
    public static MessageText Of(Source source, string lang)
    {
        var text = Head(source, lang);
        if (WebAddress.Of(source.Url) is { } address)
            text.Paragraph().Link(address.Host, address.AbsoluteUri);
        return text.Build();
    }

    private static MessageTextBuilder Head(Source source, string lang)
    {
        var words = MessageWords.In(lang);
        var text = new MessageTextBuilder().Italic(ForeignText.Title(source.Title)).Paragraph();
        if (source.Author is { } author)
            text.Append(words.AuthorOf(ForeignText.Name(author))).Line();
        text.Append(words.DateOf(words.Date(source.Date))).Line();
        return text.Append(words.LanguageOf(AnswerWords.In(lang).LanguageName(ForeignText.Name(source.Lang)))).Line();
    }
}
