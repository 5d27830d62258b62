using Telegram.Bot;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>Makes the one call of the Bot API that an outgoing message stands for.</summary>
internal static class TelegramCall
{
    /// <returns>The id of the message that now stands in the chat; null when there is none.</returns>
    public static async Task<int?> MakeAsync(ITelegramBotClient bot, OutgoingMessage message, CancellationToken cancel)
    {
        switch (message)
        {
            case { Delete: { } gone }:
                await bot.DeleteMessage(message.Chat, gone, cancel).ConfigureAwait(false);
                return null;
            case { EditInline: { } inline, Text: null, Rich: null }:
                await bot.EditMessageReplyMarkup(inline, message.Keyboard, cancellationToken: cancel).ConfigureAwait(false);
                return null;
            case { EditInline: { } inline }:
                await bot.EditMessageText(inline, message.Rich is null ? message.Text!.Text : null!, entities: message.Rich is null ? message.Text!.Entities : null, linkPreviewOptions: NoPreview(message), replyMarkup: OtherForm.Keyboard(message), richMessage: message.Rich, cancellationToken: cancel).ConfigureAwait(false);
                return null;
            case { Edit: { } old, Text: null, Rich: null }:
                return (await bot.EditMessageReplyMarkup(message.Chat, old, message.Keyboard, cancellationToken: cancel).ConfigureAwait(false)).Id;
            case { Edit: { } old }:
                return (await bot.EditMessageText(message.Chat, old, message.Rich is null ? message.Text!.Text : null!, entities: message.Rich is null ? message.Text!.Entities : null, linkPreviewOptions: NoPreview(message), replyMarkup: OtherForm.Keyboard(message), richMessage: message.Rich, cancellationToken: cancel).ConfigureAwait(false)).Id;
            case { Picture: { } picture }:
                using (var bytes = new MemoryStream(picture, writable: false))
                    return (await bot.SendPhoto(message.Chat, InputFile.FromStream(bytes, "picture.png"), message.Text!.Text, replyParameters: Reply(message), replyMarkup: OtherForm.Keyboard(message), messageThreadId: message.Thread, captionEntities: message.Text.Entities, disableNotification: message.Silent, cancellationToken: cancel).ConfigureAwait(false)).Id;
            case { File: { } file }:
                using (var bytes = file.Open())
                    return (await bot.SendDocument(message.Chat, InputFile.FromStream(bytes, file.Name), message.Text!.Text, replyParameters: Reply(message), replyMarkup: OtherForm.Keyboard(message), messageThreadId: message.Thread, captionEntities: message.Text.Entities, disableNotification: message.Silent, cancellationToken: cancel).ConfigureAwait(false)).Id;
            case { Rich: { } rich }:
                return (await bot.SendRichMessage(message.Chat, rich, Reply(message), OtherForm.Keyboard(message), message.Thread, disableNotification: message.Silent, cancellationToken: cancel).ConfigureAwait(false)).Id;
            default:
                return (await bot.SendMessage(message.Chat, message.Text!.Text, replyParameters: Reply(message), replyMarkup: OtherForm.Keyboard(message), linkPreviewOptions: NoPreview(message), messageThreadId: message.Thread, entities: message.Text.Entities, disableNotification: message.Silent, cancellationToken: cancel).ConfigureAwait(false)).Id;
        }
    }

    /// <summary>Pins a message that was sent.</summary>
    public static Task PinAsync(ITelegramBotClient bot, OutgoingMessage message, int id, CancellationToken cancel) =>
        bot.PinChatMessage(message.Chat, id, disableNotification: true, cancellationToken: cancel);

    private static LinkPreviewOptions? NoPreview(OutgoingMessage message) => message.Rich is null ? LinkPreviewOptions.Disabled : null;

    private static ReplyParameters? Reply(OutgoingMessage message) => message.ReplyTo is not { } to
        ? null
        : new ReplyParameters { MessageId = to, AllowSendingWithoutReply = true, Quote = message.ReplyToWords };
}
