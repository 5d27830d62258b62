using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>Each kind of update on one line, and where it goes.</summary>
internal sealed class UpdateHandling(AnswerPipeline answers)
{
    public Task<Reaction> HandleAsync(Update update, CancellationToken cancel) => update switch
    {
        { Message: { Chat.Type: ChatType.Private, From.IsBot: false, Text: { Length: > 0 } text } message } => AskedAsync(message, text, cancel),
        _ => Task.FromResult(Reaction.None),
    };

    private async Task<Reaction> AskedAsync(Message message, string text, CancellationToken cancel)
    {
        var answer = await answers.AnswerAsync(new Question(text), cancel).ConfigureAwait(false);
        return Reaction.Of(new OutgoingMessage
        {
            Chat = message.Chat.Id,
            Kind = OutgoingKind.Answer,
            Text = new MessageText(answer.Text, []),
            ReplyTo = message.Id,
            Person = message.From!.Id,
        });
    }
}
