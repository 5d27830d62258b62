using Microsoft.Extensions.Options;
using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Digests;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>A message of an answer as it was before a card or other buttons took its place.</summary>
internal sealed class ShownAgain(KeptAnswers kept, SourceAudience audience, TelegramIdentity identity, IOptions<TelegramOptions> options)
{
    /// <summary>Words and buttons; null when the chat may not see a quotation any more, or the store does not hold it.</summary>
    public OutgoingMessage? Whole(Pressed pressed)
    {
        if (Again(pressed) is not { } answer)
            return null;
        if (pressed.Data.Place is not null)
            return pressed.Edit with { Text = Inline(answer), Keyboard = Keyboard(pressed, answer) };
        if (Digest(pressed, answer) is { } digest) // where it is not rich, the last of its messages has the buttons
            return pressed.Edit with { Text = digest.Rest is [.., var last] ? last : digest.Text, Rich = options.Value.Rich ? digest.Rich : null, Keyboard = digest.Keyboard };
        var rendered = AnswerRendering.Of(answer, pressed.Style);
        if (pressed is { Place: not null, Answer.QuestionMessage: null })
            rendered = rendered.Headed(pressed.Answer.Question);
        var rich = options.Value.Rich && pressed.Place is not null ? rendered.Rich : null;
        // The buttons stand under the last part; through inline and guest mode the first is the only one.
        var text = pressed.Place is null ? rendered.Parts[0] : rendered.Parts[^1];
        return pressed.Edit with { Text = text, Rich = rich, Keyboard = Keyboard(pressed, answer) };
    }

    /// <summary>The buttons alone.</summary>
    public OutgoingMessage? Buttons(Pressed pressed) => Again(pressed) is { } answer ? pressed.Edit with { Keyboard = Keyboard(pressed, answer) } : null;

    /// <summary>What is seldom wanted, in the place of the buttons.</summary>
    public OutgoingMessage? Menu(Pressed pressed) =>
        Again(pressed) is { } answer ? pressed.Edit with { Keyboard = AnswerKeyboard.Menu(pressed.Answer, Shown(answer, pressed), identity.Username) } : null;

    /// <summary>Of a digest: of whom it may have fewer words, in the place of the buttons; null of an answer.</summary>
    public OutgoingMessage? Names(Pressed pressed) =>
        Again(pressed) is { } answer && DigestKeeping.Again(pressed.Answer, answer) is var (digest, _) ? pressed.Edit with { Keyboard = DigestKeyboard.Names(digest, pressed.Answer.Key) } : null;

    /// <summary>How many of the quotations the message shows.</summary>
    public static int Shown(Answer answer, Pressed pressed) => AnswerRendering.Of(answer, pressed.Style).Shown;

    public Answer? Again(Pressed pressed) => kept.Again(pressed.Answer, source => audience.Sees(pressed.Chat, source));

    private static OutgoingMessage? Digest(Pressed pressed, Answer answer) =>
        pressed.Answer.Digest is null ? null : DigestKeeping.Again(pressed.Answer, answer) is var (digest, frame) ? DigestRendering.Write(digest, frame) : null;

    private InlineKeyboardMarkup? Keyboard(Pressed pressed, Answer answer) =>
        Digest(pressed, answer) is { } digest ? digest.Keyboard : AnswerKeyboard.Of(pressed.Answer, Shown(answer, pressed), pressed.Where, identity.Username, pressed.Data.Place);

    private static MessageText Inline(Answer answer) =>
        InlineResults.Of(answer.Citations, answer.Lang)[0].InputMessageContent is InputTextMessageContent { MessageText: var text, Entities: var entities }
            ? new MessageText(text, [.. entities ?? []])
            : throw new InvalidOperationException("An inline result is a text.");
}
