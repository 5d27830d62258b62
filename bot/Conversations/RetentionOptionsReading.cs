using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Conversations;

/// <summary>Fills <see cref="RetentionOptions"/> from configuration and says how to mend a key that cannot be used.</summary>
internal sealed class RetentionOptionsReading(IConfiguration configuration, RefusalWords words) : IConfigureOptions<RetentionOptions>, IValidateOptions<RetentionOptions>
{
    private const string KeepDays = $"{RetentionOptions.Section}:{nameof(RetentionOptions.KeepDays)}";

    public void Configure(RetentionOptions options)
    {
        if (!string.IsNullOrWhiteSpace(configuration[KeepDays]))
            options.KeepDays = int.TryParse(configuration[KeepDays], NumberStyles.Integer, CultureInfo.InvariantCulture, out var days) ? days : 0; // 0: Validate names the key
    }

    public ValidateOptionsResult Validate(string? name, RetentionOptions options) =>
        options.KeepDays is >= RetentionOptions.FewestDays and <= RetentionOptions.MostDays
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(words.KeyBad(KeepDays, words.MendNumber(RetentionOptions.FewestDays, RetentionOptions.MostDays)));
}
