using System.Collections.Frozen;
using System.Globalization;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>
/// Which chat sees which sources. A source is public, or bound to chats: by itself, or by a tag of its that is bound, and then the chats of all that binds it
/// see it. Inline and guest questions, asked from no chat of ours, see the public ones.
/// </summary>
/// <remarks>
/// A source that is to be private from the start is bound, or tagged, in the write that adds it. What lost its last chat is seen by nobody until it is made
/// public, and so is a source that lost its last bound tag: nothing becomes public by the way.
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

    /// <summary>Whether a chat may see a source, also one that was retired: what old buttons ask.</summary>
    public bool Sees(long chat, string source) => ChatsOf(source) is not { } chats || (chat != NoChat && chats.Contains(chat));

    /// <summary>The chats that see a source, quoted or retired, by its own binding and by those of its tags; null when it is public.</summary>
    public IReadOnlyList<long>? ChatsOf(string source)
    {
        var own = texts.Store.Find(SourceBinding.Rows, source);
        var bound = (texts.StateOf(source)?.Tags ?? []).Select(tag => texts.Store.Find(SourceBinding.Tags, tag)).Append(own).OfType<SourceBinding>().ToArray();
        return bound.Length == 0 ? null : [.. bound.SelectMany(binding => binding.Chats).Distinct().Order()];
    }

    /// <summary>The chats that a source is bound to by itself; null when it is not.</summary>
    public IReadOnlyList<long>? OwnChatsOf(string source) => texts.Store.Find(SourceBinding.Rows, source)?.Chats;

    /// <summary>The tags that are bound, in order.</summary>
    public IReadOnlyList<string> BoundTags() => [.. texts.Store.All(SourceBinding.Tags).Select(binding => binding.What).Order(StringComparer.Ordinal)];

    /// <summary>The chats that a tag is bound to; null when it is bound to none and hides nothing.</summary>
    public IReadOnlyList<long>? ChatsOfTag(string tag) => texts.Store.Find(SourceBinding.Tags, tag)?.Chats;

    /// <summary>Binds a source to a chat: a public one is no longer seen elsewhere.</summary>
    public void Bind(StoreWriter tx, string source, long chat, long by)
    {
        if (Bind(tx, Sources, source, chat, by))
            SourceOpening.Note(tx, source, chat: chat);
    }

    /// <summary>Takes a source away from a chat. From its last chat too: then nobody sees it by its own binding.</summary>
    /// <returns>False when it was not bound to this chat.</returns>
    public bool Unbind(StoreWriter tx, string source, long chat, long by) => Unbind(tx, Sources, source, chat, by);

    /// <summary>Takes away what binds a source by itself: everybody sees it, unless a tag of its is bound.</summary>
    /// <returns>False when it was not bound by itself.</returns>
    public bool MakePublic(StoreWriter tx, string source, long by)
    {
        if (!MakePublic(tx, Sources, source, by))
            return false;
        SourceOpening.Note(tx, source);
        return true;
    }

    /// <summary>Binds all sources of a tag, today's and later ones, to a chat: they are no longer seen elsewhere.</summary>
    /// <param name="tag">As it is stored (<see cref="SourceTags.Clean(string)"/>).</param>
    public void BindTag(StoreWriter tx, string tag, long chat, long by)
    {
        var wasBound = tx.Has(SourceBinding.Tags, tag); // else its sources were public, and the chat saw them
        if (Bind(tx, Tags, tag, chat, by) && wasBound)
            SourceOpening.Note(tx, null, tag, chat);
    }

    /// <summary>Takes the sources of a tag away from a chat. From its last chat too: then nobody sees them by this tag.</summary>
    /// <returns>False when it was not bound to this chat.</returns>
    public bool UnbindTag(StoreWriter tx, string tag, long chat, long by) => Unbind(tx, Tags, tag, chat, by);

    /// <summary>Takes away what binds a tag: everybody sees its sources, unless something else binds them.</summary>
    /// <returns>False when it was not bound.</returns>
    public bool MakeTagPublic(StoreWriter tx, string tag, long by)
    {
        if (!MakePublic(tx, Tags, tag, by))
            return false;
        SourceOpening.Note(tx, null, tag);
        return true;
    }

    /// <summary>
    /// Follows a change of a source in its own write. One that loses its last bound tag, or is removed for good while it is private, stays hidden: nobody
    /// sees what has its id until it is made public. One that is restored, or has a tag more, is before people who may not have seen it.
    /// </summary>
    internal void Follow(StoreWriter tx, SourceChange change, long by)
    {
        var own = tx.Find(SourceBinding.Rows, change.Id);
        var wasPrivate = own is not null || IsBound(change.Before);
        if (change.After is null ? wasPrivate && own is not { Chats.Count: 0 } : wasPrivate && own is null && !IsBound(change.After))
            Put(tx, Sources, change.Id, own, [], Sources.Unbound, by);
        if (change is { Before: { } before, After: { Retired: null } after })
        {
            if (before.Retired is not null)
                SourceOpening.Note(tx, change.Id);
            foreach (var tag in after.Tags.Except(before.Tags))
                SourceOpening.Note(tx, change.Id, tag);
        }

        bool IsBound(SourceState? state) => state is not null && state.Tags.Any(tag => tx.Has(SourceBinding.Tags, tag));
    }

    /// <summary>What was bound to a chat is bound to the one it became.</summary>
    internal static void Move(StoreWriter tx, long from, long to)
    {
        var moved = 0;
        foreach (var rows in (Records<SourceBinding, string>[])[SourceBinding.Rows, SourceBinding.Tags])
        {
            foreach (var binding in tx.Where(rows, b => b.What != "").Where(binding => binding.Chats.Contains(from)).ToArray())
            {
                tx.Upsert(rows, binding with { Chats = [.. binding.Chats.Where(chat => chat != from).Append(to).Distinct().Order()] });
                moved++;
            }
        }

        SourceOpening.Move(tx, from, to);
        if (moved > 0)
            CountChange(tx);
    }

    private static Bindable Sources { get; } =
        new(SourceBinding.Rows, AuditEntry.Source, AuditAct.SourceBound, AuditAct.SourceUnbound, AuditAct.SourceMadePublic);

    private static Bindable Tags { get; } = new(SourceBinding.Tags, AuditEntry.Tag, AuditAct.TagBound, AuditAct.TagUnbound, AuditAct.TagMadePublic);

    /// <returns>False when it was bound to this chat already.</returns>
    private bool Bind(StoreWriter tx, Bindable kind, string what, long chat, long by)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(chat, NoChat);
        var before = tx.Find(kind.Rows, what);
        if (before?.Chats.Contains(chat) is true)
            return false;
        Put(tx, kind, what, before, [.. (before?.Chats ?? []).Append(chat).Order()], kind.Bound, by);
        return true;
    }

    private bool Unbind(StoreWriter tx, Bindable kind, string what, long chat, long by)
    {
        if (tx.Find(kind.Rows, what) is not { } before || !before.Chats.Contains(chat))
            return false;
        Put(tx, kind, what, before, [.. before.Chats.Where(bound => bound != chat)], kind.Unbound, by);
        return true;
    }

    private bool MakePublic(StoreWriter tx, Bindable kind, string what, long by)
    {
        if (tx.Find(kind.Rows, what) is not { } before)
            return false;
        tx.Delete(kind.Rows, what);
        CountChange(tx);
        AuditEntry.Write(tx, time.GetUtcNow(), by, kind.MadePublic, kind.Name(what), Print(before), Print(null));
        return true;
    }

    private void Put(StoreWriter tx, Bindable kind, string what, SourceBinding? before, IReadOnlyList<long> chats, AuditAct act, long by)
    {
        var after = new SourceBinding { What = what, Chats = chats };
        tx.Upsert(kind.Rows, after);
        CountChange(tx);
        AuditEntry.Write(tx, time.GetUtcNow(), by, act, kind.Name(what), Print(before), Print(after));
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
        var bindings = texts.Store.All(SourceBinding.Rows).ToDictionary(binding => binding.What, binding => binding.Chats, StringComparer.Ordinal);
        var tags = texts.Store.All(SourceBinding.Tags).ToDictionary(binding => binding.What, binding => binding.Chats, StringComparer.Ordinal);
        var (everybody, some) = (new HashSet<string>(StringComparer.Ordinal), new List<(string Id, long Chat)>());
        foreach (var source in texts.List())
        {
            var binding = source.Tags.Where(tags.ContainsKey).Select(tag => tags[tag]).ToList();
            if (bindings.TryGetValue(source.Id, out var own))
                binding.Add(own);
            if (binding.Count == 0)
                everybody.Add(source.Id);
            some.AddRange(binding.SelectMany(chats => chats).Distinct().Select(chat => (source.Id, chat)));
        }

        var byChat = some.GroupBy(bound => bound.Chat, bound => bound.Id)
            .ToFrozenDictionary(chat => chat.Key, chat => everybody.Concat(chat).ToFrozenSet(StringComparer.Ordinal));
        return new Seen(changes, generation, bindings.Count == 0 && tags.Count == 0, everybody.ToFrozenSet(StringComparer.Ordinal), byChat);
    }

    /// <summary>What can be bound, where its bindings are kept, and how the audit trail calls it.</summary>
    private sealed record Bindable(Records<SourceBinding, string> Rows, Func<string, string> Name, AuditAct Bound, AuditAct Unbound, AuditAct MadePublic);

    /// <summary>Who sees what, as of a count of changes and a generation of the texts.</summary>
    /// <param name="IsOpen">Nothing is bound.</param>
    private sealed record Seen(long Changes, long Generation, bool IsOpen, FrozenSet<string> Everybody, FrozenDictionary<long, FrozenSet<string>> Some)
    {
        public FrozenSet<string>? By(long chat) => IsOpen ? null : chat != NoChat && Some.TryGetValue(chat, out var ids) ? ids : Everybody;
    }
}
