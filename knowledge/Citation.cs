namespace TalksBot.Knowledge;

/// <summary>An exact slice of a source, with who said it and where. It cannot hold a range outside its passage.</summary>
public sealed record Citation
{
    private Citation(Source source, Passage passage, int start, int end, string? speaker, string? role)
    {
        (Source, Passage, Start, End, Speaker, Role) = (source, passage, start, end, speaker, role);
        Quote = source.Slice(start, end);
    }

    public Source Source { get; }
    public Passage Passage { get; }

    /// <summary>First character, into the source's body.</summary>
    public int Start { get; }

    /// <summary>One past the last character.</summary>
    public int End { get; }

    /// <summary>Null for the narrator.</summary>
    public string? Speaker { get; }

    public string? Role { get; }

    /// <summary>Where a reader finds it: "§ 2", "p. 4" or "12:41".</summary>
    public string Place => Source.Places?.At(Start) ?? Passage.Place;

    /// <summary>The source's characters, unaltered.</summary>
    public string Quote { get; }

    /// <summary>Cuts one or more neighbouring sentences of a passage, all of the same speaker.</summary>
    /// <exception cref="ArgumentException">The sentences are none, or are not neighbours in this passage.</exception>
    public static Citation Cut(Source source, Passage passage, params IReadOnlyList<Sentence> sentences)
    {
        if (sentences.Count == 0)
            throw new ArgumentException("A citation needs at least one sentence.", nameof(sentences));
        var first = IndexOf(passage, sentences[0]);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (first < 0 || first + i >= passage.Sentences.Count || passage.Sentences[first + i] != sentences[i])
                throw new ArgumentException("The sentences are not neighbours in this passage.", nameof(sentences));
        }

        return new Citation(source, passage, sentences[0].Start, sentences[^1].End, sentences[0].Speaker, sentences[0].Role);
    }

    /// <summary>
    /// Cuts again what was cut before from this same version. A newer program may divide its sentences otherwise: the words stay the same,
    /// and the speaker is who is now held to have said where they begin.
    /// </summary>
    /// <returns>Null when no single passage holds the range any more.</returns>
    public static Citation? CutAgain(Source source, int start, int end)
    {
        if (start < 0 || end > source.Body.Length || start >= end)
            return null;
        var passage = source.Passages.FirstOrDefault(passage => passage.Start <= start && end <= passage.End);
        var sentence = passage?.Sentences.FirstOrDefault(sentence => start < sentence.End);
        return passage is null || sentence is null || sentence.Start >= end
            ? null
            : new Citation(source, passage, start, end, sentence.Speaker, sentence.Role);
    }

    private static int IndexOf(Passage passage, Sentence sentence)
    {
        for (var i = 0; i < passage.Sentences.Count; i++)
        {
            if (passage.Sentences[i] == sentence)
                return i;
        }

        return -1;
    }
}
