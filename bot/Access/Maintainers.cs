using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>Who looks after the bot: the owners of the configuration, and who came by an invitation.</summary>
/// <param name="configured">Ids of persons (<c>Owners</c>): owners for as long as they stand there.</param>
public sealed class Maintainers(TalksStore store, IReadOnlyCollection<long> configured, TimeProvider time)
{
    /// <summary>Null for everybody else.</summary>
    public MaintainerRole? RoleOf(long person) => configured.Contains(person) ? MaintainerRole.Owner : store.Find(Maintainer.Rows, person)?.Role;

    public bool IsOwner(long person) => RoleOf(person) == MaintainerRole.Owner;

    /// <summary>Every owner's id, for what is to be told to them in private.</summary>
    public IReadOnlyList<long> Owners =>
        [.. configured.Union(store.All(Maintainer.Rows).Where(maintainer => maintainer.Role == MaintainerRole.Owner).Select(maintainer => maintainer.Person)).Order()];

    /// <summary>Those who came by an invitation, by id.</summary>
    public IReadOnlyList<Maintainer> Invited => store.All(Maintainer.Rows);

    /// <summary>Takes somebody's role away.</summary>
    /// <param name="by">An owner, or <see cref="AuditEntry.CommandLine"/>.</param>
    /// <returns>False when he has none by invitation (one of the configuration is taken away there), or <paramref name="by"/> is no owner any more.</returns>
    public bool Dismiss(StoreWriter tx, long person, long by)
    {
        if (!MayDecide(tx, by) || tx.Find(Maintainer.Rows, person) is not { } maintainer)
            return false;
        tx.Delete(Maintainer.Rows, person);
        AuditEntry.Write(tx, time.GetUtcNow(), by, AuditAct.Dismissed, AuditEntry.Person(person), maintainer.Role.ToString(), null);
        return true;
    }

    /// <summary>Whether somebody may decide on rights, as it stands within the write.</summary>
    internal bool MayDecide(StoreWriter tx, long by) => by == AuditEntry.CommandLine || RoleOf(tx, by) == MaintainerRole.Owner;

    /// <returns>False when he has this right already.</returns>
    internal bool Appoint(StoreWriter tx, long person, MaintainerRole role, long invitedBy)
    {
        var before = RoleOf(tx, person);
        if (before >= role)
            return false;
        var now = time.GetUtcNow();
        tx.Upsert(Maintainer.Rows, new Maintainer { Person = person, Role = role, Since = now, InvitedBy = invitedBy });
        AuditEntry.Write(tx, now, person, AuditAct.Joined, AuditEntry.Person(person), before?.ToString(), role.ToString());
        return true;
    }

    private MaintainerRole? RoleOf(StoreWriter tx, long person) =>
        configured.Contains(person) ? MaintainerRole.Owner : tx.Find(Maintainer.Rows, person)?.Role;
}
