namespace TalksBot.Knowledge.Reading.Isolation;

/// <summary>What a child process writes: the texts, or why there are none.</summary>
internal sealed record ChildAnswer(IReadOnlyList<ExtractedText> Texts, RefusalReason? Refused = null, string? Detail = null)
{
    public static ChildAnswer Of(UnreadableException reason) => new([], reason.Reason, reason.Detail);
}
