using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>One-time links that make their first user an owner or an editor. The store holds a hash of each alone: who reads a backup cannot use them.</summary>
public sealed class Invites(Maintainers maintainers, TimeProvider time)
{
    /// <summary>What a start parameter begins with when it is an invitation.</summary>
    public const string Prefix = "invite_";

    /// <summary>How long an invitation can be used.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    // 192 random bits: with the prefix, 39 of the 64 characters that Telegram lets through.
    private const int SecretBytes = 24;

    private static readonly Records<Invite, string> Rows = new("invites", i => i.Hash);

    /// <summary>Makes an invitation; those that have run out are thrown away by the way.</summary>
    /// <param name="by">An owner, or <see cref="AuditEntry.CommandLine"/>.</param>
    /// <returns>The start parameter, which nobody can be told a second time; null when <paramref name="by"/> is no owner any more.</returns>
    public string? Make(StoreWriter tx, MaintainerRole role, long by)
    {
        if (!maintainers.MayDecide(tx, by))
            return null;
        var now = time.GetUtcNow();
        foreach (var old in tx.Where(Rows, i => i.Hash != "").Where(invite => invite.Expires <= now))
            tx.Delete(Rows, old.Hash);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var invite = new Invite(Hash(secret), role, by, now + Lasts);
        tx.Insert(Rows, invite);
        AuditEntry.Write(tx, now, by, AuditAct.Invited, $"invite {invite.Hash[..8]}", null, role.ToString());
        return Prefix + secret;
    }

    /// <summary>Uses an invitation, within the write that answers it. It is used up only by who gains by it.</summary>
    /// <param name="start">The start parameter, as it came.</param>
    /// <param name="role">What it gives, or what the person has already; null when it is not valid.</param>
    public InviteOutcome Redeem(StoreWriter tx, string start, long person, out MaintainerRole? role)
    {
        role = null;
        if (person <= 0 || !start.StartsWith(Prefix, StringComparison.Ordinal) || tx.Find(Rows, Hash(start[Prefix.Length..])) is not { } invite || invite.Expires <= time.GetUtcNow())
            return InviteOutcome.NotValid;
        role = invite.Role;
        if (!maintainers.Appoint(tx, person, invite.Role, invite.By))
            return InviteOutcome.HadItAlready;
        tx.Delete(Rows, invite.Hash);
        return InviteOutcome.Joined;
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private sealed record Invite(string Hash, MaintainerRole Role, long By, DateTimeOffset Expires);
}

/// <summary>What came of using an invitation.</summary>
public enum InviteOutcome
{
    /// <summary>The person has the role from now on.</summary>
    Joined,

    /// <summary>The person could do as much before; the invitation is left for somebody else.</summary>
    HadItAlready,

    /// <summary>Unknown, used or run out: which of them is nobody's business.</summary>
    NotValid,
}
