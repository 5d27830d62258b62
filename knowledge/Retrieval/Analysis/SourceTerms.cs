namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>A source cut into tokens, kept beside the index so that each text is analysed once.</summary>
internal sealed class SourceTerms
{
    public SourceTerms(Source source)
    {
        Source = source;
        Title = TextTokens.Of(source.Title);
        Passages = [.. source.Passages.Select(passage => new PassageTerms(source, passage))];
        TokenCount = Title.Length + Passages.Sum(passage => passage.TokenCount);
    }

    public Source Source { get; }
    public Token[] Title { get; }
    public PassageTerms[] Passages { get; }
    public int TokenCount { get; }
}

/// <summary>A passage's sentences as tokens.</summary>
internal sealed class PassageTerms
{
    public PassageTerms(Source source, Passage passage)
    {
        Passage = passage;
        Sentences = [.. passage.Sentences.Select(sentence => new SentenceTerms(source, sentence))];
        TokenCount = Sentences.Sum(sentence => sentence.Tokens.Length);
    }

    public Passage Passage { get; }
    public SentenceTerms[] Sentences { get; }

    /// <summary>Words, stop words included.</summary>
    public int TokenCount { get; }
}

/// <summary>A sentence as tokens, with those of its speaker's name.</summary>
internal sealed class SentenceTerms(Source source, Sentence sentence)
{
    public Sentence Sentence { get; } = sentence;
    public Token[] Tokens { get; } = TextTokens.Of(source.Slice(sentence.Start, sentence.End));
    public Token[] Speaker { get; } = sentence.Speaker is { } name ? TextTokens.Of(name) : [];
}
