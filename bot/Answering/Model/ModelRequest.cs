using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Model;

/// <summary>What a model is asked: a question and the sentences that may answer it.</summary>
/// <param name="Lang">The language to answer in: "fr", "en" or "ru"; any other counts as "fr".</param>
/// <param name="After">The question asked just before in the same chat, when there was one.</param>
/// <param name="Sentences">Best first; the last ones are left out when the prompt would cost too much.</param>
public sealed record ModelRequest(string Question, string Lang, string? After, IReadOnlyList<Evidence> Sentences);
