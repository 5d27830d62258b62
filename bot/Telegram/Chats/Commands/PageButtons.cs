using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>Buttons that turn pages.</summary>
internal static class PageButtons
{
    /// <summary>Null when there is one page.</summary>
    public static InlineKeyboardMarkup? Of(int page, int pages, Func<int, string> data) => Row(page, pages, data) is { Count: > 0 } row ? new InlineKeyboardMarkup([row]) : null;

    public static List<InlineKeyboardButton> Row(int page, int pages, Func<int, string> data)
    {
        var row = new List<InlineKeyboardButton>();
        if (page > 1)
            row.Add(InlineKeyboardButton.WithCallbackData("←", data(page - 1)));
        if (page < pages)
            row.Add(InlineKeyboardButton.WithCallbackData("→", data(page + 1)));
        return row;
    }
}
