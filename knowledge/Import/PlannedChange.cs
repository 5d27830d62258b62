using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Import;

/// <summary>A change of one source, worked out and not yet written: what takes time (reading a text anew) is done before the store's gate is taken.</summary>
internal sealed record PlannedChange(SourceChange Change, SourceHead Head)
{
    /// <summary>A text that comes in.</summary>
    public SourceVersion? Version { get; init; }

    /// <summary>Null when the one that is stored holds.</summary>
    public StoredStructure? Structure { get; init; }

    /// <summary>Null while the first version is all that happened.</summary>
    public SourceLog? Log { get; init; }

    /// <summary>What is to be found from now on; null when the source is not quoted.</summary>
    public Source? Quoted { get; init; }

    /// <summary>Of <see cref="Quoted"/>.</summary>
    public uint[] Sketch { get; init; } = [];

    /// <summary>Writes changes that one act made, and notes them in the same write.</summary>
    public static void Write(StoreWriter tx, IReadOnlyList<PlannedChange> plans, long act, ChangeNote? note)
    {
        var state = tx.Find(SourceRecords.State, SourcesState.OnlyKey) ?? new SourcesState { StructuredBy = StructureCode.Build };
        var arrivals = state.Arrivals;
        foreach (var plan in plans)
            plan.Write(tx, act, plan.Version is null ? tx.Find(SourceRecords.Heads, plan.Head.Id)?.Arrival ?? 0 : ++arrivals);
        if (!state.Begun || state.Acts < act || state.Arrivals < arrivals)
            tx.Upsert(SourceRecords.State, state with { Begun = true, Acts = act, Arrivals = arrivals });
        note?.Invoke(tx, [.. plans.Select(plan => plan.Change)]);
    }

    private void Write(StoreWriter tx, long act, long arrival)
    {
        if (Version is not null)
            tx.Insert(SourceRecords.Versions, Version);
        if (Structure is not null)
            tx.Upsert(SourceRecords.Structures, Structure);
        if (Log is not null)
            tx.Upsert(SourceRecords.Logs, Log);
        if (Change.Kind == SourceChangeKind.Erased)
            Erase(tx);
        tx.Upsert(SourceRecords.Heads, Head with { Act = act, Arrival = arrival });
    }

    private void Erase(StoreWriter tx)
    {
        for (var version = 1; version <= Head.Highest(); version++)
        {
            tx.Delete(SourceRecords.Versions, SourceVersion.KeyOf(Head.Id, version));
            tx.Delete(SourceRecords.Structures, SourceVersion.KeyOf(Head.Id, version));
        }

        tx.Delete(SourceRecords.Logs, Head.Id);
    }
}
