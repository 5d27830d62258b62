namespace TalksBot.Knowledge.Mending;

/// <summary>What a maintainer mends of a source in one go: he names things as he sees them, mended before or not.</summary>
public sealed record SourceMend
{
    public static SourceMend None { get; } = new();

    public IReadOnlyList<FieldMend> Fields { get; init; } = [];

    /// <summary>One after the other: a later one sees what an earlier one did.</summary>
    public IReadOnlyList<SpeakerMend> Speakers { get; init; } = [];
}

/// <param name="Now">What holds from now on; null takes an author, date or link away. A title and a language there always is.</param>
public sealed record FieldMend(SourceField Field, string? Now);

/// <summary>Renames a speaker, merges two (<paramref name="Now"/> is the other's name), says who a label is, or makes somebody the narrator.</summary>
/// <param name="Name">As the source shows it.</param>
/// <param name="Now">What it shows from now on; null: these are nobody's words but the text's own.</param>
/// <param name="Role">What the speaker is; null leaves what the text says of the name.</param>
public sealed record SpeakerMend(string Name, string? Now, string? Role = null);
