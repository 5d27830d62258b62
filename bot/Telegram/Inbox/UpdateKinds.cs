using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Inbox;

/// <summary>The kinds of updates that are asked for; every other one stays at Telegram.</summary>
internal static class UpdateKinds
{
    public static readonly UpdateType[] Handled =
    [
        UpdateType.Message, UpdateType.EditedMessage, UpdateType.ChannelPost, UpdateType.CallbackQuery, UpdateType.InlineQuery, UpdateType.ChosenInlineResult,
        UpdateType.MyChatMember, UpdateType.GuestMessage, UpdateType.StoppedMessageGeneration,
    ];
}
