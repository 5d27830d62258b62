using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>Updates not yet confirmed ("Getting updates"). Used under the world's lock.</summary>
internal sealed class UpdateQueue(TimeProvider clock)
{
    /// <summary>Updates are kept no longer than this.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private static readonly string[] OnlyIfListed = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly SortedDictionary<int, ApiUpdate> pending = [];
    private readonly List<ApiUpdate> again = [];
    private HashSet<string>? allowed;
    private int last = 100_000;

    /// <summary>How many wait.</summary>
    public int Count => pending.Count + again.Count;

    /// <summary>The last one that was made, taken or not.</summary>
    public ApiUpdate? Last { get; private set; }

    public IEnumerable<ApiUpdate> Pending => again.Concat(pending.Values);

    /// <summary>Null for all kinds but <c>chat_member</c> and the reactions.</summary>
    public IReadOnlyCollection<string>? Allowed => allowed;

    /// <summary>An empty list is the default set; a missing one leaves things as they are (getUpdates, <c>allowed_updates</c>).</summary>
    public void Allow(IReadOnlyCollection<string>? kinds)
    {
        if (kinds is not null)
            allowed = kinds.Count == 0 ? null : [.. kinds];
    }

    /// <returns>Null for a kind that the bot does not want.</returns>
    public ApiUpdate? Add(string kind, JsonNode body, long lane)
    {
        if (!(allowed?.Contains(kind) ?? !OnlyIfListed.Contains(kind)))
            return null;
        return AddRaw(kind, body.Out(), lane);
    }

    /// <param name="body">JSON that is not looked at.</param>
    public ApiUpdate AddRaw(string kind, string body, long lane)
    {
        last++;
        Last = new ApiUpdate(last, kind, $"{{\"update_id\":{last},\"{kind}\":{body}}}", lane, clock.GetUtcNow());
        pending[last] = Last;
        return Last;
    }

    /// <summary>Sends the same update once more, whatever was confirmed since.</summary>
    public void Repeat(ApiUpdate update) => again.Add(update);

    /// <summary>Confirms all below <paramref name="offset"/> and gives the next ones; a negative offset keeps only that many of the last.</summary>
    public List<ApiUpdate> Take(int offset, int limit)
    {
        var from = offset >= 0 ? offset : pending.Keys.SkipLast(-offset).DefaultIfEmpty(0).Max() + 1;
        while (pending.Count > 0 && pending.First() is var first && (first.Key < from || clock.GetUtcNow() - first.Value.At > Kept))
            pending.Remove(first.Key);
        var taken = again.Take(limit).ToList();
        again.RemoveRange(0, taken.Count);
        taken.AddRange(pending.Values.Take(limit - taken.Count));
        return taken;
    }

    /// <summary>A webhook has taken it.</summary>
    public void Done(ApiUpdate update)
    {
        if (!again.Remove(update))
            pending.Remove(update.Id);
    }

    public void Drop()
    {
        pending.Clear();
        again.Clear();
    }
}
