using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Telegram.Chats.Questions;

/// <summary>The texts that answers are limited to: single ones, and all of some tags. Never empty: who chose nothing asks all.</summary>
internal sealed record ChosenTexts
{
    private ChosenTexts(string[] sources, string[] tags) => (Sources, Tags) = (sources, tags);

    /// <summary>Ids.</summary>
    public IReadOnlyList<string> Sources { get; }

    public IReadOnlyList<string> Tags { get; }

    public bool Holds(SourceSummary source) => Sources.Contains(source.Id) || source.Tags.Any(Tags.Contains);

    /// <summary>Null when both are empty.</summary>
    public static ChosenTexts? Of(string[] sources, string[] tags) => sources.Length == 0 && tags.Length == 0 ? null : new ChosenTexts(sources, tags);

    /// <summary>The first choice leaves out all others; the last one taken back lets all in again.</summary>
    public static ChosenTexts? Toggled(ChosenTexts? chosen, string? source, string? tag) =>
        Of(Toggled(chosen?.Sources ?? [], source), Toggled(chosen?.Tags ?? [], tag));

    private static string[] Toggled(IReadOnlyList<string> chosen, string? one) =>
        one is null ? [.. chosen] : chosen.Contains(one) ? [.. chosen.Where(other => other != one)] : [.. chosen, one];
}
