using System.Text.Json;
using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>Every kind of <c>RichText</c>; their fields' types were checked before.</summary>
internal sealed class RichTexts(RichTally tally)
{
    /// <summary>RichMessageButton, <c>text</c>: "May contain only plain text, custom emoji and date-time entities".</summary>
    private static readonly HashSet<string> InButtons = ["custom_emoji", "date_time"];

    private static readonly HashSet<string> Styles =
        ["bold", "italic", "underline", "strikethrough", "spoiler", "subscript", "superscript", "marked", "code"];

    /// <param name="depth">The level that this text stands on; formatting adds one.</param>
    public void Read(JsonNode text, int depth)
    {
        switch (text.GetValueKind())
        {
            case JsonValueKind.String:
                tally.Text(text.GetValue<string>());
                break;
            case JsonValueKind.Array:
                foreach (var part in text.AsArray())
                    Read(part!, depth);
                break;
            default:
                tally.Level(depth);
                Marked(text.AsObject(), depth);
                break;
        }
    }

    /// <summary>A button of a row, or one in a text.</summary>
    public void Button(JsonObject button, int depth)
    {
        if (Kinds(button["text"]!).Any(k => !InButtons.Contains(k)))
            throw Refused.BadRequest("button text may contain only plain text, custom emoji and date-time entities");
        var label = new RichTally(tally.IsDraft);
        new RichTexts(label).Read(button["text"]!, depth);
        tally.Text(label.Words);
        tally.Button(KeyboardCheck.Button(button, label.Words, inRich: true));
    }

    private void Marked(JsonObject text, int depth)
    {
        var type = text.Text("type")!;
        switch (type)
        {
            case "anchor":
                tally.Name("anchor", text.Text("name")!);
                return;
            case "button":
                Button(text.Held("button")!, depth + 1);
                return;
            case "custom_emoji":
                if (!long.TryParse(text.Text("custom_emoji_id"), out _))
                    throw Refused.BadRequest("invalid custom emoji identifier specified");
                tally.Text(text.Text("alternative_text")!);
                return;
            case "mathematical_expression":
                tally.Text(text.Text("expression")!);
                return;
            case "url":
                if (Links.Fault(text.Text("url")!) is not null)
                    throw Refused.BadRequest("RICH_MESSAGE_URL_INVALID");
                break;
            case "reference":
                tally.Name("reference", text.Text("name")!);
                break;
            case "reference_link":
                tally.Wants("reference", text.Text("reference_name")!);
                break;
            case "anchor_link" when text.Text("anchor_name") is { Length: > 0 } anchor:
                tally.Wants("anchor", anchor);
                break;
            default:
                if (Styles.Contains(type) && Kinds(text["text"]!).Contains(type))
                    throw Refused.Strict($"{type} stands in {type}");
                break;
        }

        Read(text["text"]!, depth + 1);
    }

    private static IEnumerable<string> Kinds(JsonNode text) => text switch
    {
        JsonArray parts => parts.SelectMany(p => Kinds(p!)),
        JsonObject marked => new[] { marked.Text("type")! }.Concat(marked["text"] is { } inner ? Kinds(inner) : []),
        _ => [],
    };
}
