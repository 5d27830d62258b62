using TalksBot.Knowledge.Retrieval.Analysis;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>A passage held against a question: what its sentences, its title and the whole of it meet of the question's terms.</summary>
internal sealed class PassageMatch
{
    // The words of a question are about its answer, though not its own.
    private const double OfLead = 0.9;

    public PassageMatch(AskedQuestion question, QueryTerms query, SourceTerms source, PassageTerms passage, Coverage title, double lexicalScore)
    {
        (Question, Query, Source, Passage, Title, LexicalScore) = (question, query, source, passage, title, lexicalScore);
        var speakers = passage.Sentences.Select(sentence => Coverage.Of(query, sentence.Speaker, question.Subject is { } subject && sentence.IsCalled(subject) ? sentence.Role : [])).ToArray();
        var own = OfSpeaker(question.Kind);
        Sentences = [.. passage.Sentences.Select((sentence, i) => Coverage.Union(query.Terms.Count, [Coverage.Of(query, sentence.Tokens), own < 1 ? speakers[i].Weakened(own) : speakers[i]]))];
        Lead = Coverage.Of(query, passage.Lead).Weakened(OfLead);
        Whole = Coverage.Union(query.Terms.Count, [.. Sentences, .. speakers, title, Lead]);
    }

    // People seldom say who they are or where they live: of a question about somebody's person, his name over a sentence meets less than his name in it.
    private static double OfSpeaker(QuestionKind kind) => kind switch
    {
        QuestionKind.Definition or QuestionKind.Role => 0.3,
        QuestionKind.Person or QuestionKind.Place or QuestionKind.Date or QuestionKind.Number => 0.7,
        _ => 1,
    };

    public AskedQuestion Question { get; }
    public QueryTerms Query { get; }
    public SourceTerms Source { get; }
    public PassageTerms Passage { get; }
    public Coverage Title { get; }
    public Coverage[] Sentences { get; }

    /// <summary>What the question above the passage meets.</summary>
    public Coverage Lead { get; }

    /// <summary>Title, lead and sentences together.</summary>
    public Coverage Whole { get; }

    /// <summary>BM25 as the index gives it.</summary>
    public double LexicalScore { get; }
}
