using TalksBot.Bot.Answering.Extractive;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Model;

/// <summary>Between the search and the model: what it is shown, and how its checked draft becomes statements with quotations.</summary>
internal static class ModelAnswer
{
    // Below this confidence the texts hold next to nothing of the question, and a call would only cost.
    private const double Hopeless = 0.05;
    private const int MostSentences = 24;

    public static bool Worthwhile(IReadOnlyList<Findings> parts) => parts.Any(part => part.Confidence >= Hopeless && part.Sentences.Count > 0);

    /// <summary>The best sentences of every part of the question in turn, best first, none twice.</summary>
    public static IReadOnlyList<Evidence> Evidence(IReadOnlyList<Findings> parts) =>
    [
        .. Enumerable.Range(0, MostSentences)
            .SelectMany(rank => parts.Where(part => rank < part.Sentences.Count).Select(part => part.Sentences[rank]))
            .DistinctBy(evidence => (evidence.Source.Id, evidence.Sentence.Start)).Take(MostSentences),
    ];

    /// <summary>The model read the sentences and found the answer: at least as likely as not.</summary>
    public static double Assured(double confidence) => Math.Max(confidence, 0.5);

    /// <summary>The model read the sentences and found no answer.</summary>
    public static double Doubted(double confidence) => Math.Min(confidence, 0.49);

    /// <summary>Each statement with the quotations cut from its sentences; statements beyond the third quotation are left out.</summary>
    public static QuotedAnswer Quote(ModelDraft draft, AnswerWords words)
    {
        var statements = new List<Statement>();
        var citations = new List<Citation>();
        foreach (var statement in draft.Statements)
        {
            // The first statement is never left out; a later one is, when there is no room for all its quotations.
            var shown = statements.Count == 0 ? statement.Sentences.Take(QuoteSelection.MostQuotes) : statement.Sentences;
            var cuts = shown.Select(sentence => Citation.Cut(sentence.Source, sentence.Passage, sentence.Sentence)).ToArray();
            var added = cuts.Where(cut => citations.TrueForAll(known => !Same(known, cut))).ToArray();
            if (citations.Count + added.Length > QuoteSelection.MostQuotes)
                continue;
            citations.AddRange(added);
            int[] supports = [.. cuts.Select(cut => citations.FindIndex(known => Same(known, cut)))];
            var quotations = AnswerWriting.Statements(added, words).Select(quoted => quoted.Text);
            statements.Add(new Statement(string.Join('\n', quotations.Prepend(statement.Text)), supports, statement.Text));
        }

        return new QuotedAnswer(statements, citations);
    }

    private static bool Same(Citation one, Citation other) => one.Source.Id == other.Source.Id && one.Start == other.Start;
}
