using System.Globalization;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Mending;

namespace TalksBot.Bot.Access;

/// <summary>What held of a source before a change and after it, in a few words of the audit trail; of two states only what differs.</summary>
internal static class StateWording
{
    public static (string? Before, string? After) Of(SourceChange change) => (change.Before, change.After) switch
    {
        (null, { } after) => (null, Whole(after)),
        ({ } before, null) => (Whole(before), null),
        ({ } before, { } after) => Difference(before, after),
        _ => (null, null),
    };

    private static string Whole(SourceState state) => string.Join("; ", Parts(state));

    private static (string, string) Difference(SourceState before, SourceState after)
    {
        var (was, now) = (Parts(before), Parts(after));
        var differing = Enumerable.Range(0, was.Length).Where(i => was[i] != now[i]).ToArray();
        var corrections = Corrections(before.Corrections, after.Corrections);
        return (Join(differing.Select(i => was[i]).Concat(corrections.Select(pair => pair.Before))), Join(differing.Select(i => now[i]).Concat(corrections.Select(pair => pair.After))));

        static string Join(IEnumerable<string> parts) => string.Join("; ", parts);
    }

    private static string[] Parts(SourceState state) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"version {state.Version}"),
        state.Retired is null ? "quoted" : "retired",
        state.Tags.Count == 0 ? "no tags" : $"tags {string.Join(' ', state.Tags)}",
    ];

    private static List<(string Before, string After)> Corrections(SourceCorrections before, SourceCorrections after)
    {
        var fields = before.Fields.Concat(after.Fields).Select(one => (one.Field, one.Was)).Distinct()
            .Select(one => (Before: Value(before, one), After: Value(after, one))).Where(pair => pair.Before != pair.After);
        var speakers = before.Speakers.Concat(after.Speakers).Select(one => one.Was).Distinct()
            .Select(name => (Before: Speaker(before, name), After: Speaker(after, name))).Where(pair => pair.Before != pair.After);
        return [.. fields, .. speakers];
    }

    private static string Value(SourceCorrections corrections, (SourceField Field, string? Was) one)
    {
        var now = corrections.Fields.FirstOrDefault(correction => (correction.Field, correction.Was) == one) is { } found ? found.Now : one.Was;
        return $"{one.Field.ToString().ToLowerInvariant()}: {now ?? "-"}";
    }

    private static string Speaker(SourceCorrections corrections, string name) => corrections.Speakers.FirstOrDefault(correction => correction.Was == name) switch
    {
        null => $"speaker: {name}",
        { Now: null } => "speaker: narrator",
        { Role: null } correction => $"speaker: {correction.Now}",
        var correction => $"speaker: {correction.Now}, {correction.Role}",
    };
}
