using System.Linq.Expressions;

namespace TalksBot.Knowledge.Store;

/// <summary>
/// Records of one kind in the store, as the capability that owns them declares it: a name, the key, the members that are searched by.
/// Declared once, in a static field, and handed to each read and write.
/// </summary>
/// <remarks>
/// Records are classes or records whose members have a setter or init, or stand in the constructor; lists as IReadOnlyList or arrays
/// (a get-only List comes back empty). Strings are kept as they are, "" included. Times as DateTimeOffset: the instant is kept to the
/// millisecond and the offset is lost. Indexed members and keys are short ASCII or numbers: at most 1,021 bytes.
/// A record takes at most 15 MB.
/// </remarks>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TKey">string, int, long or Guid.</typeparam>
public sealed class Records<T, TKey>
    where T : class
    where TKey : notnull
{
    /// <param name="name">Letters and underscores; unique in a store.</param>
    /// <param name="key">The member that holds the key, chosen by us, never by the store.</param>
    /// <param name="indexes">Members that <c>Where</c> looks for; plain members only.</param>
    public Records(string name, Expression<Func<T, TKey>> key, params IReadOnlyList<Expression<Func<T, object?>>> indexes)
    {
        Name = name;
        Key = key;
        KeyOf = key.Compile(preferInterpretation: true);
        Indexes = indexes;
    }

    public string Name { get; }

    /// <summary>A write that touches these records raises the store's generation: what is derived from them must follow.</summary>
    public bool RaisesGeneration { get; init; }

    internal Expression<Func<T, TKey>> Key { get; }
    internal Func<T, TKey> KeyOf { get; }
    internal IReadOnlyList<Expression<Func<T, object?>>> Indexes { get; }
}
