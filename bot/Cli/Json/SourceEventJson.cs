using System.Globalization;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Cli.Json;

/// <summary>What was done to a source.</summary>
/// <param name="When">ISO 8601, UTC.</param>
/// <param name="What">added, replaced, retired, restored, mended, tagged, undone.</param>
/// <param name="Version">The one that held after it.</param>
internal sealed record SourceEventJson(string When, string What, int Version)
{
    public static SourceEventJson Of(SourceEvent one) => new(
        one.When.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), one.Kind.ToString().ToLowerInvariant(), one.Version);
}
