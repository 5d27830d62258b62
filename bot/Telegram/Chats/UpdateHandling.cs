using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Digests;
using TalksBot.Bot.Telegram.Chats.Drafts;
using TalksBot.Bot.Telegram.Chats.Membership;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>Each kind of update on one line, and where it goes.</summary>
internal sealed class UpdateHandling(MessageHandling messages, PanelPresses panels, ButtonPresses buttons, DigestPresses digests, ChannelPosts channels, InlineMode inline, GuestMode guests, BotMembership membership, RunningDrafts drafts, GoneOn gone)
{
    public Task<Reaction> HandleAsync(Update update, CancellationToken cancel)
    {
        if (update.Message is { } said)
            gone.Note(said);
        if (update.CallbackQuery is { } pressed)
            gone.Note(pressed);
        return KindAsync(update, cancel);
    }

    private Task<Reaction> KindAsync(Update update, CancellationToken cancel) => update switch
    {
        { Message: { MigrateToChatId: { } to } message } => Task.FromResult(membership.Moved(message.Chat.Id, to)),
        { Message: { MigrateFromChatId: { } from } message } => Task.FromResult(membership.Moved(from, message.Chat.Id)),
        { Message: { NewChatTitle: not null } message } => Task.FromResult(BotMembership.Renamed(message)),
        { Message: { } message } => messages.HandleAsync(update, message, cancel),
        { ChannelPost: { } post } => channels.HandleAsync(post, cancel),
        { EditedMessage: { } message } => messages.HandleEditAsync(message, cancel),
        { CallbackQuery: { Data: { } data } press } when PanelPresses.IsOne(data) => panels.HandleAsync(press, data, cancel),
        { CallbackQuery: { Data: { } data } press } when DigestData.IsOne(data) => digests.HandleAsync(press, cancel),
        { CallbackQuery: { } press } => buttons.HandleAsync(press, cancel),
        { InlineQuery: { } query } => inline.HandleAsync(query, cancel),
        { ChosenInlineResult: { } chosen } => Task.FromResult(inline.Chosen(chosen)),
        { GuestMessage: { } message } => guests.HandleAsync(message, cancel),
        { MyChatMember: { } change } => Task.FromResult(membership.Changed(change)),
        { StoppedMessageGeneration: { } stopped } => Stopped(stopped.Chat.Id, stopped.DraftId),
        _ => Task.FromResult(Reaction.None),
    };

    /// <summary>The question that is being answered goes on with what there is.</summary>
    private Task<Reaction> Stopped(long chat, long draft)
    {
        drafts.Stop(chat, draft);
        return Task.FromResult(Reaction.None);
    }
}
