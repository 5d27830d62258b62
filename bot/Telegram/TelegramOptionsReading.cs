using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Telegram;

/// <summary>Fills <see cref="TelegramOptions"/> from configuration and says which key is wrong and how to mend it; a value is never repeated, it may be a secret.</summary>
internal sealed partial class TelegramOptionsReading(IConfiguration configuration, RefusalWords words) : IConfigureOptions<TelegramOptions>, IValidateOptions<TelegramOptions>
{
    private const string Url = "Webhook:Url", Secret = "Webhook:Secret", Listen = "Webhook:Listen";

    private readonly IConfigurationSection _section = configuration.GetSection(TelegramOptions.Section);

    /// <summary>Whether the bot is to run on Telegram.</summary>
    public static bool HasToken(IConfiguration configuration) =>
        new[] { nameof(TelegramOptions.Token), nameof(TelegramOptions.TokenFile) }.Any(key => !string.IsNullOrWhiteSpace(configuration[$"{TelegramOptions.Section}:{key}"]));

    public void Configure(TelegramOptions options)
    {
        options.TokenFile = Text(nameof(TelegramOptions.TokenFile)) ?? "";
        options.Token = Text(nameof(TelegramOptions.Token)) ?? FromFile(options.TokenFile);
        options.BaseUrl = Text(nameof(TelegramOptions.BaseUrl)) ?? "";
        if (Enum.TryParse<TelegramMode>(Text(nameof(TelegramOptions.Mode)), ignoreCase: true, out var mode))
            options.Mode = mode;
        options.WebhookUrl = Text(Url) ?? "";
        options.WebhookSecret = Text(Secret) ?? "";
        options.WebhookListen = Text(Listen) ?? options.WebhookListen;
        options.AllowedChats = [.. Chats().Select(text => long.TryParse(text, CultureInfo.InvariantCulture, out var chat) ? chat : 0)];
        if (bool.TryParse(Text(nameof(TelegramOptions.Rich)), out var rich))
            options.Rich = rich;
    }

    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(TelegramOptions options)
    {
        if (options.Token.Length == 0 && options.TokenFile.Length > 0)
            yield return words.KeyBad("Telegram:TokenFile", words.MendTokenFile);
        else if (!TokenForm().IsMatch(options.Token))
            yield return words.KeyBad("Telegram:Token", words.MendToken);
        if (options.BaseUrl.Length > 0 && !IsAddress(options.BaseUrl, anyScheme: true))
            yield return words.KeyBad("Telegram:BaseUrl", words.MendAddress("http://127.0.0.1:8081"));
        if (Text(nameof(TelegramOptions.Mode)) is { } mode && !Enum.GetNames<TelegramMode>().Contains(mode, StringComparer.OrdinalIgnoreCase))
            yield return words.KeyBad("Telegram:Mode", words.MendOneOf("polling, webhook"));
        if (Chats().Any(text => !long.TryParse(text, CultureInfo.InvariantCulture, out var chat) || chat == 0))
            yield return words.KeyBad("Telegram:AllowedChats", words.MendIds);
        if (Text(nameof(TelegramOptions.Rich)) is { } rich && !bool.TryParse(rich, out _))
            yield return words.KeyBad("Telegram:Rich", words.MendOneOf("true, false"));
        if (options.Mode != TelegramMode.Webhook)
            yield break;
        if (!IsAddress(options.WebhookUrl, anyScheme: options.BaseUrl.Length > 0))
            yield return words.KeyBad("Telegram:Webhook:Url", words.MendAddress("https://bot.example.org/telegram"));
        if (options.WebhookSecret.Length > 0 && !SecretForm().IsMatch(options.WebhookSecret))
            yield return words.KeyBad("Telegram:Webhook:Secret", words.MendSecret);
        if (!IsAddress(options.WebhookListen, anyScheme: true))
            yield return words.KeyBad("Telegram:Webhook:Listen", words.MendAddress("http://127.0.0.1:8080"));
    }

    private string? Text(string key) => _section[key]?.Trim() is { Length: > 0 } text ? text : null;

    // A list, or one line with commas, as environment variables have it.
    private IEnumerable<string> Chats()
    {
        var section = _section.GetSection(nameof(TelegramOptions.AllowedChats));
        return section.Value is { Length: > 0 } line
            ? line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : section.GetChildren().Select(child => child.Value ?? "");
    }

    private static string FromFile(string path)
    {
        if (path.Length == 0)
            return "";
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // Validate names the key
        }
    }

    private static bool IsAddress(string text, bool anyScheme) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (anyScheme && uri.Scheme == Uri.UriSchemeHttp));

    [GeneratedRegex(@"^\d{1,20}:[A-Za-z0-9_-]{3,100}$")]
    private static partial Regex TokenForm();

    [GeneratedRegex("^[A-Za-z0-9_-]{16,256}$")]
    private static partial Regex SecretForm();
}
