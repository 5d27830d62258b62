using System.Globalization;
using TalksBot.Bot.Access;

namespace TalksBot.Bot.Cli.Json;

/// <summary>Somebody who looks after the bot.</summary>
/// <param name="Role">owner or editor.</param>
/// <param name="Since">ISO 8601, UTC; null for an owner of the configuration.</param>
/// <param name="InvitedBy">"person 5" or "command line"; null for an owner of the configuration.</param>
internal sealed record MaintainerJson(long Person, string Role, string? Since, string? InvitedBy)
{
    public const string Owner = "owner";

    public static MaintainerJson OfSettings(long person) => new(person, Owner, null, null);

    public static MaintainerJson Of(Maintainer maintainer) => new(
        maintainer.Person, maintainer.Role == MaintainerRole.Owner ? Owner : "editor", maintainer.Since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        maintainer.InvitedBy == AuditEntry.CommandLine ? "command line" : AuditEntry.Person(maintainer.InvitedBy));
}
