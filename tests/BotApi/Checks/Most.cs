namespace TalksBot.BotApi;

/// <summary>How much one call may hold, each with the section of the documentation that says so.</summary>
internal static class Most
{
    /// <summary>UTF-16 units after entities parsing (sendMessage, <c>text</c>).</summary>
    public const int Text = 4096;

    /// <summary>UTF-16 units after entities parsing (sendPhoto, <c>caption</c>).</summary>
    public const int Caption = 1024;

    /// <summary>UTF-16 units after entities parsing (ReplyParameters, <c>quote</c>).</summary>
    public const int Quote = 1024;

    /// <summary>Telegram drops the rest in silence; a strict refusal here.</summary>
    public const int Entities = 100;

    /// <summary>Bytes (InlineKeyboardButton, <c>callback_data</c>).</summary>
    public const int CallbackData = 64;

    /// <summary>Buttons of an inline keyboard; clients show no more than 8 in a row.</summary>
    public const int Buttons = 100;

    public const int ButtonsInRow = 8;

    /// <summary>answerCallbackQuery, <c>text</c>.</summary>
    public const int CallbackAnswer = 200;

    /// <summary>CopyTextButton, <c>text</c>.</summary>
    public const int CopyText = 256;

    /// <summary>answerInlineQuery, <c>results</c>.</summary>
    public const int InlineResults = 50;

    /// <summary>Bytes (InlineQueryResultArticle, <c>id</c>; answerInlineQuery, <c>next_offset</c>).</summary>
    public const int InlineId = 64;

    /// <summary>setMyCommands.</summary>
    public const int Commands = 100;

    /// <summary>Bytes that getFile gives.</summary>
    public const int Download = 20 * 1024 * 1024;

    /// <summary>Bytes that sendDocument takes.</summary>
    public const int Upload = 50 * 1024 * 1024;

    /// <summary>Bytes that sendPhoto takes.</summary>
    public const int Photo = 10 * 1024 * 1024;

    /// <summary>deleteMessages.</summary>
    public const int Deleted = 100;

    /// <summary>Rich Message Limits: characters, blocks, depth, columns; buttons of a row (InputRichBlockButtons).</summary>
    public const int RichCharacters = 32_768;

    public const int RichBlocks = 500;

    public const int RichDepth = 16;

    public const int RichColumns = 20;
}
