using TalksBot.Bot.Conversations;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>What a person chose for himself, in whatever chat he asks.</summary>
public sealed record PersonSettings
{
    public static readonly Records<PersonSettings, long> Rows = new("person_settings", p => p.Person);

    public required long Person { get; init; }

    /// <summary>"fr", "en" or "ru", when the person chose one; else null.</summary>
    public string? Lang { get; init; }

    /// <summary>Ids of the sources that answers in private are limited to; null, without tags too, for all that may be seen.</summary>
    public IReadOnlyList<string>? Scope { get; init; }

    /// <summary>Tags whose sources they are limited to, beside those of <see cref="Scope"/>; null for none.</summary>
    public IReadOnlyList<string>? ScopeTags { get; init; }

    /// <summary>What goes when the person is forgotten.</summary>
    public static ForgettingPart Forgotten { get; } = new("settings", (tx, person) => tx.Delete(Rows, person) ? 1 : 0);

    public static PersonSettings Of(TalksStore store, long person) => store.Find(Rows, person) ?? new PersonSettings { Person = person };

    /// <summary>Changes what is stored of a person, as it stands within the write.</summary>
    /// <returns>What is stored now.</returns>
    public static PersonSettings Change(StoreWriter tx, long person, Func<PersonSettings, PersonSettings> change)
    {
        var before = tx.Find(Rows, person);
        var after = change(before ?? new PersonSettings { Person = person });
        if (after != before)
            tx.Upsert(Rows, after);
        return after;
    }
}
