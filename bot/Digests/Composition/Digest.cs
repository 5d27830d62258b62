using TalksBot.Bot.Answering;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>What is told to a chat in one post: points, grouped by source.</summary>
/// <param name="Lang">The language of the bot's own words: "fr", "en" or "ru".</param>
/// <param name="By">"extractive", or the name of the model.</param>
public sealed record Digest(string Lang, IReadOnlyList<DigestSection> Sections, string By);

/// <summary>What is told of one source.</summary>
/// <param name="IsNewVersion">Whether the chat may know an earlier version.</param>
public sealed record DigestSection(Source Source, bool IsNewVersion, IReadOnlyList<DigestPoint> Points);

/// <summary>One thing that is told: a statement with the one or two citations that it stands on, each with its speaker.</summary>
/// <param name="Statement">As <see cref="Answering.Statement"/>: a model's claim that the checks let through, or none, and then the quotations speak for themselves.</param>
public sealed record DigestPoint(Statement Statement, IReadOnlyList<Citation> Citations);
