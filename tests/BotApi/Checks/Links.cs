namespace TalksBot.BotApi;

/// <summary>Addresses of links and buttons (InlineKeyboardButton, <c>url</c>: "HTTP or tg:// URL").</summary>
internal static class Links
{
    private static readonly string[] Schemes = ["http", "https", "tg", "ton", "tonsite", "mailto", "tel"];

    /// <param name="holder">What has the address, for the message: "inline keyboard button".</param>
    /// <exception cref="Refused">Telegram would open nothing at this address.</exception>
    public static void Check(string url, string holder)
    {
        var whole = url.Contains("://", StringComparison.Ordinal) || url.StartsWith("mailto:", StringComparison.Ordinal) || url.StartsWith("tel:", StringComparison.Ordinal)
            ? url
            : "http://" + url;
        if (url.Length == 0 || url.Length > 2048 || !Uri.TryCreate(whole, UriKind.Absolute, out var read) || whole.Any(char.IsWhiteSpace))
            throw Invalid(url, holder, "Wrong HTTP URL");
        if (!Schemes.Contains(read.Scheme))
            throw Invalid(url, holder, "Unsupported URL protocol");
        if (read.Scheme is "http" or "https" && !IsPublicHost(read))
            throw Invalid(url, holder, "Wrong HTTP URL");
    }

    // Telegram wants a name with a dot; "localhost" is refused.
    private static bool IsPublicHost(Uri url) =>
        url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
        || (url.Host.Contains('.', StringComparison.Ordinal) && !url.Host.StartsWith('.') && !url.Host.EndsWith('.'));

    private static Refused Invalid(string url, string holder, string why) =>
        Refused.BadRequest($"{holder} URL '{url}' is invalid: {why}");
}
