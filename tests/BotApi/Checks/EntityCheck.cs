namespace TalksBot.BotApi;

/// <summary>The rules of <c>MessageEntity</c> ("Formatting options"): known kinds, inside the text, whole characters, well nested.</summary>
internal static class EntityCheck
{
    private static readonly HashSet<string> Given =
    [
        "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention",
        "custom_emoji", "date_time",
    ];

    /// <summary>Found by Telegram itself; passed over where a bot sends them.</summary>
    private static readonly HashSet<string> Found = ["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"];

    /// <summary>Telegram mends crossing and forbidden nesting in silence, which no bot can want: strict refusals.</summary>
    /// <exception cref="Refused">A rule is broken.</exception>
    public static void All(string text, IReadOnlyList<ApiEntity> entities)
    {
        foreach (var entity in entities)
            One(text, entity);
        if (entities.Count > Most.Entities)
            throw Refused.Strict($"{entities.Count} entities, and Telegram keeps the first {Most.Entities}");
        Nesting([.. entities.OrderBy(e => e.Offset).ThenByDescending(e => e.Length)]);
    }

    private static void One(string text, ApiEntity entity)
    {
        if (Found.Contains(entity.Type))
            throw Refused.Strict($"entity {entity.Type} is found by Telegram itself");
        if (!Given.Contains(entity.Type))
            throw Refused.BadRequest("can't parse MessageEntity: Unsupported type specified");
        if (entity.Offset is < 0 or > 1_000_000)
            throw Refused.BadRequest($"receive an entity with incorrect offset {entity.Offset}");
        if (entity.Length is < 0 or > 1_000_000)
            throw Refused.BadRequest($"receive an entity with incorrect length {entity.Length}");
        if (entity.Length == 0)
            throw Refused.Strict($"entity {entity.Type} at {entity.Offset} is empty");
        if (entity.Offset >= text.Length)
            throw Refused.BadRequest($"entity begins after the end of the text at UTF-16 offset {entity.Offset}");
        if (entity.End > text.Length)
            throw Refused.BadRequest($"entity beginning at UTF-16 offset {entity.Offset} ends after the end of the text at UTF-16 offset {entity.End}");
        if (char.IsLowSurrogate(text[entity.Offset]))
            throw Refused.BadRequest($"entity begins in a middle of a UTF-16 symbol at UTF-16 offset {entity.Offset}");
        if (entity.End < text.Length && char.IsLowSurrogate(text[entity.End]))
            throw Refused.BadRequest($"entity beginning at UTF-16 offset {entity.Offset} ends in a middle of a UTF-16 symbol at UTF-16 offset {entity.End}");
        Fields(entity);
    }

    private static void Fields(ApiEntity entity)
    {
        if (entity.Type == "text_link")
            Links.Check(entity.Url ?? throw Refused.BadRequest("can't parse MessageEntity: Can't find field \"url\""), "entity");
        if (entity.Type == "text_mention" && entity.UserId is null)
            throw Refused.BadRequest("can't parse MessageEntity: Can't find field \"user\"");
        if (entity.Type == "custom_emoji" && !long.TryParse(entity.CustomEmojiId, out _))
            throw Refused.BadRequest("can't parse MessageEntity: invalid custom emoji identifier specified");
        if (entity.Type == "date_time" && entity.UnixTime is null)
            throw Refused.BadRequest("can't parse MessageEntity: Can't find field \"unix_time\"");
    }

    private static void Nesting(List<ApiEntity> entities)
    {
        var open = new Stack<ApiEntity>();
        foreach (var entity in entities)
        {
            while (open.Count > 0 && open.Peek().End <= entity.Offset)
                open.Pop();
            foreach (var outer in open)
            {
                if (entity.End > outer.End)
                    throw Refused.Strict($"entity {entity.Type} at {entity.Offset} crosses {outer.Type} at {outer.Offset}");
                if (outer.Type is "code" or "pre" || (entity.Type is "code" or "pre" && !IsQuotation(outer)))
                    throw Refused.Strict($"{entity.Type} and {outer.Type} at {entity.Offset} cannot stand in one another");
                if (IsQuotation(outer) && IsQuotation(entity))
                    throw Refused.Strict($"a block quotation at {entity.Offset} stands in another one");
                if (outer.Type == entity.Type)
                    throw Refused.Strict($"{entity.Type} at {entity.Offset} stands in {outer.Type}");
            }

            open.Push(entity);
        }
    }

    private static bool IsQuotation(ApiEntity entity) => entity.Type is "blockquote" or "expandable_blockquote";
}
