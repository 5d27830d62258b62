using System.Globalization;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Knowledge.Import;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;

/// <summary>Callback data of the panels of sources and tags: "src:page:2", "src:KEY", "src:KEY:act:…", and the same with "tag". For those of mending see <see cref="MendAct"/>.</summary>
internal static class ShelfData
{
    public const string SourceVerb = "src", TagVerb = "tag";

    /// <summary>In the place of a key, followed by a page of the list.</summary>
    public const string Page = "page";

    public const string Text = "text", Replace = "new", Retire = "off", Restore = "on", Tags = "tags", History = "log", Seen = "seen";

    /// <summary>The one asks, the other does it.</summary>
    public const string Everybody = "all", EverybodySurely = "all2";

    /// <summary>Followed by a tag's key.</summary>
    public const string Untag = "untag";

    /// <summary>Followed by a chat and the page that it stands on.</summary>
    public const string Bind = "bind", Unbind = "unbind";

    /// <summary>Followed by <see cref="StampOf"/>: what the button was made for is what it is pressed for.</summary>
    public const string Undo = "undo", EraseSurely = "erase2", EraseNow = "erase3";

    public const string Erase = "erase";

    public static string ListOfSources(int page) => $"{SourceVerb}:{Page}:{Print(page)}";

    public static string ListOfTags(int page) => $"{TagVerb}:{Page}:{Print(page)}";

    public static string Source(string id, params string[] what) => string.Join(':', [SourceVerb, PanelData.SourceKey(id), .. what]);

    public static string Tag(string tag, params string[] what) => string.Join(':', [TagVerb, PanelData.SourceKey(tag), .. what]);

    /// <summary>Stands for the last change of a source: another one since, and it is another stamp.</summary>
    public static string StampOf(IReadOnlyList<SourceEvent> history) =>
        history is [.., var last] ? string.Create(CultureInfo.InvariantCulture, $"{last.When.ToUnixTimeMilliseconds():x}{(int)last.Kind:x}{last.Version:x}") : "";

    public static string Print(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static InlineKeyboardButton Button(string label, string data) => InlineKeyboardButton.WithCallbackData(label, data);
}
