namespace TalksBot.Knowledge.Attribution.Reports;

/// <summary>Who speaks, as tokens of a sentence. All ends are exclusive; -1 for what is not there.</summary>
/// <param name="First">Its first token, the determiner included.</param>
/// <param name="Core">Its first token after determiners.</param>
/// <param name="Head">The noun: "ministère" in "le ministère russe des affaires étrangères"; -1 for a bare name.</param>
/// <param name="NameFirst">First token of a person's name within it.</param>
internal sealed record NounPhrase(int First, int Core, int End, int Head, int NameFirst, int NameEnd, bool IsPronoun, bool IsHonorific)
{
    /// <summary>Tokens of what the speaker is, before the name or in an apposition.</summary>
    public (int First, int End)? Role { get; init; }

    public bool HasName => NameFirst >= 0;
}
