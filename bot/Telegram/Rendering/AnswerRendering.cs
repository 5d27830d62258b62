using TalksBot.Bot.Answering;
using TalksBot.Bot.Answering.Extractive;
using TalksBot.Bot.Telegram.Rendering.Quotations;
using TalksBot.Bot.Telegram.Rendering.Rich;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Rendering;

/// <summary>An answer as Telegram shows it: what is said, then the quotations with who says them and where, then the source with its date.</summary>
internal static class AnswerRendering
{
    private const int MostInGroup = 2;

    public static RenderedMessage Of(Answer answer, MessageStyle style)
    {
        var quoted = answer.Status == AnswerStatus.Answered ? answer.Citations : answer.Nearest;
        if (quoted.Count == 0)
            return Plain(answer.Text);
        var shown = Shown(answer, quoted, style);
        var opening = Opening(answer, shown.Count);
        var whole = MessageParts.Of([.. opening, .. Quotations(shown, answer.Lang, style, sourceOnce: true, numbered: shown.Count > 1)]);
        if (whole.Count == 1)
            return new RenderedMessage(whole, null) { Shown = shown.Count };
        var parts = MessageParts.Of([.. opening, .. Quotations(shown, answer.Lang, style, sourceOnce: false, numbered: shown.Count > 1)]);
        return new RenderedMessage(parts, RichAnswer.Of(answer, shown)) { Shown = shown.Count };
    }

    /// <summary>Quotations alone, as they stand in an answer.</summary>
    /// <param name="sourceOnce">When all are of one source, it stands once, under them; else under each.</param>
    /// <param name="first">The number of the first.</param>
    public static IEnumerable<MessageText> Quotations(
        IReadOnlyList<Citation> citations, string lang, MessageStyle style, bool sourceOnce, bool numbered, int first = 1)
    {
        var (words, around) = (AnswerWords.In(lang), MessageWords.In(lang));
        var once = sourceOnce && citations.All(citation => SameText(citation.Source, citations[0].Source));
        for (var i = 0; i < citations.Count; i++)
        {
            var led = !once || !AnswerWriting.GoesOn(citations, i);
            yield return new QuotationView(citations[i], numbered ? first + i : null, led, style == MessageStyle.Group, WithSource: !once).Draw(words, around);
        }

        if (once)
            yield return SourceLine.Draw(citations[0].Source, around);
    }

    private static RenderedMessage Plain(string text)
    {
        MessageText[] parts = [.. MessageParts.Plain(ForeignText.Remark(text))];
        return new RenderedMessage(parts, null);
    }

    // In a group the first two are enough, unless a model's sentence rests on more.
    private static IReadOnlyList<Citation> Shown(Answer answer, IReadOnlyList<Citation> quoted, MessageStyle style)
    {
        if (style == MessageStyle.Private)
            return quoted;
        if (answer.Status != AnswerStatus.Answered)
            return [.. quoted.Take(1)];
        return answer.Statements.Any(statement => statement.Claim is not null) ? quoted : [.. quoted.Take(MostInGroup)];
    }

    private static IEnumerable<MessageText> Opening(Answer answer, int shown)
    {
        if (answer.Status != AnswerStatus.Answered)
            return MessageParts.Plain($"{ForeignText.Remark(answer.Reason ?? "")}\n\n{MessageWords.In(answer.Lang).NearPassages}");
        var claims = answer.Statements.Where(statement => statement.Claim is not null).Select(statement => Claim(statement, shown > 1));
        return MessageParts.Plain(string.Join(' ', claims));
    }

    /// <summary>A model's sentence with the numbers of the quotations that it rests on.</summary>
    private static string Claim(Statement statement, bool numbered) =>
        numbered ? $"{statement.Claim}\u00a0{string.Concat(statement.Citations.Order().Select(i => $"[{i + 1}]"))}" : statement.Claim!;

    private static bool SameText(Source one, Source other) => one.Id == other.Id && one.Version == other.Version;
}
