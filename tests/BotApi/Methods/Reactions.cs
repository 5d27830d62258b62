using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>setMessageReaction: one emoji of Telegram's set, or none.</summary>
internal static class Reactions
{
    private static readonly HashSet<string> Emoji =
    [
        "❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏", "👌", "🕊", "🤡", "🥱", "🥴", "😍", "🐳", "❤‍🔥",
        "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈", "😴", "😭", "🤓", "👻", "👨‍💻", "👀", "🎃", "🙈", "😇", "😨",
        "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿", "🆒", "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷‍♂", "🤷", "🤷‍♀", "😡",
    ];

    public static JsonNode Set(Call call)
    {
        var given = call.Items("reaction").ToList();
        if (given.Count > 1)
            throw Refused.BadRequest("REACTIONS_TOO_MANY");
        if (given.Any(r => r.Text("type") != "emoji" || !Emoji.Contains(r.Text("emoji") ?? "")))
            throw Refused.BadRequest("REACTION_INVALID");
        var chat = ChatCheck.Read(call);
        var message = chat.Find((int)(call.Number("message_id") ?? 0)) ?? throw Refused.BadRequest("message to react not found");
        call.World.Put(chat, message with { Reaction = given.Count == 0 ? null : given[0].Text("emoji") });
        return true;
    }
}
