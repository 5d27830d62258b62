using System.Linq.Expressions;
using LiteDB;

namespace TalksBot.Knowledge.Store;

/// <summary>The changes of one write, and what they see. Good only within the delegate it is given to, on its thread.</summary>
/// <remarks>
/// LiteDB rolls a whole transaction back at the first error and then lets later calls through one by one; so after an error nothing
/// more is taken here, and the write fails even if the error was caught on the way.
/// </remarks>
public sealed class StoreWriter
{
    private readonly TalksStore _store;
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly HashSet<string> _indexed = [];
    private bool _raisesGeneration;
    private bool _sealed;
    private Exception? _failure;
    private int? _schema;

    internal StoreWriter(TalksStore store) => _store = store;

    /// <exception cref="DuplicateKeyException">The key is there already; the write is lost, leave the delegate.</exception>
    public void Insert<T, TKey>(Records<T, TKey> collection, T record)
        where T : class
        where TKey : notnull
        => Change(collection, rows =>
        {
            try
            {
                rows.Insert(record);
                return true;
            }
            catch (LiteException e) when (e.ErrorCode == LiteException.INDEX_DUPLICATE_KEY)
            {
                throw new DuplicateKeyException(collection.Name, collection.KeyOf(record), e);
            }
        });

    /// <summary>Puts a record in the place of the one with its key, or adds it.</summary>
    public void Upsert<T, TKey>(Records<T, TKey> collection, T record)
        where T : class
        where TKey : notnull
        => Change(collection, rows =>
        {
            rows.Upsert(record);
            return true;
        });

    /// <returns>False when there was none with this key.</returns>
    public bool Delete<T, TKey>(Records<T, TKey> collection, TKey key)
        where T : class
        where TKey : notnull
        => Change(collection, rows => rows.Delete(key));

    public T? Find<T, TKey>(Records<T, TKey> collection, TKey key)
        where T : class
        where TKey : notnull
        => Use(collection, rows => rows.Find(key));

    public bool Has<T, TKey>(Records<T, TKey> collection, TKey key)
        where T : class
        where TKey : notnull
        => Use(collection, rows => rows.Has(key));

    /// <inheritdoc cref="TalksStore.Where"/>
    public IReadOnlyList<T> Where<T, TKey>(
        Records<T, TKey> collection,
        Expression<Func<T, bool>> predicate,
        Expression<Func<T, object?>>? orderBy = null,
        bool descending = false,
        int limit = int.MaxValue)
        where T : class
        where TKey : notnull
        => Use(collection, rows => rows.Where(predicate, orderBy, descending, limit));

    public IReadOnlyList<TKey> Keys<T, TKey>(Records<T, TKey> collection)
        where T : class
        where TKey : notnull
        => Use(collection, rows => rows.Keys());

    internal void ReachSchema(int number) => _schema = number;

    internal void Seal() => _sealed = true;

    /// <summary>The last change of the write: the store's own record.</summary>
    internal StoreState Finish(StoreState? before)
    {
        if (_failure is not null)
            throw new InvalidOperationException("A change of this write failed: all of it was rolled back.", _failure);
        var state = before ?? new StoreState { StoreId = Guid.NewGuid(), Schema = 0, Generation = 0 };
        var after = state with
        {
            Schema = _schema ?? state.Schema,
            Generation = state.Generation + (_raisesGeneration ? 1 : 0),
        };
        if (after != before)
            Upsert(StoreState.Rows, after);
        Seal();
        return after;
    }

    private TResult Change<T, TKey, TResult>(Records<T, TKey> collection, Func<Rows<T, TKey>, TResult> change)
        where T : class
        where TKey : notnull
        => Use(collection, rows =>
        {
            _raisesGeneration |= collection.RaisesGeneration;
            if (_indexed.Add(collection.Name))
                rows.EnsureIndexes();
            return change(rows);
        });

    private TResult Use<T, TKey, TResult>(Records<T, TKey> collection, Func<Rows<T, TKey>, TResult> use)
        where T : class
        where TKey : notnull
    {
        if (_sealed)
            throw new InvalidOperationException("This write has ended.");
        if (Environment.CurrentManagedThreadId != _thread)
            throw new InvalidOperationException("A write belongs to the thread that began it.");
        if (_failure is not null)
            throw new InvalidOperationException("A change of this write failed: leave the delegate.", _failure);
        try
        {
            var rows = _store.Bind(collection);
            return _store.Guarded(() => use(rows));
        }
        catch (Exception e)
        {
            _failure = e;
            throw;
        }
    }
}
