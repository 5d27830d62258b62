namespace TalksBot.Knowledge.Store;

/// <summary>
/// Writes that come at the same time share one transaction and one checkpoint, which is what a write costs: a hundred small writes a second from many sides
/// then take the time of a few. Each is still done whole or not at all, and acknowledged only when it is durable.
/// </summary>
/// <remarks>When one of a group fails, all of the group is rolled back, and each is done again by itself: so changes may run twice, and must change nothing but the store.</remarks>
public sealed class GroupedWrites(TalksStore store)
{
    /// <summary>A group's transaction stays small: rolling back a very large one was seen to crash.</summary>
    private const int MostInGroup = 32;

    private readonly Lock _gate = new();
    private readonly Queue<Pending> _pending = new();
    private bool _writing;

    /// <inheritdoc cref="TalksStore.Write{T}(Func{StoreWriter, T})"/>
    public Task WriteAsync(Action<StoreWriter> changes) => WriteAsync(tx =>
    {
        changes(tx);
        return true;
    });

    /// <inheritdoc cref="TalksStore.Write{T}(Func{StoreWriter, T})"/>
    public Task<T> WriteAsync<T>(Func<StoreWriter, T> changes)
    {
        var pending = new Pending<T>(changes);
        lock (_gate)
        {
            _pending.Enqueue(pending);
            if (_writing)
                return pending.Done;
            _writing = true;
        }

        _ = Task.Run(WriteAll);
        return pending.Done;
    }

    private void WriteAll()
    {
        while (Next() is { Count: > 0 } group)
        {
            if (group.Count > 1 && WriteAsOne(group))
                continue;
            foreach (var pending in group)
                pending.WriteAlone(store);
        }
    }

    private List<Pending> Next()
    {
        var group = new List<Pending>();
        lock (_gate)
        {
            while (group.Count < MostInGroup && _pending.TryDequeue(out var pending))
                group.Add(pending);
            _writing = group.Count > 0;
        }

        return group;
    }

    /// <returns>False when it failed, and nothing of it stays.</returns>
    private bool WriteAsOne(List<Pending> group)
    {
        try
        {
            store.Write(tx => group.ForEach(pending => pending.Apply(tx)));
        }
        catch (Exception)
        {
            return false; // each is tried by itself, and whoever asked for the one that fails learns why
        }

        group.ForEach(pending => pending.Acknowledge());
        return true;
    }

    private abstract class Pending
    {
        public abstract void Apply(StoreWriter tx);

        public abstract void Acknowledge();

        public abstract void WriteAlone(TalksStore store);
    }

    private sealed class Pending<T>(Func<StoreWriter, T> changes) : Pending
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Done => _done.Task;

        public override void Apply(StoreWriter tx) => _result = changes(tx);

        public override void Acknowledge() => _done.SetResult(_result);

        public override void WriteAlone(TalksStore store)
        {
            try
            {
                _done.SetResult(store.Write(changes));
            }
            catch (Exception e)
            {
                _done.SetException(e);
            }
        }
    }
}
