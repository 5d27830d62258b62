using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Attribution;

/// <summary>A note: the first line asks, and what follows is said by the text's author, but for what he reports of others.</summary>
internal static class AuthorsWords
{
    public static Analysis In(RawText text, Analysis read) => read with { Passages = [.. read.Passages.Select((passage, i) => i == 0 ? Asked(passage) : Said(passage, text.Author))] };

    private static Passage Asked(Passage passage) =>
        passage with { Kind = PassageKind.Question, Speaker = null, Role = null, Sentences = [.. passage.Sentences.Select(sentence => sentence with { Speaker = null, Role = null })] };

    private static Passage Said(Passage passage, string? author) => passage with
    {
        Kind = PassageKind.Turn,
        Speaker = author,
        Sentences = [.. passage.Sentences.Select(sentence => sentence.Speaker is null ? sentence with { Speaker = author } : sentence)],
    };
}
