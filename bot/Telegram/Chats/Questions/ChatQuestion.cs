using Microsoft.Extensions.Options;
using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Insight;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Drafts;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Chats.Questions;

/// <summary>A question in a chat and its answer: fair? → asked before and edited? → who may see what, in which language → answer → keep → render → lay out.</summary>
internal sealed class ChatQuestion(
    FairUse fairUse, KeptAnswers kept, AskedTexts askedTexts, AnswerPipeline answers, DraftedAnswer drafted, PassedOnText passedOn, ChatLanguage languages, IOptions<TelegramOptions> options, TalksStore store,
    TelegramIdentity identity, QuestionLog log)
{
    public async Task<Reaction> AnswerAsync(Asked asked, CancellationToken cancel)
    {
        var place = asked.Place;
        var earlier = asked.Message is { } message ? kept.FindByQuestion(place.Chat, message) : null;
        if (earlier is not null && (earlier.Question == Wording.Legible(asked.Text) || !earlier.IsOpen))
            return Reaction.None; // only its look has changed, or an administrator took the answer away
        if (fairUse.Ask(place.Person, place.Chat, asked.When) is not FairUseVerdict.Fair and var verdict)
            return verdict == FairUseVerdict.TooMany ? Replies.To(asked, languages.Words(place).TooManyQuestions) : Reaction.None;

        var question = new Question(asked.Text, After: earlier is null ? asked.After : earlier.After, Scope: askedTexts.ScopeOf(place))
        {
            Seen = askedTexts.SeenIn(place.Chat),
            WithoutModel = !ChatSettings.Of(store, place.Chat).OutsideModel,
            FallbackLang = languages.Of(place),
        };
        var style = place.IsPrivate ? MessageStyle.Private : MessageStyle.Group;
        var (answer, rendered) = (PassedOnText.IsIt(asked) ? passedOn.Answer(question, style) : null) ?? await FromTextsAsync(question, place, style, cancel).ConfigureAwait(false);

        var record = kept.Of(question, answer, new Asking(place.Chat, place.Person, place.Thread, asked.Message), earlier);
        var reaction = Reactions(record, asked.Message is null ? rendered.Headed(asked.Text) : rendered, place);
        reaction.Change(tx => log.Note(tx, record, isEdited: earlier is not null, isPassedOn: PassedOnText.IsIt(asked)));
        return reaction;
    }

    /// <summary>Shows an answer that was given before, as one given here.</summary>
    public Reaction Show(Answer answer, Place place)
    {
        var record = kept.Of(new Question(answer.Question), answer, new Asking(place.Chat, place.Person, place.Thread));
        return Reactions(record, AnswerRendering.Of(answer, place.IsPrivate ? MessageStyle.Private : MessageStyle.Group).Headed(answer.Question), place);
    }

    private async Task<(Answer, RenderedMessage)> FromTextsAsync(Question question, Place place, MessageStyle style, CancellationToken cancel)
    {
        question = question with { Text = LongQuestion.Heart(question.Text) };
        var answer = await (place.IsPrivate ? drafted.AskAsync(question, place.Chat, place.Thread, cancel) : answers.AnswerAsync(question, cancel)).ConfigureAwait(false);
        return (answer, AnswerRendering.Of(answer, style));
    }

    private Reaction Reactions(KeptAnswer record, RenderedMessage rendered, Place place)
    {
        var reaction = new Reaction();
        var keyboard = AnswerKeyboard.Of(record, rendered.Shown, place.IsPrivate ? KeyboardPlace.Private : KeyboardPlace.Group, identity.Username);
        reaction.Send(tx =>
        {
            // Of an edited question: its answer may have gone out, in part too, or been taken away since it was looked up.
            MessageOutbox.TakeBack(tx, record.Key);
            return KeptAnswers.Keep(tx, record) is { IsOpen: true } answer ? AnswerLayout.Of(answer, rendered, keyboard, place.Chat, options.Value.Rich) : [];
        });
        return reaction;
    }
}
