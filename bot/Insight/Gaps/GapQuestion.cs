using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Insight.Gaps;

/// <summary>A question that no text answered, in the words of who asked.</summary>
internal sealed record GapQuestion
{
    public static readonly Records<GapQuestion, string> Rows = new("gap_questions", q => q.Key, q => q.Gap, q => q.Person, q => q.Asked);

    /// <summary>That of the kept answer, where there is one: an edited question takes the place of what it was.</summary>
    public required string Key { get; init; }

    public required long Gap { get; init; }
    public required string Text { get; init; }
    public required string Lang { get; init; }

    /// <summary>Who asked, to find it when he asks to be forgotten; shown to nobody. 0 when nobody can tell.</summary>
    public required long Person { get; init; }

    /// <summary>The chat where it was asked, by its id of then; 0 where there was none, and for those of before it was kept.</summary>
    public long Chat { get; init; }

    public required DateTimeOffset Asked { get; init; }
}
