using System.Collections.Frozen;
using System.Globalization;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>Which chat sees which sources: a source is public, or bound to chats. Inline and guest questions, asked from no chat of ours, see the public ones.</summary>
/// <remarks>
/// A source that is to be private from the start is bound before it is added. One that lost its last chat is seen by nobody until it is made public:
/// nothing becomes public by the way.
/// </remarks>
public sealed class SourceAudience(KnowledgeBase texts, TimeProvider time)
{
    /// <summary>Stands for no chat: inline and guest questions.</summary>
    public const long NoChat = 0;

    private Seen? _seen;

    /// <summary>Ids of the sources that a chat may see; null where no source is bound to anything, and all see all.</summary>
    /// <remarks>A set even for a chat that sees every source at this moment: a source added a moment later must not slip in.</remarks>
    /// <param name="chat">The chat's id today; <see cref="NoChat"/> for inline and guest questions.</param>
    public IReadOnlySet<string>? Visible(long chat)
    {
        // Counts first, contents after: what changes in between is looked up again next time.
        var (changes, generation) = (Changes(), texts.Generation);
        var seen = Volatile.Read(ref _seen);
        if (seen is null || (seen.Changes, seen.Generation) != (changes, generation))
            Volatile.Write(ref _seen, seen = Look(changes, generation));
        return seen.By(chat);
    }

    /// <summary>Whether a chat may see a source, also one that was removed: what old buttons ask.</summary>
    public bool Sees(long chat, string source) => texts.Store.Find(SourceBinding.Rows, source) is not { } binding || (chat != NoChat && binding.Chats.Contains(chat));

    /// <summary>The chats that a source is bound to; null when it is public.</summary>
    public IReadOnlyList<long>? ChatsOf(string source) => texts.Store.Find(SourceBinding.Rows, source)?.Chats;

    /// <summary>Binds a source to a chat: a public one is no longer seen elsewhere.</summary>
    public void Bind(StoreWriter tx, string source, long chat, long by)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(chat, NoChat);
        var before = tx.Find(SourceBinding.Rows, source);
        if (before?.Chats.Contains(chat) is not true)
            Put(tx, source, before, [.. (before?.Chats ?? []).Append(chat).Order()], AuditAct.SourceBound, by);
    }

    /// <summary>Takes a source away from a chat. From its last chat too: then nobody sees it.</summary>
    /// <returns>False when it was not bound to this chat.</returns>
    public bool Unbind(StoreWriter tx, string source, long chat, long by)
    {
        if (tx.Find(SourceBinding.Rows, source) is not { } before || !before.Chats.Contains(chat))
            return false;
        Put(tx, source, before, [.. before.Chats.Where(bound => bound != chat)], AuditAct.SourceUnbound, by);
        return true;
    }

    /// <summary>Lets everybody see a source.</summary>
    /// <returns>False when it was public already.</returns>
    public bool MakePublic(StoreWriter tx, string source, long by)
    {
        if (tx.Find(SourceBinding.Rows, source) is not { } before)
            return false;
        tx.Delete(SourceBinding.Rows, source);
        CountChange(tx);
        AuditEntry.Write(tx, time.GetUtcNow(), by, AuditAct.SourceMadePublic, AuditEntry.Source(source), Print(before), Print(null));
        return true;
    }

    /// <summary>What was bound to a chat is bound to the one it became.</summary>
    internal static void Move(StoreWriter tx, long from, long to)
    {
        var moved = tx.Where(SourceBinding.Rows, b => b.Source != "").Where(binding => binding.Chats.Contains(from)).ToArray();
        foreach (var binding in moved)
            tx.Upsert(SourceBinding.Rows, binding with { Chats = [.. binding.Chats.Where(chat => chat != from).Append(to).Distinct().Order()] });
        if (moved.Length > 0)
            CountChange(tx);
    }

    private void Put(StoreWriter tx, string source, SourceBinding? before, IReadOnlyList<long> chats, AuditAct act, long by)
    {
        var after = new SourceBinding { Source = source, Chats = chats };
        tx.Upsert(SourceBinding.Rows, after);
        CountChange(tx);
        AuditEntry.Write(tx, time.GetUtcNow(), by, act, AuditEntry.Source(source), Print(before), Print(after));
    }

    private static string Print(SourceBinding? binding) => binding switch
    {
        null => "public",
        { Chats.Count: 0 } => "nobody",
        _ => string.Join(' ', binding.Chats.Select(chat => chat.ToString(CultureInfo.InvariantCulture))),
    };

    private long Changes() => texts.Store.Find(AudienceState.Rows, AudienceState.OnlyKey)?.Changes ?? 0;

    private static void CountChange(StoreWriter tx) =>
        tx.Upsert(AudienceState.Rows, new AudienceState(AudienceState.OnlyKey, (tx.Find(AudienceState.Rows, AudienceState.OnlyKey)?.Changes ?? 0) + 1));

    private Seen Look(long changes, long generation)
    {
        var bindings = texts.Store.All(SourceBinding.Rows).ToDictionary(binding => binding.Source, binding => binding.Chats, StringComparer.Ordinal);
        var ids = texts.List().Select(source => source.Id).ToArray();
        var everybody = ids.Where(id => !bindings.ContainsKey(id)).ToFrozenSet(StringComparer.Ordinal);
        var some = ids.Where(bindings.ContainsKey).SelectMany(id => bindings[id], (id, chat) => (Id: id, Chat: chat))
            .GroupBy(bound => bound.Chat, bound => bound.Id)
            .ToFrozenDictionary(chat => chat.Key, chat => everybody.Concat(chat).ToFrozenSet(StringComparer.Ordinal));
        return new Seen(changes, generation, bindings.Count == 0, everybody, some);
    }

    /// <summary>Who sees what, as of a count of changes and a generation of the texts.</summary>
    /// <param name="IsOpen">Nothing is bound.</param>
    private sealed record Seen(long Changes, long Generation, bool IsOpen, FrozenSet<string> Everybody, FrozenDictionary<long, FrozenSet<string>> Some)
    {
        public FrozenSet<string>? By(long chat) => IsOpen ? null : chat != NoChat && Some.TryGetValue(chat, out var ids) ? ids : Everybody;
    }
}
