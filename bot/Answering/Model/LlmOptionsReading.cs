using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

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
        if (!ModelAddress.TryRead(options.Endpoint, out _))
            yield return "Llm:Endpoint : ce n'est pas une adresse http(s) complète sans identifiants ; donner par exemple http://localhost:11434/v1, ou la laisser vide pour répondre sans modèle.";
        if (options.Model.Length == 0)
            yield return "Llm:Model : le nom du modèle manque ; donner celui que sert Llm:Endpoint.";
        if (options.ApiKey.Any(c => c is < '!' or > '~'))
            yield return "Llm:ApiKey : la clé contient un caractère qui ne peut pas voyager dans un en-tête HTTP ; la copier de nouveau, sans espaces.";
        if (Unreadable<TimeSpan>(nameof(LlmOptions.Timeout)) || options.Timeout < ShortestTimeout || options.Timeout > LongestTimeout)
            yield return "Llm:Timeout : il faut une durée hh:mm:ss de 00:00:00.1 à 00:10:00 ; par exemple 00:00:30.";
        if (Unreadable<int>(nameof(LlmOptions.MaxTokensPerAnswer)) || options.MaxTokensPerAnswer is < 600 or > 200_000)
            yield return "Llm:MaxTokensPerAnswer : il faut un nombre entier de 600 à 200000 ; par exemple 4000.";
        if (Unreadable<long>(nameof(LlmOptions.TokensPerDay)) || options.TokensPerDay < 0)
            yield return "Llm:TokensPerDay : il faut un nombre entier, 0 ou plus ; par exemple 500000.";
    }

    private bool Unreadable<T>(string key)
        where T : IParsable<T> =>
        section[key] is { Length: > 0 } text && !T.TryParse(text, CultureInfo.InvariantCulture, out _);
}
