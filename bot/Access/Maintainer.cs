using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>Somebody who looks after the bot by an invitation; owners of the configuration have no such record.</summary>
public sealed record Maintainer
{
    internal static readonly Records<Maintainer, long> Rows = new("maintainers", m => m.Person);

    public required long Person { get; init; }
    public required MaintainerRole Role { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>Who invited; <see cref="AuditEntry.CommandLine"/> for an invitation made there.</summary>
    public required long InvitedBy { get; init; }
}
