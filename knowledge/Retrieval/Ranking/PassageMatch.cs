using TalksBot.Knowledge.Retrieval.Analysis;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>A passage held against a question: what its sentences, its title and the whole of it meet of the question's terms.</summary>
internal sealed class PassageMatch
{
    public PassageMatch(AskedQuestion question, QueryTerms query, SourceTerms source, PassageTerms passage, Coverage title, double lexicalScore)
    {
        (Question, Query, Source, Passage, Title, LexicalScore) = (question, query, source, passage, title, lexicalScore);
        Sentences = [.. passage.Sentences.Select(sentence => Coverage.Of(query, sentence.Tokens, sentence.Speaker))];
        Whole = Coverage.Union(query.Terms.Count, [.. Sentences, title]);
    }

    public AskedQuestion Question { get; }
    public QueryTerms Query { get; }
    public SourceTerms Source { get; }
    public PassageTerms Passage { get; }
    public Coverage Title { get; }
    public Coverage[] Sentences { get; }

    /// <summary>Title and sentences together.</summary>
    public Coverage Whole { get; }

    /// <summary>BM25 as the index gives it.</summary>
    public double LexicalScore { get; }
}
