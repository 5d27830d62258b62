namespace TalksBot.Knowledge.Store;

/// <summary>The store cannot be opened, read or written. Carries values; the words for people are made where it is caught.</summary>
public sealed class StoreException(StoreProblem problem, string path, Exception? inner = null)
    : Exception($"{problem}: {path}", inner)
{
    public StoreProblem Problem { get; } = problem;

    /// <summary>The file or folder concerned.</summary>
    public string Path { get; } = path;

    /// <summary>With <see cref="StoreProblem.InUse"/>: who holds the store, where it could be read.</summary>
    public LockHolder? Holder { get; init; }

    /// <summary>With <see cref="StoreProblem.NewerSchema"/>: the schema number found in the file.</summary>
    public int? SchemaFound { get; init; }
}

/// <summary>A record with this key is there already; the whole write was rolled back.</summary>
public sealed class DuplicateKeyException(string collection, object key, Exception? inner = null)
    : Exception($"'{collection}' holds a record with this key already", inner)
{
    public string Collection { get; } = collection;
    public object Key { get; } = key;
}
