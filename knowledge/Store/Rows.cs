using System.Linq.Expressions;
using LiteDB;

namespace TalksBot.Knowledge.Store;

/// <summary>A declared collection bound to the open database. Every read is materialised: an open cursor would block checkpoints.</summary>
internal sealed class Rows<T, TKey>
    where T : class
    where TKey : notnull
{
    private readonly ILiteCollection<T> _documents;
    private readonly BsonMapper _mapper;
    private readonly Records<T, TKey> _declared;

    public Rows(LiteDatabase database, Records<T, TKey> declared)
    {
        _mapper = database.Mapper;
        _declared = declared;
        _mapper.Entity<T>().Id(declared.Key, autoId: false);
        _documents = database.GetCollection<T>(declared.Name, BsonAutoId.ObjectId);
    }

    public T? Find(TKey key) => _documents.FindById(Value(key));

    // LiteDB keeps each expression that it has compiled for good, by its text: Query.EQ writes the value into the text, and every key would stay in memory.
    public bool Has(TKey key) => _documents.Exists("_id = @0", Value(key));

    public IReadOnlyList<T> All() => _documents.FindAll().ToList();

    public IReadOnlyList<TKey> Keys() =>
        _documents.Query().Select("_id").ToEnumerable().Select(row => _mapper.Deserialize<TKey>(row["_id"])).ToList();

    public IReadOnlyList<T> Where(Expression<Func<T, bool>> predicate, Expression<Func<T, object?>>? orderBy, bool descending, int limit)
    {
        var query = _documents.Query().Where(predicate);
        if (orderBy is not null)
            query = descending ? query.OrderByDescending(orderBy) : query.OrderBy(orderBy);
        return limit == int.MaxValue ? query.ToList() : query.Limit(limit).ToList();
    }

    public int Count() => _documents.Count();

    public int Count(Expression<Func<T, bool>> predicate) => _documents.Count(predicate);

    public void EnsureIndexes()
    {
        foreach (var index in _declared.Indexes)
            _documents.EnsureIndex(index);
    }

    public void Insert(T record) => _documents.Insert(record);

    public void Upsert(T record) => _documents.Upsert(record);

    public bool Delete(TKey key) => _documents.Delete(Value(key));

    private BsonValue Value(TKey key) => _mapper.Serialize(key);
}
