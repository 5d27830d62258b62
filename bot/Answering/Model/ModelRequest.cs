using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Model;

/// <summary>What a model is asked: a question and the sentences that may answer it.</summary>
/// <param name="Lang">The language to answer in: "fr", "en" or "ru"; any other counts as "fr".</param>
/// <param name="After">The question asked just before in the same chat, when there was one.</param>
/// <param name="Sentences">Best first; the last ones are left out when the prompt would cost too much.</param>
public sealed record ModelRequest(string Question, string Lang, string? After, IReadOnlyList<Evidence> Sentences)
{
    /// <summary>For a digest, where nobody asked anything: statements wanted at most. 0 for an answer.</summary>
    public int Points { get; init; }

    /// <summary>What is to be told of texts where nobody asked.</summary>
    public static ModelRequest ForDigest(string lang, IReadOnlyList<Evidence> sentences, int points) => new("", lang, null, sentences) { Points = points };
}
