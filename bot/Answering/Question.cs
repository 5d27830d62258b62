namespace TalksBot.Bot.Answering;

/// <summary>What somebody asks.</summary>
/// <param name="Lang">ISO 639-1, when the asker's client says it; else null.</param>
/// <param name="After">The question asked just before in the same chat, when there was one.</param>
/// <param name="Scope">Ids of the sources to look in; null for all.</param>
public sealed record Question(string Text, string? Lang = null, string? After = null, IReadOnlyList<string>? Scope = null);
