namespace TalksBot.Knowledge;

/// <summary>A paragraph or a speech turn.</summary>
/// <param name="Number">0 for the front matter (title and byline), then 1, 2, … as a reader counts paragraphs.</param>
/// <param name="Start">First character, into <see cref="Source.Body"/>.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Speaker">Who has the floor; null for the narrator.</param>
/// <param name="Role">What the text says the speaker is ("expert militaire et politique").</param>
/// <param name="Kind">What the passage is for in the text.</param>
/// <param name="Sentences">In order, disjoint, within the passage; between them there is only white space.</param>
public sealed record Passage(
    int Number, int Start, int End, string? Speaker, string? Role, PassageKind Kind, IReadOnlyList<Sentence> Sentences)
{
    private readonly string? _place;

    /// <summary>Where a reader finds its beginning: "§ 2", or the page or time of a text that has them.</summary>
    public string Place
    {
        get => _place ?? $"§ {Number}";
        init => _place = value;
    }
}

/// <summary>What a passage is for in its text.</summary>
public enum PassageKind
{
    /// <summary>Narration.</summary>
    Text,

    /// <summary>What somebody who has the floor says.</summary>
    Turn,

    /// <summary>An interviewer's question.</summary>
    Question,

    /// <summary>A heading inside the text.</summary>
    Heading,

    /// <summary>Title and byline lines at the head of the body (passage 0).</summary>
    Front,
}

/// <summary>A sentence with the one whose words or view it gives.</summary>
/// <param name="Start">First character, into <see cref="Source.Body"/>.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Speaker">The fullest form of the name that the text gives; null for the narrator.</param>
/// <param name="Role">What the text says the speaker is; null when it does not say.</param>
public sealed record Sentence(int Start, int End, string? Speaker, string? Role)
{
    public int Length => End - Start;
}

/// <summary>Reported speech: words, or the substance of words, that the text gives to somebody.</summary>
/// <param name="Start">First character of what was said, into <see cref="Source.Body"/>.</param>
/// <param name="End">One past its last character.</param>
/// <param name="Speaker">Who said it, in the fullest form that the text gives.</param>
/// <param name="Role">What the text says the speaker is.</param>
/// <param name="Verb">The words that report it, as printed ("a déclaré", "selon").</param>
/// <param name="Kind">Within quotation marks, or retold.</param>
public sealed record ReportedSpeech(int Start, int End, string? Speaker, string? Role, string? Verb, SpeechKind Kind);

/// <summary>How the text gives somebody's words.</summary>
public enum SpeechKind
{
    /// <summary>Within quotation marks or as a turn.</summary>
    Direct,

    /// <summary>Retold ("a déclaré que …").</summary>
    Indirect,

    /// <summary>Retold with a part within quotation marks.</summary>
    Mixed,

    /// <summary>What the text knows from somebody without a verb ("selon …", "d'après …", "according to …").</summary>
    According,
}
