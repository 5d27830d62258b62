namespace TalksBot.Bot.Answering;

/// <summary>What somebody asks.</summary>
/// <param name="Lang">ISO 639-1, when it is known for certain what language the question is in; else null, and the question's words tell.</param>
/// <param name="After">The question asked just before in the same chat, when there was one.</param>
/// <param name="Scope">Ids of the sources to look in, as the asker chose; null for all.</param>
public sealed record Question(string Text, string? Lang = null, string? After = null, IReadOnlyList<string>? Scope = null)
{
    /// <summary>
    /// Ids of the sources that the asker may see; null for all. What lies outside is as if it were not there: no word, no name and no speaker of it shows,
    /// and an abstention speaks of the texts, not of "these" texts.
    /// </summary>
    public IReadOnlySet<string>? Seen { get; init; }

    /// <summary>Whether the question must not leave the house for a model: it is answered with the sentences themselves.</summary>
    public bool WithoutModel { get; init; }

    /// <summary>ISO 639-1 of the reply where the question itself does not tell ("Sapounov ?"), or is in a language that the bot does not speak; null for the house's own.</summary>
    public string? FallbackLang { get; init; }
}
