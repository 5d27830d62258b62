using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TalksBot.BotApi;

/// <summary>setMyCommands, deleteMyCommands, getMyCommands.</summary>
internal static partial class CommandMethods
{
    private static readonly HashSet<string> Scopes =
        ["default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators", "chat_member"];

    public static JsonNode Set(Call call)
    {
        var commands = call.Items("commands").ToList();
        if (commands.Count > Most.Commands)
            throw Refused.BadRequest("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands)
        {
            if (!Name().IsMatch(command.Text("command")!.TrimStart('/')))
                throw Refused.BadRequest("BOT_COMMAND_INVALID");
            if (command.Text("description")!.Trim().Length is < 1 or > 256)
                throw Refused.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }

        if (commands.Select(c => c.Text("command")).Distinct().Count() != commands.Count)
            throw Refused.Strict("a command stands twice in the list");
        call.World.Face.Commands[Key(call)] = new JsonArray([.. commands.Select(c => c.DeepClone())]).Out();
        return true;
    }

    public static JsonNode Delete(Call call)
    {
        call.World.Face.Commands.Remove(Key(call));
        return true;
    }

    public static JsonNode Get(Call call) => JsonNode.Parse(call.World.Face.Commands.GetValueOrDefault(Key(call), "[]"))!;

    internal static string Language(Call call)
    {
        var language = call.Text("language_code") ?? "";
        return language.Length is 0 or 2 && language.All(char.IsAsciiLetterLower) ? language : throw Refused.BadRequest("LANG_CODE_INVALID");
    }

    private static (string Scope, string Language) Key(Call call)
    {
        var scope = call.Object("scope");
        var type = scope?.Text("type") ?? "default";
        if (!Scopes.Contains(type))
            throw Refused.BadRequest("can't parse BotCommandScope: Unsupported type specified");
        if (type.StartsWith("chat", StringComparison.Ordinal) && scope!["chat_id"] is not { })
            throw Refused.BadRequest("can't parse BotCommandScope: Can't find field \"chat_id\"");
        if (type == "chat_member" && scope!["user_id"] is not { })
            throw Refused.BadRequest("can't parse BotCommandScope: Can't find field \"user_id\"");
        if (scope?["chat_id"] is { } id && !(long.TryParse(id.ToString(), out var chat) && call.World.Chats.ContainsKey(chat)))
            throw Refused.BadRequest("chat not found");
        return (string.Join(' ', new[] { type, scope?["chat_id"]?.ToString(), scope?["user_id"]?.ToString() }.OfType<string>()), Language(call));
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex Name();
}
