using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>The bot's name, descriptions and menu button.</summary>
internal static class FaceMethods
{
    public static JsonNode Set(Call call, string field, int most)
    {
        var text = call.Text(field) ?? "";
        if (text.Length > most)
            throw Refused.BadRequest(field == "name" ? "BOT_TITLE_INVALID" : "BOT_DESCRIPTION_INVALID");
        call.World.Face.Texts[(field, CommandMethods.Language(call))] = text;
        return true;
    }

    public static JsonNode Get(Call call, string field)
    {
        var texts = call.World.Face.Texts;
        var text = texts.GetValueOrDefault((field, CommandMethods.Language(call))) is { Length: > 0 } said ? said : texts.GetValueOrDefault((field, ""), "");
        return new JsonObject { [field] = text };
    }

    public static JsonNode SetMenuButton(Call call)
    {
        var button = call.Object("menu_button") ?? new JsonObject { ["type"] = "default" };
        if (button.Text("type") is not ("commands" or "default"))
            throw Refused.BadRequest("can't parse menu button: MenuButton has unsupported type");
        call.World.Face.MenuButtons[Chat(call)] = button.Out();
        return true;
    }

    public static JsonNode GetMenuButton(Call call) =>
        JsonNode.Parse(call.World.Face.MenuButtons.GetValueOrDefault(Chat(call), "{\"type\":\"default\"}"))!;

    private static long Chat(Call call) => call.Number("chat_id") is null ? 0 : ChatCheck.Read(call).Id;
}
