using TalksBot.Bot.Conversations;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>What is known of a chat, and what its people chose for it.</summary>
public sealed record ChatSettings
{
    public static readonly Records<ChatSettings, long> Rows = new("chat_settings", c => c.Chat);

    /// <summary>The chat's id.</summary>
    public required long Chat { get; init; }

    public ChatKind Kind { get; init; }
    public ChatState State { get; init; }

    /// <summary>What a group is called, as it was last seen; null for a private chat, and where nothing was heard of the group yet.</summary>
    public string? Title { get; init; }

    /// <summary>"fr", "en" or "ru", when the chat's administrators chose one; else null.</summary>
    public string? Lang { get; init; }

    /// <summary>Whether the chat's questions may go to a model outside; forbidden, they are answered extractively.</summary>
    public bool OutsideModel { get; init; } = true;

    /// <summary>Ids of the sources that answers are limited to; null, without tags too, for all that the chat may see.</summary>
    public IReadOnlyList<string>? Scope { get; init; }

    /// <summary>Tags whose sources answers are limited to, beside those of <see cref="Scope"/>; null for none.</summary>
    public IReadOnlyList<string>? ScopeTags { get; init; }

    /// <summary>What goes when the person is forgotten: what is stored of his private chat, which has his id.</summary>
    public static ForgettingPart Forgotten { get; } = new("chat", (tx, person) => tx.Delete(Rows, person) ? 1 : 0);

    /// <summary>What was stored of a chat; what holds for one that nothing was stored of.</summary>
    public static ChatSettings Of(TalksStore store, long chat) => store.Find(Rows, chat) ?? New(chat);

    /// <summary>Changes what is stored of a chat, as it stands within the write.</summary>
    /// <returns>What is stored now.</returns>
    public static ChatSettings Change(StoreWriter tx, long chat, Func<ChatSettings, ChatSettings> change)
    {
        var before = tx.Find(Rows, chat);
        var after = change(before ?? New(chat));
        if (after != before)
            tx.Upsert(Rows, after);
        return after;
    }

    /// <summary>Allows or forbids a model outside for a chat.</summary>
    /// <param name="by">The administrator; 0 when anonymous.</param>
    public static void AllowOutsideModel(StoreWriter tx, long chat, bool allowed, long by, DateTimeOffset when)
    {
        var before = tx.Find(Rows, chat) ?? New(chat);
        if (before.OutsideModel == allowed)
            return;
        tx.Upsert(Rows, before with { OutsideModel = allowed });
        AuditEntry.Write(tx, when, by, allowed ? AuditAct.OutsideModelAllowed : AuditAct.OutsideModelForbidden, AuditEntry.Chat(chat));
    }

    /// <summary>Limits a group's answers to some sources and tags, and leaves in the trail who did it.</summary>
    /// <param name="sources">Null, with <paramref name="tags"/>, for all.</param>
    /// <param name="by">The administrator; 0 when anonymous.</param>
    public static void ChooseScope(StoreWriter tx, long chat, ChatKind kind, IReadOnlyList<string>? sources, IReadOnlyList<string>? tags, long by, DateTimeOffset when)
    {
        var before = tx.Find(Rows, chat) ?? New(chat);
        var after = before with { Kind = kind, Scope = sources, ScopeTags = tags };
        tx.Upsert(Rows, after);
        if (before.PrintScope() != after.PrintScope())
            AuditEntry.Write(tx, when, by, AuditAct.ScopeChosen, AuditEntry.Chat(chat), before.PrintScope(), after.PrintScope());
    }

    private string PrintScope() => Scope is null && ScopeTags is null ? "all texts" : string.Join(' ', [.. (ScopeTags ?? []).Select(tag => $"#{tag}"), .. Scope ?? []]);

    // A private chat's id is positive, all others are negative: what a chat is not known by yet is told by its id.
    private static ChatSettings New(long chat) => new() { Chat = chat, Kind = chat > 0 ? ChatKind.Private : ChatKind.Group };
}
