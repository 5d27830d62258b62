using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Zones;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Digests;

/// <summary>Fills <see cref="DigestOptions"/> from configuration and says how to mend a key that cannot be used.</summary>
internal sealed class DigestOptionsReading(IConfiguration configuration, RefusalWords words) : IConfigureOptions<DigestOptions>, IValidateOptions<DigestOptions>
{
    private const string TimeZone = $"{DigestOptions.Section}:{nameof(DigestOptions.TimeZone)}";

    public void Configure(DigestOptions options)
    {
        if (configuration[TimeZone]?.Trim() is { Length: > 0 } zone)
            options.TimeZone = zone;
    }

    // Paris is not looked up: where no zones are installed, a program that posts no digests must start all the same.
    public ValidateOptionsResult Validate(string? name, DigestOptions options) =>
        options.TimeZone == new DigestOptions().TimeZone || DigestZones.Find(options.TimeZone) is not null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(words.KeyBad(TimeZone, Near(options.TimeZone) is { Length: > 0 } near ? words.MendOneOf(near) : words.MendTimeZone));

    // Whoever wrote a city, or a name with a slip, reads the zone that was meant.
    private static string Near(string name) =>
        ZoneFinding.Find(name) is { Zone: { } zone } ? zone : string.Join(", ", ZoneFinding.Find(name).Near.Select(city => city.Zone).Distinct(StringComparer.Ordinal));
}
