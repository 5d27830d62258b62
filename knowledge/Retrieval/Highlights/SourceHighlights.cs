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
        var introduced = Introduced(source, said);
        var all = said.Select((sentence, i) => Highlighted(source, said, i, introduced, HighlightScoring.Of(sentence, centrality[i], title))).OfType<Highlight>()
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

    /// <summary>For each speaker the words by which the text says that it is he who speaks.</summary>
    private static Dictionary<string, HashSet<string>> Introduced(Source source, List<SaidSentence> said)
    {
        var introduced = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var phrases = said.Select(sentence => (sentence.Sentence.Speaker, sentence.Sentence.Role, Verb: (string?)null))
            .Concat(source.Quotes.Select(quote => (quote.Speaker, quote.Role, quote.Verb))).Where(phrase => phrase.Speaker is not null).Distinct();
        foreach (var (speaker, role, verb) in phrases)
        {
            if (!introduced.TryGetValue(speaker!, out var words))
                introduced[speaker!] = words = new HashSet<string>(StringComparer.Ordinal);
            words.UnionWith(TextTokens.Of($"{speaker} {role} {verb}").Select(token => token.Term));
        }

        return introduced;
    }

    private static Highlight? Highlighted(Source source, List<SaidSentence> said, int i, Dictionary<string, HashSet<string>> introduced, double score)
    {
        var sentence = said[i];
        if (!Tellable.IsWhole(sentence) || sentence.Text.TrimEnd('.', ' ').Equals(source.Title.TrimEnd('.', ' '), StringComparison.OrdinalIgnoreCase))
            return null;
        if (AnswersAQuestion(source, sentence))
            score *= HighlightScoring.OfReply;
        if (!Tellable.Leans(sentence))
            return Of(false, score, sentence.Tokens);
        if (sentence.Index == 0 || !Tellable.CanLead(said[i - 1], sentence))
            return null;
        return Of(true, score * HighlightScoring.OfLeaning, [.. said[i - 1].Tokens, .. sentence.Tokens]);

        Highlight Of(bool leans, double worth, Token[] tokens)
        {
            var (speaker, terms) = (sentence.Sentence.Speaker, TermSet.Of(tokens));
            return new Highlight(sentence.Passage, sentence.Index, sentence.Sentence.Start, leans, worth, speaker, terms)
            {
                Matter = speaker is null ? terms : TermSet.Of([.. tokens.Where(token => !introduced[speaker].Contains(token.Term))]),
                Contests = Contesting.IsIn(tokens),
            };
        }
    }
}

/// <summary>A sentence that the narrator or a speaker says, with its words.</summary>
/// <param name="Passage">Index into the source's passages.</param>
/// <param name="Index">Index into the passage's sentences.</param>
internal sealed record SaidSentence(int Passage, int Index, Sentence Sentence, string Text, Token[] Tokens);
