using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Rendering.Cards;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>Links that open the bot at something: a question with its answer (q_), a quotation (c_), a source (s_), an invitation (invite_).</summary>
/// <remarks>Whoever has the link sees of it what he may see, and nothing of who asked.</remarks>
internal sealed class StartLinks(
    KeptAnswers kept, KnowledgeBase texts, SourceAudience audience, AskedTexts askedTexts, ChatQuestion questions, Invites invites, Greeting greeting, ChatLanguage languages, TimeProvider time)
{
    private const string QuestionPrefix = "q_", QuotationPrefix = "c_", SourcePrefix = "s_";

    public static string ToQuestion(string key) => QuestionPrefix + key;

    /// <param name="number">Of the quotation in its answer, from 1.</param>
    public static string ToQuotation(string key, int number) => string.Create(CultureInfo.InvariantCulture, $"{QuotationPrefix}{key}_{number}");

    public static string ToSource(string id) => SourcePrefix + PanelData.SourceKey(id);

    public Task<Reaction> OpenAsync(string payload, Place place, CancellationToken cancel) => payload switch
    {
        _ when payload.StartsWith(Invites.Prefix, StringComparison.Ordinal) => Task.FromResult(Redeem(payload, place)),
        _ when payload.StartsWith(QuestionPrefix, StringComparison.Ordinal) => QuestionAsync(payload[QuestionPrefix.Length..], place, cancel),
        _ when payload.StartsWith(QuotationPrefix, StringComparison.Ordinal) => Task.FromResult(Quotation(payload[QuotationPrefix.Length..], place)),
        _ when payload.StartsWith(SourcePrefix, StringComparison.Ordinal) => Task.FromResult(SourceOf(payload[SourcePrefix.Length..], place)),
        _ => greeting.GreetAsync(place, cancel),
    };

    private async Task<Reaction> QuestionAsync(string key, Place place, CancellationToken cancel)
    {
        if (kept.Find(key) is not { IsOpen: true } answer)
            return Gone(place);
        // As it was given, where the opener may see all that it quotes; else as it is answered to him.
        if (answer.Status == AnswerStatus.Answered && kept.Again(answer, id => audience.Sees(place.Chat, id)) is { } again)
            return questions.Show(again, place);
        return await questions.AnswerAsync(new Asked(place, answer.Question, time.GetUtcNow()) { After = answer.After }, cancel).ConfigureAwait(false);
    }

    private Reaction Quotation(string rest, Place place)
    {
        var parts = rest.Split('_');
        if (parts.Length != 2 || PanelPresses.Number(parts[1]) is not { } number || kept.Find(parts[0]) is not { IsOpen: true } answer)
            return Gone(place);
        var quoted = answer.Citations.Count > 0 ? answer.Citations : answer.Nearest;
        return number >= 1 && number <= quoted.Count && kept.Cut(quoted[number - 1], id => audience.Sees(place.Chat, id)) is { } citation
            ? Reaction.Of(Replies.Say(place, ContextCard.Of(citation, languages.Words(place).Lang).Parts[0]))
            : Gone(place);
    }

    private Reaction SourceOf(string key, Place place)
    {
        var found = askedTexts.ListIn(place.Chat).FirstOrDefault(source => source.Id == key || PanelData.SourceKey(source.Id) == key);
        return found is not null && texts.Find(found.Id) is { } source
            ? Reaction.Of(Replies.Say(place, SourceCard.Of(source, languages.Words(place).Lang)))
            : Gone(place);
    }

    private Reaction Redeem(string payload, Place place)
    {
        var (words, reaction) = (languages.Words(place), new Reaction());
        reaction.Send(tx =>
        {
            var outcome = invites.Redeem(tx, payload, place.Person, out var role);
            return
            [
                Replies.Say(place, outcome switch
                {
                    InviteOutcome.Joined => role == MaintainerRole.Owner ? words.NowOwner : words.NowEditor,
                    InviteOutcome.HadItAlready => words.InvitedAlready,
                    _ => words.InvitationNotValid,
                }),
            ];
        });
        return reaction;
    }

    private Reaction Gone(Place place) => Reaction.Of(Replies.Say(place, languages.Words(place).LinkGone));
}
