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
            return new RenderedMessage([.. Remark(answer.Text, answer.UnknownName)], null);
        var shown = Shown(answer, quoted, style);
        var opening = Opening(answer, shown.Count);
        var whole = MessageParts.Of([.. opening, .. Quotations(shown, answer.Lang, style, sourceOnce: true, numbered: shown.Count > 1)]);
        if (whole.Count == 1)
            return new RenderedMessage(whole, null) { Shown = shown.Count };
        var parts = MessageParts.Of([.. opening, .. Quotations(shown, answer.Lang, style, sourceOnce: false, numbered: shown.Count > 1)]);
        return new RenderedMessage(parts, RichAnswer.Of(answer, shown)) { Shown = shown.Count };
    }

    /// <summary>Quotations alone, as they stand in an answer: those of one voice close together.</summary>
    /// <param name="sourceOnce">When all are of one source, it stands once, under them; else under each.</param>
    /// <param name="first">The number of the first.</param>
    public static IEnumerable<MessageText> Quotations(
        IReadOnlyList<Citation> citations, string lang, MessageStyle style, bool sourceOnce, bool numbered, int first = 1)
    {
        var (words, around) = (AnswerWords.In(lang), MessageWords.In(lang));
        var once = sourceOnce && citations.All(citation => SameText(citation.Source, citations[0].Source));
        var voice = new MessageTextBuilder();
        for (var i = 0; i < citations.Count; i++)
        {
            var goesOn = once && AnswerWriting.GoesOn(citations, i);
            var drawn = new QuotationView(citations[i], numbered ? first + i : null, LeadIn: !goesOn, style == MessageStyle.Group, WithSource: !once).Draw(words, around);
            if (voice.Length > 0 && (!goesOn || voice.Length + 1 + drawn.Text.Length > MessageText.MostCharacters))
            {
                yield return voice.Build();
                voice = new MessageTextBuilder();
            }

            voice.Line().Append(drawn);
        }

        yield return voice.Build();
        if (once)
            yield return SourceLine.Draw(citations[0].Source, around);
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
            return [.. Remark(answer.Reason ?? "", answer.UnknownName), MessageText.Plain(MessageWords.In(answer.Lang).NearPassages)];
        var claims = answer.Statements.Where(statement => statement.Claim is not null).Select(statement => Claim(statement, shown > 1));
        return MessageParts.Plain(string.Join(' ', claims));
    }

    /// <summary>Words of the bot; the name that the question holds and the texts do not stands in italics, as all that is the user's.</summary>
    private static IEnumerable<MessageText> Remark(string said, string? name)
    {
        var text = ForeignText.Remark(said);
        var asked = name is null ? "" : ForeignText.Clean(name);
        var at = asked.Length == 0 || text.Length > MessageText.MostCharacters / 2 ? -1 : text.LastIndexOf(asked, StringComparison.Ordinal);
        return at < 0 ? MessageParts.Plain(text) : [new MessageTextBuilder().Append(text[..at]).Italic(asked).Append(text[(at + asked.Length)..]).Build()];
    }

    /// <summary>A model's sentence with the numbers of the quotations that it rests on.</summary>
    private static string Claim(Statement statement, bool numbered) =>
        numbered ? $"{statement.Claim}\u00a0{string.Concat(statement.Citations.Order().Select(i => $"[{i + 1}]"))}" : statement.Claim!;

    private static bool SameText(Source one, Source other) => one.Id == other.Id && one.Version == other.Version;
}
