namespace TalksBot.BotApi;

/// <summary>Addresses of links and buttons (InlineKeyboardButton, <c>url</c>: "HTTP or tg:// URL").</summary>
internal static class Links
{
    private static readonly string[] Schemes = ["http", "https", "tg", "ton", "tonsite", "mailto", "tel"];

    /// <param name="holder">What has the address, for the message: "inline keyboard button".</param>
    /// <exception cref="Refused">Telegram would open nothing at this address.</exception>
    public static void Check(string url, string holder)
    {
        if (Fault(url) is { } fault)
            throw Refused.BadRequest($"{holder} URL '{url}' is invalid: {fault}");
    }

    /// <summary>What is wrong with an address; null for nothing.</summary>
    public static string? Fault(string url)
    {
        var whole = url.Contains("://", StringComparison.Ordinal) || url.StartsWith("mailto:", StringComparison.Ordinal) || url.StartsWith("tel:", StringComparison.Ordinal)
            ? url
            : "http://" + url;
        if (url.Length is 0 or > 2048 || whole.Any(char.IsWhiteSpace) || !Uri.TryCreate(whole, UriKind.Absolute, out var read))
            return "Wrong HTTP URL";
        if (!Schemes.Contains(read.Scheme))
            return "Unsupported URL protocol";
        return read.Scheme is "http" or "https" && !IsPublicHost(read) ? "Wrong HTTP URL" : null;
    }

    // Telegram wants a name with a dot; "localhost" is refused.
    private static bool IsPublicHost(Uri url) =>
        url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
        || (url.Host.Contains('.', StringComparison.Ordinal) && !url.Host.StartsWith('.') && !url.Host.EndsWith('.'));
}
