using TalksBot.Bot.Telegram.Rendering.Writing;

namespace TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;

/// <summary>A title or a name on a button.</summary>
internal static class ShelfLabel
{
    private const int Most = 48;

    public static string Of(string title)
    {
        var clean = ForeignText.Title(title);
        return clean.Length <= Most ? clean : $"{clean[..TextCut.Head(clean, Most - 1)]}…";
    }
}
