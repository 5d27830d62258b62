using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval.Highlights;

/// <summary>The sentences of one source that are worth telling, best first: central to the text, full of what can be told, and understood by themselves.</summary>
/// <param name="Version">Of the source.</param>
/// <param name="Sentences">How many sentences the source has, headings and questions left out.</param>
/// <param name="Best">Best first, at most <see cref="Most"/>, and the best of each further speaker.</param>
public sealed record SourceHighlights(int Version, int Sentences, IReadOnlyList<Highlight> Best)
{
    public const int Most = 16, MostFurtherSpeakers = 8;

    /// <summary>Reads a source; one that holds nothing to tell has none.</summary>
    public static SourceHighlights Of(Source source)
    {
        var said = Said(source);
        var centrality = SentenceGraph.Rank([.. said.Select(sentence => sentence.Tokens)]);
        var title = TermSet.Of(source.Title);
        var all = said.Select((sentence, i) => Highlighted(source, said, i, HighlightScoring.Of(sentence, centrality[i], title))).OfType<Highlight>()
            .OrderByDescending(highlight => highlight.Score).ThenBy(highlight => highlight.Start).ToList();
        var best = all.Take(Most).ToList();
        best.AddRange(all.Skip(Most).Where(highlight => best.TrueForAll(known => known.Speaker != highlight.Speaker)).DistinctBy(highlight => highlight.Speaker).Take(MostFurtherSpeakers));
        var top = best.Count > 0 && best[0].Score > 0 ? best[0].Score : 1;
        return new SourceHighlights(source.Version, said.Count, [.. best.Select(highlight => highlight with { Score = highlight.Score / top })]);
    }

    private static List<SaidSentence> Said(Source source)
    {
        var said = new List<SaidSentence>();
        for (var p = 0; p < source.Passages.Count; p++)
        {
            var passage = source.Passages[p];
            if (passage.Kind is not (PassageKind.Text or PassageKind.Turn))
                continue;
            for (var s = 0; s < passage.Sentences.Count; s++)
            {
                var sentence = passage.Sentences[s];
                var text = source.Slice(sentence.Start, sentence.End);
                said.Add(new SaidSentence(p, s, sentence, text, TextTokens.Of(text)));
            }
        }

        return said;
    }

    /// <summary>What is said first after an interviewer's question is often half of a sentence, whose other half is the question.</summary>
    private static bool AnswersAQuestion(Source source, SaidSentence sentence) =>
        sentence is { Index: 0, Passage: > 0 } && source.Passages[sentence.Passage - 1].Kind == PassageKind.Question;

    private static Highlight? Highlighted(Source source, List<SaidSentence> said, int i, double score)
    {
        var sentence = said[i];
        if (!Tellable.IsWhole(sentence) || sentence.Text.TrimEnd('.', ' ').Equals(source.Title.TrimEnd('.', ' '), StringComparison.OrdinalIgnoreCase))
            return null;
        if (AnswersAQuestion(source, sentence))
            score *= HighlightScoring.OfReply;
        if (!Tellable.Leans(sentence))
            return new Highlight(sentence.Passage, sentence.Index, sentence.Sentence.Start, false, score, sentence.Sentence.Speaker, TermSet.Of(sentence.Tokens));
        if (sentence.Index == 0 || !Tellable.CanLead(said[i - 1], sentence))
            return null;
        var terms = TermSet.Of(said[i - 1].Tokens.Concat(sentence.Tokens));
        return new Highlight(sentence.Passage, sentence.Index, sentence.Sentence.Start, true, score * HighlightScoring.OfLeaning, sentence.Sentence.Speaker, terms);
    }
}

/// <summary>A sentence that the narrator or a speaker says, with its words.</summary>
/// <param name="Passage">Index into the source's passages.</param>
/// <param name="Index">Index into the passage's sentences.</param>
internal sealed record SaidSentence(int Passage, int Index, Sentence Sentence, string Text, Token[] Tokens);
