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
        Lead(Passages);
    }

    // A question leads what follows it: what an answer is about is often said there alone. A heading that asks is one, in a list of questions and answers.
    private static void Lead(PassageTerms[] passages)
    {
        Token[] lead = [];
        for (int i = 0, after = 0; i < passages.Length; i++, after++)
        {
            var passage = passages[i];
            if (passage.Asks)
                (lead, after) = ([.. i > 0 && passages[i - 1].Asks ? lead : [], .. passage.Sentences.SelectMany(sentence => sentence.Tokens)], 0);
            else if (passage.Passage.Kind is PassageKind.Heading)
                (lead, after) = ([], 0);
            else if (lead.Length > 0)
                (passage.Lead, passage.AfterLead) = (lead, after);
        }
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
        Asks = passage.Kind == PassageKind.Question || (passage.Kind == PassageKind.Heading && source.Body[passage.End - 1] == '?');
    }

    public Passage Passage { get; }
    public SentenceTerms[] Sentences { get; }

    /// <summary>An interviewer's question, or a heading that asks.</summary>
    public bool Asks { get; }

    /// <summary>The words of the question that this passage answers; empty for questions themselves and where there is none.</summary>
    public Token[] Lead { get; set; } = [];

    /// <summary>Passages since that question, from 1; 0 without one.</summary>
    public int AfterLead { get; set; }

    /// <summary>Words, stop words included.</summary>
    public int TokenCount { get; }
}

/// <summary>A sentence as tokens, with those of its speaker's name and role.</summary>
internal sealed class SentenceTerms(Source source, Sentence sentence)
{
    public Sentence Sentence { get; } = sentence;
    public Token[] Tokens { get; } = TextTokens.Of(source.Slice(sentence.Start, sentence.End));
    public Token[] Speaker { get; } = sentence.Speaker is { } name ? TextTokens.Of(name) : [];
    public Token[] Role { get; } = sentence.Role is { } role ? TextTokens.Of(role) : [];

    /// <summary>Whether its speaker is called by a term: a role, or an institution's own noun.</summary>
    public bool IsCalled(string term) => Role.Any(token => token.Term == term) || Speaker.Any(token => token.Term == term);
}
