namespace TalksBot.BotApi;

/// <summary>A message as it stands now. A value: an edit makes another one.</summary>
public sealed record ApiMessage
{
    public required long ChatId { get; init; }

    /// <summary>One up from the message before it, chat by chat.</summary>
    public required int Id { get; init; }

    /// <summary>In which order the messages of all chats came, edits left out.</summary>
    public required long Order { get; init; }

    public required DateTimeOffset Date { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>How often it was changed.</summary>
    public int Edits { get; init; }

    public bool IsDeleted { get; init; }

    /// <summary>Null for a channel's posts.</summary>
    public ApiUser? From { get; init; }

    /// <summary>The group or channel that speaks through its administrator.</summary>
    public long? SenderChatId { get; init; }

    public int? ThreadId { get; init; }

    public bool IsTopicMessage { get; init; }

    /// <summary>The text, or the caption of a file; null for a rich message.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<ApiEntity> Entities { get; init; } = [];

    /// <summary><c>InputRichMessage</c> as it was sent; null for a classic one.</summary>
    public string? RichJson { get; init; }

    /// <summary>What people read: <see cref="Text"/>, or the plain words of a rich message, a line a block.</summary>
    public string Words { get; init; } = "";

    public IReadOnlyList<IReadOnlyList<ApiButton>> Keyboard { get; init; } = [];

    /// <summary>Buttons in a rich message's text, in reading order.</summary>
    public IReadOnlyList<ApiButton> RichButtons { get; init; } = [];

    /// <summary>A keyboard of another kind than the inline one, as it was sent.</summary>
    public string? OtherMarkup { get; init; }

    public int? ReplyToId { get; init; }

    /// <summary>The chat of the message replied to, where it is another one.</summary>
    public long? ReplyToChatId { get; init; }

    public ApiQuote? Quote { get; init; }

    public bool LinkPreviewDisabled { get; init; }

    /// <summary>Set for messages sent by inline mode or as a guest.</summary>
    public string? InlineMessageId { get; init; }

    public bool ViaBot { get; init; }

    /// <summary>The bot called a method for it.</summary>
    public bool SentByBot { get; init; }

    /// <summary>Telegram counts it as meant for the bot (privacy mode).</summary>
    public bool MeantForBot { get; init; }

    /// <summary>The bot's reaction, an emoji.</summary>
    public string? Reaction { get; init; }

    /// <summary>A sent file: <c>photo</c> or <c>document</c>, its name and its identifier.</summary>
    public ApiFile? File { get; init; }

    /// <summary>More fields of the Bot API's message, as a JSON object: service messages, voice, forwards.</summary>
    public string? Extra { get; init; }

    /// <summary>All buttons, those of the text first.</summary>
    public IEnumerable<ApiButton> Buttons => RichButtons.Concat(Keyboard.SelectMany(row => row));

    public override string ToString() => $"{ChatId}/{Id} {From}: {Words}";
}
