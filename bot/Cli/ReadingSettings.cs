using System.Globalization;
using Microsoft.Extensions.Configuration;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Cli;

/// <summary>Fills <see cref="ReadingOptions"/> from the keys under <c>Sources</c>.</summary>
internal static class ReadingSettings
{
    public static readonly string[] Keys =
        [nameof(ReadingOptions.ReadTimeout), nameof(ReadingOptions.ReadMemory), nameof(ReadingOptions.MaxPages), nameof(ReadingOptions.MaxCharacters), nameof(ReadingOptions.MaxEntries), nameof(ReadingOptions.MaxExpansion)];

    /// <exception cref="RefusalException">A value cannot be used; the line names its key and the mend.</exception>
    public static ReadingOptions Read(IConfiguration configuration, RefusalWords words)
    {
        var usual = ReadingOptions.Default;
        int Whole(string key, int otherwise, int least, int most) => Settings.Whole(configuration, $"{ReadingOptions.Section}:{key}", otherwise, least, most, words);
        return new ReadingOptions
        {
            ReadTimeout = Duration(configuration, usual.ReadTimeout, words),
            ReadMemory = Whole(nameof(ReadingOptions.ReadMemory), usual.ReadMemory, ReadingOptions.LeastMemory, ReadingOptions.MostMemory),
            MaxPages = Whole(nameof(ReadingOptions.MaxPages), usual.MaxPages, 1, ReadingOptions.MostPages),
            MaxCharacters = Whole(nameof(ReadingOptions.MaxCharacters), usual.MaxCharacters, ReadingOptions.FewestCharacters, ReadingOptions.MostCharacters),
            MaxEntries = Whole(nameof(ReadingOptions.MaxEntries), usual.MaxEntries, ReadingOptions.FewestEntries, ReadingOptions.MostEntries),
            MaxExpansion = Whole(nameof(ReadingOptions.MaxExpansion), usual.MaxExpansion, 1, ReadingOptions.MostExpansion),
        };
    }

    private static TimeSpan Duration(IConfiguration configuration, TimeSpan otherwise, RefusalWords words)
    {
        const string key = $"{ReadingOptions.Section}:{nameof(ReadingOptions.ReadTimeout)}";
        if (configuration[key] is not { Length: > 0 } text)
            return otherwise;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= ReadingOptions.ShortestTimeout && value <= ReadingOptions.LongestTimeout
            ? value
            : throw new RefusalException(words.KeyBad(key, words.MendDuration(ReadingOptions.ShortestTimeout, ReadingOptions.LongestTimeout)));
    }
}
