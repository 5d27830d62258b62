using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary><c>MessageEntity</c>, both ways.</summary>
internal static class EntityJson
{
    public static JsonArray Of(IEnumerable<ApiEntity> entities, World world) => [.. entities.Select(e => Of(e, world))];

    public static ApiEntity Read(JsonObject json) => new(json.Text("type")!, (int)json.Number("offset")!, (int)json.Number("length")!)
    {
        Url = json.Text("url"),
        Language = json.Text("language"),
        CustomEmojiId = json.Text("custom_emoji_id"),
        UserId = json.Held("user")?.Number("id"),
        UnixTime = json.Number("unix_time"),
        DateTimeFormat = json.Text("date_time_format"),
    };

    private static JsonObject Of(ApiEntity entity, World world)
    {
        var json = new JsonObject { ["offset"] = entity.Offset, ["length"] = entity.Length, ["type"] = entity.Type };
        json.Set("url", entity.Url);
        json.Set("language", entity.Language);
        json.Set("custom_emoji_id", entity.CustomEmojiId);
        json.Set("unix_time", entity.UnixTime);
        json.Set("date_time_format", entity.DateTimeFormat);
        if (entity.UserId is { } id && world.Users.TryGetValue(id, out var user))
            json["user"] = UserJson.Of(user);
        return json;
    }
}
