using System.Globalization;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>What goes with every change of a source, in its own write: the audit entry, and that nothing becomes public by the way.</summary>
public sealed class SourceTrail(SourceAudience audience, TimeProvider time)
{
    /// <summary>An import of more texts than this is one entry that names them all.</summary>
    private const int MostEntries = 20;

    /// <summary>The note that changes by somebody are made with.</summary>
    /// <param name="who">A person's id, or <see cref="AuditEntry.CommandLine"/>.</param>
    /// <param name="more">What else belongs into the write: replies, drafts that are done with.</param>
    public ChangeNote By(long who, ChangeNote? more = null) => (tx, changes) =>
    {
        foreach (var change in changes)
            audience.Follow(tx, change, who);
        foreach (var kind in changes.GroupBy(change => change.Kind))
            Write(tx, kind.Key, [.. kind], who);
        more?.Invoke(tx, changes);
    };

    private void Write(StoreWriter tx, SourceChangeKind kind, IReadOnlyList<SourceChange> changes, long who)
    {
        if (changes.Count > MostEntries)
        {
            var about = string.Create(CultureInfo.InvariantCulture, $"{changes.Count} sources");
            AuditEntry.Write(tx, time.GetUtcNow(), who, ActOf(kind), about, null, string.Join(' ', changes.Select(change => change.Id)));
            return;
        }

        foreach (var change in changes)
        {
            var (before, after) = StateWording.Of(change);
            AuditEntry.Write(tx, time.GetUtcNow(), who, ActOf(kind), AuditEntry.Source(change.Id), before, after);
        }
    }

    internal static AuditAct ActOf(SourceChangeKind kind) => kind switch
    {
        SourceChangeKind.Added => AuditAct.SourceAdded,
        SourceChangeKind.Replaced => AuditAct.SourceReplaced,
        SourceChangeKind.Retired => AuditAct.SourceRetired,
        SourceChangeKind.Restored => AuditAct.SourceRestored,
        SourceChangeKind.Mended => AuditAct.SourceMended,
        SourceChangeKind.Tagged => AuditAct.SourceTagged,
        SourceChangeKind.Undone => AuditAct.SourceUndone,
        SourceChangeKind.Erased => AuditAct.SourceErased,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
