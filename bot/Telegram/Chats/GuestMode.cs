using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Insight;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Rendering;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.InlineQueryResults;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>The bot called in a chat that it is not in: one message comes, one may be said. Public texts alone, without a model, as inline.</summary>
/// <remarks>The chat's id may be that of another chat which the bot knows: nothing is looked up by it, and nothing kept.</remarks>
internal sealed partial class GuestMode(
    AnswerPipeline answers, KeptAnswers kept, SourceAudience audience, Admissions admissions, FairUse fairUse, AskedTexts askedTexts, ChatLanguage languages,
    TelegramIdentity identity, TelegramClients telegram, QuestionLog questions, TimeProvider time, ILogger<GuestMode> log)
{
    // Whoever called has gone on by then.
    private static readonly TimeSpan TooLate = TimeSpan.FromMinutes(5);

    private const int MostOfBefore = 300;

    public async Task<Reaction> HandleAsync(Message message, CancellationToken cancel)
    {
        if (message is not { GuestQueryId: { } query, From: { IsBot: false } person } || time.GetUtcNow() - message.Date > TooLate
            || admissions.Of(SourceAudience.NoChat, person.Id) is not Admission.Welcome || fairUse.Ask(person.Id, SourceAudience.NoChat, message.Date) is not FairUseVerdict.Fair)
            return Reaction.None;
        var (text, before) = Asked(message);
        if (text.Length == 0)
            return Reaction.None;
        var place = new Place(SourceAudience.NoChat, ChatKind.Private, null, person.Id, person.LanguageCode);
        var question = new Question(LongQuestion.Heart(text), After: before, Scope: askedTexts.ScopeOf(place))
        {
            Seen = audience.Visible(SourceAudience.NoChat),
            WithoutModel = true,
            FallbackLang = languages.Of(place),
        };
        var answer = await answers.AnswerAsync(question, cancel).ConfigureAwait(false);
        var record = kept.Of(question, answer, new Asking(SourceAudience.NoChat, person.Id));
        var result = InlineResults.Whole(answer);
        result.ReplyMarkup = AnswerKeyboard.Of(record, AnswerRendering.Of(answer, MessageStyle.Group).Shown, KeyboardPlace.Inline, null);
        var reaction = new Reaction();
        reaction.Change(tx => KeptAnswers.Keep(tx, record));
        reaction.Change(tx => questions.Note(tx, record));
        reaction.Then(token => AnswerAsync(query, result, token));
        return reaction;
    }

    /// <summary>The question without the mention, and what it may lean on. A mention alone, in reply to a message, asks what that message asks.</summary>
    private (string Text, string? Before) Asked(Message message)
    {
        var own = Mention().Replace(message.Text ?? message.Caption ?? "", match => IsOurs(match.ValueSpan) ? " " : match.Value).Trim();
        var before = (message.Quote?.Text ?? message.ReplyToMessage?.Text ?? message.ReplyToMessage?.Caption)?.Trim();
        if (own.Length == 0)
            return (before ?? "", null);
        return (own, before is { Length: > 0 and <= MostOfBefore } ? before : null);
    }

    private bool IsOurs(ReadOnlySpan<char> mention) => mention[1..].Equals(identity.Username, StringComparison.OrdinalIgnoreCase);

    private async Task AnswerAsync(string query, InlineQueryResult result, CancellationToken cancel)
    {
        try
        {
            await telegram.Sending.AnswerGuestQuery(query, result, cancel).ConfigureAwait(false);
        }
        catch (RequestException e)
        {
            log.Passing("answerGuestQuery", (e as ApiRequestException)?.ErrorCode ?? 0);
        }
    }

    [GeneratedRegex(@"@\w{1,32}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
