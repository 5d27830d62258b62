using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Insight.Gaps;

/// <summary>Questions near to each other that no text answered, counted. Their words stand in <see cref="GapQuestion"/> and go when they are old or their asker is forgotten; this record holds none.</summary>
internal sealed record Gap
{
    public static readonly Records<Gap, long> Rows = new("gaps", g => g.Id);

    /// <summary>From 1.</summary>
    public required long Id { get; init; }

    /// <summary>The terms of the first question, as numbers that give no word back.</summary>
    public required IReadOnlyList<int> Terms { get; init; }

    /// <summary>How often it was asked.</summary>
    public required int Count { get; init; }

    /// <summary>How often in which language, most first.</summary>
    public required IReadOnlyList<LangCount> Langs { get; init; }

    public required DateTimeOffset Last { get; init; }
    public GapState State { get; init; }

    /// <summary>The id of the note, or of the text, that answers it; null without one.</summary>
    public string? Note { get; init; }
}

/// <summary>What the maintainers made of it. Stored by name.</summary>
internal enum GapState
{
    /// <summary>To be looked at.</summary>
    Open,

    /// <summary>Not the bot's subject: it stays away, and later questions near to it too.</summary>
    SetAside,

    /// <summary>A note was written, or a text added; asked again in vain, it is open again.</summary>
    Noted,
}

/// <summary>So many questions in a language.</summary>
internal sealed record LangCount(string Lang, int Count);
