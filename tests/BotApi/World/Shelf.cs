using System.Diagnostics.CodeAnalysis;

namespace TalksBot.BotApi;

/// <summary>Things by name, the oldest forgotten when there are too many. Used under the world's lock.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class Shelf<TName, TThing>(int most)
    where TName : notnull
{
    private readonly Dictionary<TName, TThing> things = [];
    private readonly Queue<TName> order = new();

    public void Add(TName name, TThing thing)
    {
        things[name] = thing;
        order.Enqueue(name);
        while (order.Count > most)
            things.Remove(order.Dequeue());
    }

    public void Remove(TName name) => things.Remove(name);

    public bool TryFind(TName name, [MaybeNullWhen(false)] out TThing thing) => things.TryGetValue(name, out thing);
}
