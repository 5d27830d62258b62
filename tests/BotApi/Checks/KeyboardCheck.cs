using System.Text;
using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary><c>InlineKeyboardMarkup</c> and its buttons; the buttons of rich messages follow the same rules.</summary>
internal static class KeyboardCheck
{
    private static readonly string[] Actions =
    [
        "url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text", "disabled",
    ];

    /// <exception cref="Refused">A rule is broken.</exception>
    public static IReadOnlyList<IReadOnlyList<ApiButton>> Inline(JsonObject? markup)
    {
        if (markup is null)
            return [];
        if (markup["inline_keyboard"] is not JsonArray rows)
            throw Refused.BadRequest("object expected as reply markup");
        var read = rows.Select(row => row!.AsArray().Select(b => Button(b!.AsObject(), b.AsObject().Text("text")!)).ToList()).ToList();
        if (read.Sum(row => row.Count) > Most.Buttons)
            throw Refused.BadRequest("reply markup is too long");
        if (read.FirstOrDefault(row => row.Count > Most.ButtonsInRow) is { } wide)
            throw Refused.Strict($"{wide.Count} buttons in a row, and {Most.ButtonsInRow} are shown");
        if (read.Any(row => row.Count == 0))
            throw Refused.Strict("a row of the inline keyboard is empty");
        return read;
    }

    /// <param name="text">The label as people read it.</param>
    /// <exception cref="Refused">A rule is broken.</exception>
    public static ApiButton Button(JsonObject button, string text, bool inRich = false)
    {
        if (TextClean.IsEmpty(text))
            throw Refused.BadRequest("inline keyboard button text must be non-empty");
        var actions = Actions.Where(button.ContainsKey).ToList();
        if (actions.Count == 0)
            throw Refused.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        if (actions.Count > 1)
            throw Refused.Strict($"a button does two things: {string.Join(", ", actions)}");
        var style = button.Text("style");
        if (style is not (null or "danger" or "success" or "primary") && !(inRich && style == "link"))
            throw Refused.BadRequest("can't parse inline keyboard button: invalid button style specified");
        if (style == "link" && actions[0] != "callback_data")
            throw Refused.BadRequest("style link is for buttons with callback_data alone");
        return Acting(button, text, actions[0]) with { Style = style };
    }

    private static ApiButton Acting(JsonObject button, string text, string action)
    {
        var read = new ApiButton(text, action, button.Out());
        switch (action)
        {
            case "url":
                var url = button.Text("url")!;
                Links.Check(url, "inline keyboard button");
                return read with { Url = url };
            case "callback_data":
                var data = button.Text("callback_data")!;
                return Encoding.UTF8.GetByteCount(data) is > 0 and <= Most.CallbackData ? read with { Data = data } : throw Refused.BadRequest("BUTTON_DATA_INVALID");
            case "copy_text":
                var copied = button.Held("copy_text")!.Text("text")!;
                return copied.Length is > 0 and <= Most.CopyText ? read with { Value = copied } : throw Refused.BadRequest("BUTTON_COPY_TEXT_INVALID");
            case "switch_inline_query_chosen_chat":
                return read with { Value = button.Held(action)!.Text("query") };
            case "disabled":
                return read;
            default:
                return read with { Value = button.Text(action) };
        }
    }
}
