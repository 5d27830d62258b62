using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Similarity;
using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Import;

/// <summary>What may be done to a source that is there: each act is worked out here as a <see cref="PlannedChange"/>, and written elsewhere.</summary>
/// <remarks>
/// An undo brings back the state before the last change, and is itself such a change: undone again, it is as if nothing had been undone. Further back leads
/// restoring an earlier version.
/// </remarks>
public sealed class SourceLife
{
    /// <summary>How long the last change can be undone.</summary>
    public static readonly TimeSpan UndoLasts = TimeSpan.FromDays(30);

    /// <summary>Events of a source that are kept, the newest.</summary>
    public const int MostEvents = 200;

    private readonly TalksStore _store;
    private readonly SourceCatalog _catalog;
    private readonly TimeProvider _time;

    internal SourceLife(TalksStore store, SourceCatalog catalog, TimeProvider time) => (_store, _catalog, _time) = (store, catalog, time);

    /// <summary>The number of the act that begins now.</summary>
    internal long NextAct() => LastAct() + 1;

    /// <summary>The store keeps milliseconds: cut here, so that what was written equals what is read.</summary>
    internal DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(_time.GetUtcNow().ToUnixTimeMilliseconds());

    internal ChangeOutcome Retire(string id, out PlannedChange? plan)
    {
        plan = null;
        if (_catalog.Head(id) is not { Removed: null } head)
            return ChangeOutcome.UnknownSource;
        plan = To(head, head.State() with { Retired = Now() }, SourceChangeKind.Retired);
        return ChangeOutcome.Done;
    }

    internal ChangeOutcome Restore(string id, int? version, out PlannedChange? plan)
    {
        plan = null;
        if (_catalog.Head(id) is not { } head)
            return ChangeOutcome.UnknownSource;
        if (head.Removed is null && (version ?? head.Version) == head.Version)
            return ChangeOutcome.AlreadySo;
        if (version is { } number && _store.Find(SourceRecords.Versions, SourceVersion.KeyOf(id, number)) is null)
            return ChangeOutcome.UnknownVersion;
        plan = To(head, head.State() with { Version = version ?? head.Version, Retired = null }, SourceChangeKind.Restored);
        return ChangeOutcome.Done;
    }

    internal ChangeOutcome Mend(string id, SourceMend mend, out PlannedChange? plan)
    {
        plan = null;
        if (_catalog.Head(id) is not { Removed: null } head || _catalog.Find(id) is not { } source)
            return ChangeOutcome.UnknownSource;
        if (MendCheck.Clean(mend) is not { } clean)
            return ChangeOutcome.BadValue;
        if (!Knows(source, clean.Speakers))
            return ChangeOutcome.UnknownSpeaker;
        var state = head.State();
        var corrections = state.Corrections.After(clean, _catalog.VersionOf(id, head.Version).ToRaw());
        if (corrections.Fields.SequenceEqual(state.Corrections.Fields) && corrections.Speakers.SequenceEqual(state.Corrections.Speakers))
            return ChangeOutcome.AlreadySo;
        plan = To(head, state with { Corrections = corrections }, SourceChangeKind.Mended);
        return ChangeOutcome.Done;
    }

    internal ChangeOutcome Tag(string id, IReadOnlyList<string> add, IReadOnlyList<string> remove, out PlannedChange? plan)
    {
        plan = null;
        if (_catalog.Head(id) is not { } head)
            return ChangeOutcome.UnknownSource;
        var state = head.State();
        if (SourceTags.Clean(remove) is not { } less || SourceTags.Clean([.. state.Tags.Except(less), .. add]) is not { } tags)
            return ChangeOutcome.BadValue;
        if (tags.SequenceEqual(state.Tags))
            return ChangeOutcome.AlreadySo;
        plan = To(head, state with { Tags = tags }, SourceChangeKind.Tagged);
        return ChangeOutcome.Done;
    }

    internal ChangeOutcome Undo(string id, out PlannedChange? plan)
    {
        plan = null;
        if (_store.Find(SourceRecords.Heads, id) is not { } head)
            return ChangeOutcome.UnknownSource;
        return head.Erased is null ? Undo(head, out plan) : ChangeOutcome.Gone;
    }

    /// <summary>Ids of the sources that the last act changed.</summary>
    internal IReadOnlyList<string> LastChanged()
    {
        var act = LastAct();
        return [.. _store.All(SourceRecords.Heads).Where(head => head.Act == act && act > 0).Select(head => head.Id)];
    }

    /// <summary>Removes a source with all its versions. Its id and the highest number stay, so that what quoted it never opens another text.</summary>
    internal ChangeOutcome Erase(string id, out PlannedChange? plan)
    {
        plan = null;
        if (_catalog.Head(id) is not { } head)
            return ChangeOutcome.UnknownSource;
        var tombstone = new SourceHead { Id = id, Version = head.Highest(), Title = "", Lang = "", Passages = 0, Hash = "", Removed = Now(), Erased = Now() };
        plan = new PlannedChange(new SourceChange(id, SourceChangeKind.Erased, head.State(), null), tombstone);
        return ChangeOutcome.Done;
    }

    /// <summary>What was done to a source, oldest first; empty for an unknown id.</summary>
    internal IReadOnlyList<SourceEvent> History(string id) => _catalog.Head(id) is { } head ? Events(head) : [];

    /// <summary>The log after a change; null while a first version is all that happened.</summary>
    internal SourceLog? Logged(SourceHead? before, SourceChangeKind kind, int version, DateTimeOffset when) => before is not { Erased: null } ? null : new SourceLog
    {
        Id = before.Id,
        Events = [.. Events(before).Append(new SourceEvent(when, kind, version)).TakeLast(MostEvents)],
        Before = before.State(),
    };

    private ChangeOutcome Undo(SourceHead head, out PlannedChange? plan)
    {
        plan = null;
        var (before, when) = BeforeLast(head);
        if (Now() - when > UndoLasts)
            return ChangeOutcome.TooLate;
        plan = To(head, before, SourceChangeKind.Undone);
        return ChangeOutcome.Done;
    }

    /// <summary>What held before the last change, and when that was. Older stores kept no log: what they did is told by what they left.</summary>
    private (SourceState Before, DateTimeOffset When) BeforeLast(SourceHead head)
    {
        var events = Events(head);
        if (_store.Find(SourceRecords.Logs, head.Id) is { Before: { } before })
            return (before, events[^1].When);
        if (head.Removed is { } removed)
            return (head.State() with { Retired = null }, removed);
        return (events.Count > 1 ? head.State() with { Version = events[^2].Version } : head.State() with { Retired = Now() }, events[^1].When);
    }

    private PlannedChange To(SourceHead head, SourceState after, SourceChangeKind kind)
    {
        var change = new SourceChange(head.Id, kind, head.State(), after);
        var version = _catalog.VersionOf(head.Id, after.Version);
        var analysis = AnalysisOf(version, after.Corrections, out var structure);
        var source = SourceCatalog.Join(version, analysis.Analysis, after);
        return new PlannedChange(change, HeadOf(source, version.Hash, after, Math.Max(head.Highest(), after.Version)))
        {
            Structure = structure,
            Log = Logged(head, kind, after.Version, Now()),
            Quoted = after.Retired is null ? source : null,
            Sketch = analysis.Sketch,
        };
    }

    internal static SourceHead HeadOf(Source source, string hash, SourceState state, int given) => new()
    {
        Id = source.Id,
        Version = state.Version,
        Given = given,
        Title = source.Title,
        Author = source.Author,
        Date = source.Date,
        Lang = source.Lang,
        Url = source.Url,
        Passages = source.Passages.Count,
        Hash = hash,
        Removed = state.Retired,
        Tags = state.Tags,
        Corrections = state.Corrections.IsEmpty ? null : state.Corrections,
    };

    // What an older program derived, or from another language, is derived anew: a source that was not quoted missed it.
    private SourceAnalysis AnalysisOf(SourceVersion version, SourceCorrections corrections, out StoredStructure? structure)
    {
        structure = null;
        var stored = _catalog.StructureOf(version.Key);
        var raw = version.ToRaw();
        if (stored is { Sketch: { } sketch, Lang: { } lang } && stored.Build == StructureCode.Build && lang == corrections.On(raw).Lang)
            return new SourceAnalysis(StructureCode.Decode(stored.Data), lang, Sketch.Read(sketch));
        var anew = SourceAnalysis.Of(raw, corrections);
        structure = anew.Stored(version.Key);
        return anew;
    }

    private IReadOnlyList<SourceEvent> Events(SourceHead head) => _store.Find(SourceRecords.Logs, head.Id)?.Events ??
        [.. Enumerable.Range(1, head.Highest()).Select(number => _store.Find(SourceRecords.Versions, SourceVersion.KeyOf(head.Id, number))).OfType<SourceVersion>()
            .Select((version, i) => new SourceEvent(version.Added, i == 0 ? SourceChangeKind.Added : SourceChangeKind.Replaced, version.Version))];

    private static bool Knows(Source source, IReadOnlyList<SpeakerMend> mends)
    {
        var (renamed, away) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var mend in mends)
        {
            if (away.Contains(mend.Name) || (!renamed.Contains(mend.Name) && !SpeakerFound.Speaks(source, mend.Name)))
                return false;
            away.Add(mend.Name);
            if (mend.Now is not null)
            {
                renamed.Add(mend.Now);
                away.Remove(mend.Now);
            }
        }

        return true;
    }

    private long LastAct() => _store.Find(SourceRecords.State, SourcesState.OnlyKey)?.Acts ?? 0;
}
