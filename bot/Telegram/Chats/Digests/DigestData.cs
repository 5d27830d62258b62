using System.Globalization;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>Callback data of the digest's panel and of the buttons under a digest: "dg:what" or "dg:what:value", at most 64 bytes, and no chat in it: a press holds for the chat it is pressed in.</summary>
/// <remarks>What comes back may be forged: its form is checked here and where it is read, the rights at each press.</remarks>
internal static class DigestData
{
    public const string Verb = "dg";

    /// <summary>Under a digest: the panel, and fewer words of whom a point quotes.</summary>
    public const string Open = "open", Less = "less";

    /// <summary>What turns the panel to a page of its own.</summary>
    public const string Page = "page";

    /// <summary>What changes a choice.</summary>
    public const string On = "on", Rhythm = "rhythm", Day = "day", Hour = "hour", Zone = "zone", Lang = "lang", Length = "length", Tag = "tag", Quiet = "quiet",
        Pin = "pin", Silent = "silent", Archive = "archive", Gaps = "gaps", Topic = "topic", Fewer = "fewer";

    /// <summary>What has something typed.</summary>
    public const string Ask = "ask";

    public const string Preview = "preview", Close = "close";

    /// <summary>Stands for no choice of its own: the chat's language, all tags, no quiet hours.</summary>
    public const string None = "none";

    /// <summary>With <see cref="On"/>: on, in the topic that the panel stands in.</summary>
    public const string Here = "here";

    private const int Most = 64;

    public static bool IsOne(string data) => data.StartsWith($"{Verb}:", StringComparison.Ordinal);

    public static string Of(string what) => $"{Verb}:{what}";

    public static string Of(string what, string value) => $"{Verb}:{what}:{value}";

    public static string Of(string what, bool value) => Of(what, value ? "1" : "0");

    public static string Of(string what, int value) => Of(what, value.ToString(CultureInfo.InvariantCulture));

    public static string TagPage(int page) => Of(Page, $"{nameof(DigestPage.Tags)}:{page.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Null for data that no button held.</summary>
    public static (string What, string Value)? Read(string data)
    {
        if (!IsOne(data) || data.Length > Most || data[(Verb.Length + 1)..].Split(':', 2) is not [{ Length: > 0 } what, ..] parts)
            return null;
        return (what, parts.Length == 2 ? parts[1] : "");
    }
}

/// <summary>What the panel shows.</summary>
internal enum DigestPage
{
    Home,
    Rhythm,
    Day,
    Hour,
    Lang,
    Length,
    Tags,
    Quiet,
}
