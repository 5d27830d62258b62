using TalksBot.Bot.Telegram.Rendering.Quotations;
using TalksBot.Bot.Telegram.Rendering.Rich;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Rendering.Cards;

/// <summary>Where a quotation stands: the passages around it, each as a block, the quoted words in bold.</summary>
internal static class ContextCard
{
    // With the longest names and title a card still fits one message.
    private const int MostQuoted = 1600;

    /// <summary>A rich message goes with it where the passages are too long for a regular one.</summary>
    public static RenderedMessage Of(Citation citation, string lang)
    {
        var words = MessageWords.In(lang);
        var excerpts = Excerpt.Around(citation, MostQuoted);
        var text = SourceLine.WriteTo(new MessageTextBuilder(), citation.Source, words, withAuthor: true);
        foreach (var excerpt in excerpts)
            Write(excerpt, text.Paragraph());
        var isShortened = excerpts.Any(excerpt => excerpt.IsCutBefore || excerpt.IsCutAfter);
        return new RenderedMessage([text.Build()], isShortened ? RichContext.Of(citation, words) : null);
    }

    /// <summary>"§ 4 · Gwenaël Prigent".</summary>
    public static string Label(Passage passage) =>
        passage.Speaker is { } speaker ? $"{passage.Place}{SourceLine.Between}{ForeignText.Name(speaker)}" : passage.Place;

    private static void Write(Excerpt excerpt, MessageTextBuilder text)
    {
        text.Append(Label(excerpt.Passage)).Line();
        if (excerpt.IsCutBefore)
            text.Append(QuotationView.GoesOn).Line();
        text.Quotation(excerpt.Slice, marked: excerpt.Marked);
        if (excerpt.IsCutAfter)
            text.Append(QuotationView.GoesOn);
    }
}
