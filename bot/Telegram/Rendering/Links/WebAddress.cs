namespace TalksBot.Bot.Telegram.Rendering.Links;

/// <summary>A source's address, if it is one that people may be sent to: on the web, and without a name or password in it.</summary>
internal static class WebAddress
{
    /// <summary>Characters; longer ones are refused by servers and by clients.</summary>
    public const int MostCharacters = 2000;

    /// <summary>The address in its encoded form; null when there is none, or it is not for people.</summary>
    public static Uri? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0 && uri.Host.Contains('.', StringComparison.Ordinal) && uri.AbsoluteUri.Length <= MostCharacters
            ? uri
            : null;
}
