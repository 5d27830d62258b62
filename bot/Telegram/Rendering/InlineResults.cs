using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram.Rendering.Quotations;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using Telegram.Bot.Types;
using Telegram.Bot.Types.InlineQueryResults;

namespace TalksBot.Bot.Telegram.Rendering;

/// <summary>Quotations to choose from while a question is typed in any chat; what is chosen goes out as a message with source and date.</summary>
internal static class InlineResults
{
    public const int Most = 5;

    // A list shows one line of a title and two of a description.
    private const int MostOfTitle = 90, IdCharacters = 22, LongQuote = 300;

    public static IReadOnlyList<InlineQueryResultArticle> Of(IEnumerable<Citation> citations, string lang) =>
        [.. citations.DistinctBy(Id).Take(Most).Select(citation => Article(citation, lang))];

    /// <summary>A whole answer as one result: what a bot may say to a chat that it is not in.</summary>
    public static InlineQueryResultArticle Whole(Answer answer)
    {
        var text = AnswerRendering.Of(answer, MessageStyle.Group).Parts[0];
        var title = ForeignText.Clean(answer.Question);
        return new InlineQueryResultArticle(Id($"{answer.Lang} {answer.Question}"), Shortened(title.Length == 0 ? "…" : title, MostOfTitle), Content(text));
    }

    private static InlineQueryResultArticle Article(Citation citation, string lang)
    {
        var (words, around) = (AnswerWords.In(lang), MessageWords.In(lang));
        var view = new QuotationView(citation, null, LeadIn: true, Folded: citation.Quote.Length > LongQuote, WithSource: true);
        return new InlineQueryResultArticle(Id(citation), Title(citation.Quote, words), Content(view.Draw(words, around)))
        {
            Description = Description(citation, around),
        };
    }

    private static InputTextMessageContent Content(MessageText text) =>
        new(text.Text) { Entities = [.. text.Entities], LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true } };

    private static string Title(string quote, AnswerWords words)
    {
        quote = TextCut.Whole(quote);
        var end = TextCut.Head(quote, MostOfTitle);
        var quoted = words.Quotation(quote[..end]);
        return end < quote.Length ? $"{quoted} {QuotationView.GoesOn}" : quoted;
    }

    private static string Description(Citation citation, MessageWords words) => string.Join(
        SourceLine.Between,
        citation.Speaker is { } speaker ? ForeignText.Name(speaker) : words.Narrator, ForeignText.Title(citation.Source.Title), words.Date(citation.Source.Date));

    private static string Shortened(string text, int most) => text.Length <= most ? text : $"{text.AsSpan(0, TextCut.Head(text, most - 1))}…";

    private static string Id(Citation citation) =>
        Id(string.Create(CultureInfo.InvariantCulture, $"{citation.Start} {citation.End} {citation.Source.Version} {citation.Source.Id}"));

    // Telegram takes 1 to 64 bytes; the same quotation keeps its id, so that a client sees the list unchanged while one types.
    private static string Id(string what) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..IdCharacters];
}
