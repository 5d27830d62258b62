using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Rendering.Cards;

/// <summary>The quotations that an answer had no room for.</summary>
internal static class MoreCard
{
    /// <param name="first">The number of the first of them in the answer, from 1.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static RenderedMessage Of(IReadOnlyList<Citation> citations, int first, string lang, MessageStyle style)
    {
        if (citations.Count == 0)
            throw new ArgumentException("There is no quotation to show.", nameof(citations));
        var title = new MessageTextBuilder().Bold(MessageWords.In(lang).MoreTitle).Build();
        var whole = MessageParts.Of([title, .. AnswerRendering.Quotations(citations, lang, style, sourceOnce: true, numbered: true, first)]);
        if (whole.Count > 1)
            whole = MessageParts.Of([title, .. AnswerRendering.Quotations(citations, lang, style, sourceOnce: false, numbered: true, first)]);
        return new RenderedMessage(whole, null) { Shown = citations.Count };
    }
}
