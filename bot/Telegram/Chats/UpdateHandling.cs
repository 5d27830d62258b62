using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram.Chats.Drafts;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>Each kind of update on one line, and where it goes.</summary>
internal sealed class UpdateHandling(DraftedAnswer asking, RunningDrafts drafts)
{
    public Task<Reaction> HandleAsync(Update update, CancellationToken cancel) => update switch
    {
        { Message: { Chat.Type: ChatType.Private, From.IsBot: false, Text: { Length: > 0 } text } message } => AskedAsync(message, text, cancel),
        { StoppedMessageGeneration: { } stopped } => Stopped(stopped.Chat.Id, stopped.DraftId),
        _ => Task.FromResult(Reaction.None),
    };

    /// <summary>The question that is being answered goes on with what there is.</summary>
    private Task<Reaction> Stopped(long chat, long draft)
    {
        drafts.Stop(chat, draft);
        return Task.FromResult(Reaction.None);
    }

    private async Task<Reaction> AskedAsync(Message message, string text, CancellationToken cancel)
    {
        var answer = await asking.AskAsync(new Question(text), message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null, cancel).ConfigureAwait(false);
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
