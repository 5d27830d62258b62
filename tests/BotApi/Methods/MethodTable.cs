using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>Every method that the server knows. All but getUpdates run under the world's lock.</summary>
internal static class MethodTable
{
    private static readonly Dictionary<string, Func<Call, JsonNode>> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["getMe"] = call => UserJson.Me(call.World.Bot, call.Options),
        ["setWebhook"] = WebhookMethods.Set,
        ["deleteWebhook"] = WebhookMethods.Delete,
        ["getWebhookInfo"] = WebhookMethods.Info,
        ["sendMessage"] = Sending.Message,
        ["sendRichMessage"] = Sending.Rich,
        ["sendPhoto"] = call => Sending.File(call, "photo", Most.Photo),
        ["sendDocument"] = call => Sending.File(call, "document", Most.Upload),
        ["sendMessageDraft"] = Drafting.Text,
        ["sendRichMessageDraft"] = Drafting.Rich,
        ["editMessageText"] = EditMethods.Content,
        ["editMessageReplyMarkup"] = EditMethods.Keyboard,
        ["deleteMessage"] = Deleting.One,
        ["deleteMessages"] = Deleting.Many,
        ["pinChatMessage"] = Pinning.Pin,
        ["sendChatAction"] = ChatActions.Send,
        ["answerCallbackQuery"] = Answers.Callback,
        ["answerInlineQuery"] = Answers.Inline,
        ["answerGuestQuery"] = Answers.Guest,
        ["setMyCommands"] = CommandMethods.Set,
        ["deleteMyCommands"] = CommandMethods.Delete,
        ["getMyCommands"] = CommandMethods.Get,
        ["setMyName"] = call => FaceMethods.Set(call, "name", 64),
        ["getMyName"] = call => FaceMethods.Get(call, "name"),
        ["setMyDescription"] = call => FaceMethods.Set(call, "description", 512),
        ["getMyDescription"] = call => FaceMethods.Get(call, "description"),
        ["setMyShortDescription"] = call => FaceMethods.Set(call, "short_description", 120),
        ["getMyShortDescription"] = call => FaceMethods.Get(call, "short_description"),
        ["setChatMenuButton"] = FaceMethods.SetMenuButton,
        ["getChatMenuButton"] = FaceMethods.GetMenuButton,
        ["getChat"] = ChatMethods.Get,
        ["getChatMember"] = ChatMethods.Member,
        ["getChatMemberCount"] = ChatMethods.Count,
        ["getChatAdministrators"] = ChatMethods.Administrators,
        ["leaveChat"] = ChatMethods.Leave,
        ["setMessageReaction"] = Reactions.Set,
        ["getFile"] = FileMethods.Get,
    };

    public static bool Knows(string method) => Methods.ContainsKey(method) || method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="Refused">Telegram would not carry it out.</exception>
    public static async Task<string> RunAsync(Call call)
    {
        if (call.Method == "getUpdates")
            return await call.Server.Polling.TakeAsync(call);
        lock (call.World.Gate)
        {
            var result = Methods[call.Method](call).Out();
            call.World.Pulse.Beat();
            return result;
        }
    }

    /// <summary>The name as the documentation writes it.</summary>
    public static string Proper(string method) =>
        Shapes.Known.Methods.Keys.FirstOrDefault(k => k.Equals(method, StringComparison.OrdinalIgnoreCase)) ?? method;
}
