using System.Text.RegularExpressions;
using TalksBot.Knowledge.Retrieval.Analysis;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>Scores a sentence by its features.</summary>
internal static partial class SentenceScoring
{
    // A question answers nothing, unless it is asked who put it. An answer begins where the question ends; what follows may lead away from it.
    private const int OpeningSentences = 2;
    private const double LaterOn = 0.5, OfAnAsker = 0.3;

    public static double[] Features(PassageMatch match, int index, double passageScore)
    {
        var (question, query) = (match.Question, match.Query);
        var here = match.Sentences[index];
        var sentence = match.Passage.Sentences[index];
        var text = match.Source.Source.Slice(sentence.Sentence.Start, sentence.Sentence.End);
        var neighbours = Coverage.Union(query.Terms.Count, Around(match.Sentences, index));
        var coverage = here.Share(query);
        var sign = AnswerSigns.Of(question, query, text, sentence.Tokens);
        var features = new double[(int)SentenceFeature.Count];
        void Set(SentenceFeature feature, double value) => features[(int)feature] = value;

        Set(SentenceFeature.Coverage, coverage);
        Set(SentenceFeature.Names, here.Share(query, term => term.IsName));
        Set(SentenceFeature.Numbers, here.Share(query, term => term.IsNumber));
        Set(SentenceFeature.Exact, Exact(query, sentence.Tokens));
        Set(SentenceFeature.Pairs, Coverage.Pairs(query, sentence.Tokens));
        Set(SentenceFeature.Neighbours, neighbours.Adds(query, here));
        Set(SentenceFeature.Title, match.Title.Adds(query, here));
        Set(SentenceFeature.PassageCoverage, match.Whole.Share(query));
        Set(SentenceFeature.PassageScore, passageScore);
        Set(SignOf(question.Kind), sign);
        Set(SentenceFeature.Length, Math.Log((1 + text.Length) / 150.0));
        Set(SentenceFeature.Short, text.Length < 40 ? 1 : 0);
        Set(SentenceFeature.DefinitionFirst, index == 0 && question.Kind == QuestionKind.Definition ? 1 : 0);
        Set(SentenceFeature.Phrase, Phrase(question, sentence.Tokens));
        Set(SentenceFeature.Speaker, IsAsked(question, query, sentence) ? 1 : 0);
        Set(SentenceFeature.WhoSaid, question.Kind == QuestionKind.WhoSaid && sentence.Sentence.Speaker is not null ? 1 : 0);
        Set(SentenceFeature.Question, match.Passage.Asks ? question.Kind == QuestionKind.WhoSaid || !text.EndsWith('?') ? OfAnAsker : 1 : 0);
        Set(SentenceFeature.Heading, match.Passage.Passage.Kind is PassageKind.Heading or PassageKind.Front ? 1 : 0);
        var before = index > 0 ? match.Sentences[index - 1].Adds(query, here) : 0;
        Set(SentenceFeature.Before, before);
        Set(SentenceFeature.Leaning, LeansBack().IsMatch(text) ? before : 0);
        Set(SentenceFeature.Lead, match.Lead.Adds(query, here) * (match.Passage.AfterLead == 1 && index < OpeningSentences ? 1 : LaterOn));
        Set(SentenceFeature.Head, question.Head is { } head && sentence.Tokens.Any(token => token.Term == head) ? 1 : 0);
        return features;
    }

    // What such a sentence is about stands in the one before it; "il est possible que" points at nothing.
    [GeneratedRegex(@"^(?!Il (faut|y a|s['’]agit|semble|existe|est \w+ (de|que|d['’]|qu['’]))\b)(Il|Elle|Ils|Elles|Ce|Cet|Cette|Ces|C['’]|Celui|Celle|Son|Sa|Ses|Leur|Leurs|Mais|Et|He|She|It|They|His|Her|Its|This|These|Он|Она|Они|Его|Её|Их|Это)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LeansBack();

    /// <summary>The feature that tells whether what the question asks for is there.</summary>
    public static SentenceFeature SignOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Date => SentenceFeature.SignDate,
        QuestionKind.Number => SentenceFeature.SignNumber,
        QuestionKind.Person or QuestionKind.WhoSaid => SentenceFeature.SignPerson,
        QuestionKind.Place => SentenceFeature.SignPlace,
        QuestionKind.Reason => SentenceFeature.SignReason,
        QuestionKind.Manner => SentenceFeature.SignManner,
        QuestionKind.List => SentenceFeature.SignList,
        _ => SentenceFeature.SignDefinition,
    };

    // Only names make a speaker: "Russie" in a question does not ask for the words of the "ministère russe". "Que dit la directrice ?" asks by the role.
    private static bool IsAsked(AskedQuestion question, QueryTerms query, SentenceTerms sentence) =>
        sentence.Speaker.Any(token => token.IsCapitalised && query.AskedSpeakers.Contains(token.Term)) || (question.Subject is { } subject && sentence.IsCalled(subject));

    /// <summary>Share of the question's words that stand in the text in the very same form.</summary>
    public static double Exact(QueryTerms query, Token[] tokens)
    {
        double met = 0;
        foreach (var term in query.Terms)
        {
            foreach (var token in tokens)
            {
                if (token.Form != term.Form)
                    continue;
                met += term.Weight;
                break;
            }
        }

        return query.Total > 0 ? met / query.Total : 0;
    }

    private static IEnumerable<Coverage> Around(Coverage[] sentences, int index)
    {
        if (index > 0)
            yield return sentences[index - 1];
        if (index + 1 < sentences.Length)
            yield return sentences[index + 1];
    }

    // Words between quotation marks are looked for as they stand, one after the other.
    private static double Phrase(AskedQuestion question, Token[] tokens)
    {
        var words = tokens.Where(token => !token.IsStop).Select(token => token.Term).ToArray();
        return question.PhraseTerms.Any(phrase => words.AsSpan().IndexOf(phrase) >= 0) ? 1 : 0;
    }
}
