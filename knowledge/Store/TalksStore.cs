using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using LiteDB;

namespace TalksBot.Knowledge.Store;

/// <summary>The store of record: one data folder, one process, one writer at a time.</summary>
/// <remarks>
/// A write is acknowledged when <see cref="Write(Action{StoreWriter})"/> returns: it is then in the data file and fsynced. LiteDB alone
/// acknowledges earlier, and a kill then loses what it acknowledged; writing two collections at once was seen to damage the file.
/// LiteDB 5.0.20 is called by one thread at a time, reads too. Its page cache gives a page away between the moment a reader finds it and the moment the reader
/// marks it as in use: with six threads that only read, of a sound file of 130 MB, one read in some hundred thousand met another page, and got a wrong document or
/// an error after which the engine is closed. Who begins to read in the middle of a commit may see a part of it besides. A call takes some ten microseconds;
/// a write holds nobody up but while it calls and commits.
/// </remarks>
public sealed class TalksStore : IDisposable
{
    private readonly StoreLock _lock;
    private readonly LiteDatabase _database;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, object> _rows = [];
    private readonly CancellationTokenSource _faulted = new();
    private readonly Lock _engine = new();
    private StoreState? _state;
    private StoreException? _fault;
    private bool _disposed;

    internal TalksStore(DataFolder folder, StoreLock held, LiteDatabase database) => (Folder, _lock, _database) = (folder, held, database);

    public DataFolder Folder { get; }

    /// <summary>Made once, when the store was created.</summary>
    public Guid Id => State.StoreId;

    /// <summary>The number of the stored form.</summary>
    public int Schema => State.Schema;

    /// <summary>Raised by each write that touches sources.</summary>
    public long Generation => State.Generation;

    /// <summary>Cancelled when reading or writing failed on the way: the process must end, for what the disk holds is unknown.</summary>
    public CancellationToken Faulted => _faulted.Token;

    /// <summary>What failed; null while the store is sound.</summary>
    public StoreException? Failure => Volatile.Read(ref _fault);

    internal StoreState State
    {
        get => Volatile.Read(ref _state) ?? throw new InvalidOperationException("The store is not open yet.");
        set => Volatile.Write(ref _state, value);
    }

    internal LiteDatabase Database => _database;

    /// <summary>Takes the lock, opens or creates the store, leads an older one to today's schema (after a backup).</summary>
    /// <exception cref="StoreException">It cannot be opened; the problem says why.</exception>
    public static TalksStore Open(DataFolder folder, StoreOpening opening) => StoreOpener.Open(folder, opening);

    /// <summary>Does several changes as one: all of them or none, durable when this returns.</summary>
    /// <param name="changes">Synchronous (a transaction belongs to its thread), short, and without another write inside.</param>
    /// <exception cref="StoreException">The disk failed: the store is faulted, and the process must end.</exception>
    public void Write(Action<StoreWriter> changes)
    {
        if (changes.Method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
            throw new ArgumentException("A write cannot be asynchronous: its transaction belongs to one thread.", nameof(changes));
        Write(writer =>
        {
            changes(writer);
            return true;
        });
    }

    /// <inheritdoc cref="Write(Action{StoreWriter})"/>
    public T Write<T>(Func<StoreWriter, T> changes)
    {
        if (typeof(Task).IsAssignableFrom(typeof(T)) || typeof(T) == typeof(ValueTask))
            throw new ArgumentException("A write cannot be asynchronous: its transaction belongs to one thread.", nameof(changes));
        if (_gate.IsHeldByCurrentThread)
            throw new InvalidOperationException("A write stands within a write: use the one that is open.");
        lock (_gate)
        {
            ThrowIfUnusable();
            if (!Guarded(_database.BeginTrans))
                throw Fault(new InvalidOperationException("A transaction was left open on this thread."));
            var (result, state) = Change(changes);
            Commit();

            State = state;
            return result;
        }
    }

    /// <summary>The record with this key; null when there is none.</summary>
    public T? Find<T, TKey>(Records<T, TKey> collection, TKey key)
        where T : class
        where TKey : notnull
        => Read(collection, rows => rows.Find(key));

    /// <summary>Every record, in memory. For texts prefer <see cref="Keys"/> and <see cref="Find"/>, one at a time.</summary>
    public IReadOnlyList<T> All<T, TKey>(Records<T, TKey> collection)
        where T : class
        where TKey : notnull
        => Read(collection, rows => rows.All());

    public IReadOnlyList<TKey> Keys<T, TKey>(Records<T, TKey> collection)
        where T : class
        where TKey : notnull
        => Read(collection, rows => rows.Keys());

    /// <summary>The records that a predicate over plain members holds for.</summary>
    /// <param name="predicate">
    /// Members compared with values, joined by &amp;&amp; and ||. <c>x.Next &lt; cut</c> holds for a null Next too: say <c>x.Next != null</c>.
    /// </param>
    /// <param name="orderBy">A plain member; null for the order of keys or of the index used.</param>
    public IReadOnlyList<T> Where<T, TKey>(
        Records<T, TKey> collection,
        Expression<Func<T, bool>> predicate,
        Expression<Func<T, object?>>? orderBy = null,
        bool descending = false,
        int limit = int.MaxValue)
        where T : class
        where TKey : notnull
        => Read(collection, rows => rows.Where(predicate, orderBy, descending, limit));

    public int Count<T, TKey>(Records<T, TKey> collection)
        where T : class
        where TKey : notnull
        => Read(collection, rows => rows.Count());

    public int Count<T, TKey>(Records<T, TKey> collection, Expression<Func<T, bool>> predicate)
        where T : class
        where TKey : notnull
        => Read(collection, rows => rows.Count(predicate));

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            // Faulted: closing would write once more onto a disk in an unknown state, and the lock stays until the process ends.
            if (_fault is null)
            {
                lock (_engine)
                    _database.Dispose();
                _lock.Dispose();
            }
        }
    }

    /// <summary>Does something while nothing can write, with everything acknowledged in the data file.</summary>
    internal T Quietly<T>(Func<T> act)
    {
        if (_gate.IsHeldByCurrentThread)
            throw new InvalidOperationException("The store cannot be copied within a write.");
        lock (_gate)
        {
            ThrowIfUnusable();
            Guarded(() =>
            {
                _database.Checkpoint();
                return true;
            });
            return act();
        }
    }

    internal Rows<T, TKey> Bind<T, TKey>(Records<T, TKey> collection)
        where T : class
        where TKey : notnull
    {
        lock (_rows)
        {
            if (!_rows.TryGetValue(collection.Name, out var rows))
                _rows[collection.Name] = rows = new Rows<T, TKey>(_database, collection);
            return rows as Rows<T, TKey>
                ?? throw new InvalidOperationException($"'{collection.Name}' is declared twice, with different records.");
        }
    }

    /// <summary>Runs a call of LiteDB, alone; a failing disk faults the store.</summary>
    internal T Guarded<T>(Func<T> call)
    {
        try
        {
            lock (_engine)
                return call();
        }
        catch (Exception e) when (DiskFaults.IsOfDisk(e))
        {
            throw Fault(e);
        }
        catch (LiteException e) when (e.ErrorCode is LiteException.INVALID_DATAFILE_STATE or LiteException.LOCK_TIMEOUT)
        {
            throw Fault(e, e.ErrorCode == LiteException.LOCK_TIMEOUT ? StoreProblem.Faulted : StoreProblem.Damaged);
        }
    }

    private TResult Read<T, TKey, TResult>(Records<T, TKey> collection, Func<Rows<T, TKey>, TResult> read)
        where T : class
        where TKey : notnull
    {
        ThrowIfUnusable();
        var rows = Bind(collection);
        return Guarded(() => read(rows));
    }

    private (T Result, StoreState State) Change<T>(Func<StoreWriter, T> changes)
    {
        var writer = new StoreWriter(this);
        try
        {
            var result = changes(writer);
            return (result, writer.Finish(_state));
        }
        catch
        {
            writer.Seal();
            if (_fault is null)
                RollBack();
            throw;
        }
    }

    private void Commit()
    {
        try
        {
            lock (_engine)
            {
                if (!_database.Commit())
                    throw new InvalidOperationException("The transaction was gone before its commit.");
                _database.Checkpoint();
            }
        }
        catch (Exception e)
        {
            throw Fault(e);
        }
    }

    private void RollBack()
    {
        try
        {
            // false when LiteDB has rolled back by itself already, as it does on a duplicate key
            lock (_engine)
                _database.Rollback();
        }
        catch (Exception e)
        {
            throw Fault(e);
        }
    }

    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_fault is not null)
            throw new StoreException(StoreProblem.Faulted, Folder.DataFile, _fault);
    }

    private StoreException Fault(Exception cause, StoreProblem problem = StoreProblem.Faulted)
    {
        var fault = DiskFaults.Describe(cause, Folder.DataFile, problem);
        if (Interlocked.CompareExchange(ref _fault, fault, null) is null)
        {
            _lock.KeepUntilExit();
            _ = _faulted.CancelAsync(); // whoever waits for it must not go on here, within the gate
        }

        return fault;
    }
}
