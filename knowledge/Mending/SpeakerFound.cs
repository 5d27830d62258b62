namespace TalksBot.Knowledge.Mending;

/// <summary>Somebody who speaks in a source, as a maintainer looks over a text that was read.</summary>
/// <param name="Sentences">How many are his.</param>
/// <param name="First">The first of them.</param>
public sealed record SpeakerFound(string Name, string? Role, int Sentences, Sentence First)
{
    /// <summary>In the order in which they first speak; questions and headings count too.</summary>
    public static IReadOnlyList<SpeakerFound> In(Source source) =>
        [.. source.Passages.SelectMany(passage => passage.Sentences).Where(sentence => sentence.Speaker is not null)
            .GroupBy(sentence => sentence.Speaker!, StringComparer.Ordinal)
            .Select(his => new SpeakerFound(his.Key, his.Select(sentence => sentence.Role).FirstOrDefault(role => role is not null), his.Count(), his.First()))];

    /// <summary>Whether a source gives words to a name, be it in reported speech alone.</summary>
    internal static bool Speaks(Source source, string name) =>
        source.Passages.Any(passage => passage.Speaker == name || passage.Sentences.Any(sentence => sentence.Speaker == name)) || source.Quotes.Any(quote => quote.Speaker == name);
}
