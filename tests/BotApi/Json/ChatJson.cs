using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary><c>Chat</c> and <c>ChatFullInfo</c>.</summary>
internal static class ChatJson
{
    public static JsonObject Of(ApiChat chat)
    {
        var json = new JsonObject { ["id"] = chat.Id, ["type"] = chat.Kind.ToString().ToLowerInvariant() };
        if (chat.Person is { } person)
        {
            json["first_name"] = person.FirstName;
            json.Set("last_name", person.LastName);
            json.Set("username", person.Username);
        }
        else
        {
            json["title"] = chat.Title;
            json.Set("username", chat.Username);
            if (chat.IsForum)
                json["is_forum"] = true;
        }

        return json;
    }

    public static JsonObject Full(ApiChat chat)
    {
        var json = Of(chat);
        json["accent_color_id"] = 0;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        if (chat.IsGroup)
            json["permissions"] = new JsonObject { ["can_send_messages"] = chat.MembersMayWrite };
        return json;
    }
}
