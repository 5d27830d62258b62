using System.Globalization;
using TalksBot.Bot.Access;

namespace TalksBot.Bot.Cli.Json;

/// <summary>A change, as the audit trail tells it.</summary>
/// <param name="When">ISO 8601, UTC.</param>
/// <param name="Who">"person 5", "command line" or "folders and feeds"; null where nobody can tell.</param>
/// <param name="What">invited, joined, dismissed, sourceBound, …</param>
internal sealed record AuditJson(long Number, string When, string? Who, string What, string About, string? Before, string? After)
{
    public static AuditJson Of(AuditEntry entry)
    {
        var act = entry.What.ToString();
        return new AuditJson(
            entry.Number, entry.When.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            WhoIs(entry.Who), char.ToLowerInvariant(act[0]) + act[1..], entry.About, entry.Before, entry.After);
    }

    private static string? WhoIs(long who) => who switch
    {
        AuditEntry.CommandLine => "command line",
        AuditEntry.Watching => "folders and feeds",
        AuditEntry.Nobody => null,
        _ => AuditEntry.Person(who),
    };
}
