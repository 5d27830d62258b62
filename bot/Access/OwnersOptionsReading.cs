using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Access;

/// <summary>Fills <see cref="OwnersOptions"/> from configuration: a list, or one line with commas, as environment variables have it.</summary>
internal sealed class OwnersOptionsReading(IConfiguration configuration, RefusalWords words) : IConfigureOptions<OwnersOptions>, IValidateOptions<OwnersOptions>
{
    public void Configure(OwnersOptions options) => options.Persons = [.. Entries().Select(Id).Where(id => id > 0).Distinct()];

    public ValidateOptionsResult Validate(string? name, OwnersOptions options) =>
        Entries().All(entry => Id(entry) > 0) ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(words.KeyBad(OwnersOptions.Key, words.MendPersonIds));

    private IEnumerable<string> Entries()
    {
        var section = configuration.GetSection(OwnersOptions.Key);
        return section.Value is { } line
            ? line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : section.GetChildren().Select(child => child.Value?.Trim() ?? "");
    }

    // A person's id is positive; 0 stands for what cannot be read.
    private static long Id(string entry) => long.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
