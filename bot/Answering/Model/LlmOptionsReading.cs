using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Answering.Model;

/// <summary>Fills <see cref="LlmOptions"/> from configuration and says which key is wrong and how to mend it.</summary>
/// <remarks>
/// The configuration binder would report an unreadable value with its own exception, which names a .NET type instead of a mend.
/// A value is never repeated in a message: an address or a key may hold a secret.
/// </remarks>
internal sealed class LlmOptionsReading(IConfiguration configuration) : IConfigureOptions<LlmOptions>, IValidateOptions<LlmOptions>
{
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    private const int FewestTokens = 600, MostTokens = 200_000;

    private readonly IConfigurationSection section = configuration.GetSection(LlmOptions.Section);

    public void Configure(LlmOptions options)
    {
        options.Endpoint = section[nameof(LlmOptions.Endpoint)]?.Trim() ?? "";
        options.Model = section[nameof(LlmOptions.Model)]?.Trim() ?? "";
        options.ApiKey = section[nameof(LlmOptions.ApiKey)]?.Trim() ?? "";
        if (TimeSpan.TryParse(section[nameof(LlmOptions.Timeout)], CultureInfo.InvariantCulture, out var timeout))
            options.Timeout = timeout;
        if (int.TryParse(section[nameof(LlmOptions.MaxTokensPerAnswer)], CultureInfo.InvariantCulture, out var answer))
            options.MaxTokensPerAnswer = answer;
        if (long.TryParse(section[nameof(LlmOptions.TokensPerDay)], CultureInfo.InvariantCulture, out var day))
            options.TokensPerDay = day;
    }

    public ValidateOptionsResult Validate(string? name, LlmOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(LlmOptions options)
    {
        var words = RefusalWords.In(CultureInfo.CurrentUICulture.Name);
        if (!ModelAddress.TryRead(options.Endpoint, out _))
            yield return words.KeyBad(Key(nameof(LlmOptions.Endpoint)), words.MendEndpoint);
        if (options.Model.Length == 0)
            yield return words.KeyBad(Key(nameof(LlmOptions.Model)), words.MendModel);
        if (options.ApiKey.Any(c => c is < '!' or > '~'))
            yield return words.KeyBad(Key(nameof(LlmOptions.ApiKey)), words.MendApiKey);
        if (Unreadable<TimeSpan>(nameof(LlmOptions.Timeout)) || options.Timeout < ShortestTimeout || options.Timeout > LongestTimeout)
            yield return words.KeyBad(Key(nameof(LlmOptions.Timeout)), words.MendDuration(Written(ShortestTimeout), Written(LongestTimeout)));
        if (Unreadable<int>(nameof(LlmOptions.MaxTokensPerAnswer)) || options.MaxTokensPerAnswer is < FewestTokens or > MostTokens)
            yield return words.KeyBad(Key(nameof(LlmOptions.MaxTokensPerAnswer)), words.MendNumber(FewestTokens, MostTokens));
        if (Unreadable<long>(nameof(LlmOptions.TokensPerDay)) || options.TokensPerDay < 0)
            yield return words.KeyBad(Key(nameof(LlmOptions.TokensPerDay)), words.MendNumber(0, long.MaxValue));
    }

    private static string Key(string name) => $"{LlmOptions.Section}:{name}";

    private static string Written(TimeSpan time) => time.ToString("g", CultureInfo.InvariantCulture);

    private bool Unreadable<T>(string key)
        where T : IParsable<T> =>
        section[key] is { Length: > 0 } text && !T.TryParse(text, CultureInfo.InvariantCulture, out _);
}
