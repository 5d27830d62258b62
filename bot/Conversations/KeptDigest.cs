namespace TalksBot.Bot.Conversations;

/// <summary>What a kept answer holds beside its quotations where it is a digest: enough to show it again as it was.</summary>
/// <remarks>Each statement of the answer is a point; those of one source stand together.</remarks>
/// <param name="Zone">Name of the time zone that its days are told in.</param>
/// <param name="Skipped">When one was due that was not posted; null for none.</param>
/// <param name="Gaps">Questions that no text answered, for owners.</param>
/// <param name="NewVersions">Ids of its sources of which there had been an earlier version.</param>
public sealed record KeptDigest(DateTimeOffset From, DateTimeOffset To, string Zone, DateTimeOffset? Skipped, bool IsPreview, bool IsOfArchive, IReadOnlyList<string> Gaps, IReadOnlyList<string> NewVersions);
