using System.Text.RegularExpressions;

namespace TalksBot.Bot.Telegram.Rendering.Links;

/// <summary>Addresses that open the bot, and Telegram's page for passing one on.</summary>
internal static partial class DeepLink
{
    /// <summary>"https://t.me/name?start=payload": opens a private chat with the bot.</summary>
    /// <param name="bot">User name, without @.</param>
    /// <param name="payload">1 to 64 of A–Z, a–z, 0–9, _ and -, as Telegram takes them.</param>
    /// <exception cref="ArgumentException">Telegram would not take the name or the payload.</exception>
    public static string Start(string bot, string payload)
    {
        if (!UserName().IsMatch(bot))
            throw new ArgumentException("Not a user name.", nameof(bot));
        if (!Payload().IsMatch(payload))
            throw new ArgumentException("Not a payload of a deep link.", nameof(payload));
        return $"https://t.me/{bot}?start={payload}";
    }

    /// <summary>Lets people choose a chat that the address goes to.</summary>
    /// <param name="text">What stands beneath the address; may be changed before it is sent.</param>
    public static string Share(string address, string text) =>
        $"https://t.me/share/url?url={Uri.EscapeDataString(address)}&text={Uri.EscapeDataString(Writing.TextCut.Whole(text))}";

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]{3,31}\z")]
    private static partial Regex UserName();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Payload();
}
