using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>Every kind of <c>InputRichBlock</c>; their fields' types were checked before.</summary>
internal sealed class RichBlocks(RichTally tally)
{
    private readonly RichTexts texts = new(tally);

    public void All(IEnumerable<JsonObject> blocks, int depth)
    {
        foreach (var block in blocks)
        {
            tally.Block(depth);
            tally.Line();
            One(block, block.Text("type")!, depth);
            tally.Line();
        }
    }

    private void One(JsonObject block, string type, int depth)
    {
        switch (type)
        {
            case "divider":
                break;
            case "anchor":
                tally.Name("anchor", block.Text("name")!);
                break;
            case "mathematical_expression":
                tally.Text(block.Text("expression")!);
                break;
            case "heading":
                Demand(block.Number("size") is >= 1 and <= 6, "invalid section heading size specified");
                Full(block["text"]!, type, depth);
                break;
            case "list":
                List([.. block.Items("items")], depth);
                break;
            case "blockquote":
                Demand(block.Items("blocks").Any(), "block must be non-empty");
                All(block.Items("blocks"), depth + 1);
                Credit(block, depth);
                break;
            case "expandable_blockquote" or "pullquote":
                Full(block["text"]!, type, depth);
                Credit(block, depth);
                break;
            case "details":
                Full(block["summary"]!, type, depth);
                Demand(block.Items("blocks").Any(), "block must be non-empty");
                All(block.Items("blocks"), depth + 1);
                break;
            case "table":
                Table(block, depth);
                break;
            case "buttons":
                Buttons(block, depth);
                break;
            case "thinking" when !tally.IsDraft:
                throw Refused.BadRequest("block is not allowed");
            default:
                Full(block["text"]!, type, depth);
                break;
        }
    }

    private void List(List<JsonObject> items, int depth)
    {
        Demand(items.Count > 0, "list must be non-empty");
        Demand(items.All(i => i.ContainsKey("value") == items[0].ContainsKey("value")), "list must be either ordered or unordered");
        foreach (var item in items)
        {
            tally.Block(depth + 1);
            Demand(item.Items("blocks").Any(), "list item must be non-empty");
            Demand(item.Text("type") is null or "a" or "A" or "i" or "I" or "1", "invalid list item type specified");
            if (item.Flag("is_checked") && !item.Flag("has_checkbox"))
                throw Refused.Strict("a list item is checked and has no checkbox");
            All(item.Items("blocks"), depth + 2);
        }
    }

    private void Table(JsonObject table, int depth)
    {
        var rows = table["cells"]!.AsArray();
        Demand(rows.Count > 0 && rows.All(r => r!.AsArray().Count > 0), "table must be non-empty");
        foreach (var row in rows.Select(r => r!.AsArray().Select(c => c!.AsObject()).ToList()))
        {
            tally.Block(depth + 1);
            tally.Line();
            Demand(row.Sum(c => c.Number("colspan") ?? 1) <= Most.RichColumns, "RICH_MESSAGE_TABLE_COLUMNS_TOO_MUCH");
            foreach (var (cell, n) in row.Select((c, n) => (c, n)))
            {
                Demand(cell.Text("align") is "left" or "center" or "right" && cell.Text("valign") is "top" or "middle" or "bottom", "invalid table cell alignment specified");
                Demand((cell.Number("colspan") ?? 1) >= 1, "invalid table cell colspan specified");
                Demand((cell.Number("rowspan") ?? 1) >= 1, "invalid table cell rowspan specified");
                if (n > 0)
                    tally.Text("\t");
                if (cell["text"] is { } text)
                    texts.Read(text, depth + 2);
            }
        }

        if (table["caption"] is { } caption)
        {
            tally.Line();
            texts.Read(caption, depth + 1);
        }
    }

    private void Buttons(JsonObject block, int depth)
    {
        var buttons = block.Items("buttons").ToList();
        Demand(buttons.Count is >= 1 and <= Most.ButtonsInRow, "RICH_MESSAGE_BUTTONS_INVALID");
        Demand(block.Text("align") is null or "left" or "center" or "right", "invalid buttons alignment specified");
        foreach (var button in buttons)
        {
            texts.Button(button, depth + 1);
            tally.Text(" ");
        }
    }

    private void Credit(JsonObject block, int depth)
    {
        if (block["credit"] is not { } credit)
            return;
        tally.Line();
        texts.Read(credit, depth + 1);
    }

    private void Full(JsonNode text, string type, int depth)
    {
        var before = tally.Characters;
        texts.Read(text, depth + 1);
        if (tally.Characters == before && type != "thinking")
            throw Refused.Strict($"a block of type {type} has no text");
    }

    private static void Demand(bool met, string words)
    {
        if (!met)
            throw Refused.BadRequest(words);
    }
}
