using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>Questions that the texts answer: thought up from who speaks in them, and each tried before it is offered.</summary>
internal sealed class ExampleQuestions(KnowledgeBase texts, AnswerPipeline answers)
{
    /// <summary>How many are offered.</summary>
    public const int Offered = 3;

    // A trial costs as much as a question; sources and their people are looked at in turn until enough are found.
    private const int MostTrials = 18, TopicsEach = 2, MostSources = 6, MostKept = 200;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, IReadOnlyList<string>> _known = [];
    private long _generation = -1;

    /// <param name="seen">Ids of the sources that may be seen; null for all.</param>
    /// <param name="lang">"fr", "en" or "ru".</param>
    /// <returns>At most three; fewer, and even none, when the texts answer no more.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(IReadOnlySet<string>? seen, string lang, CancellationToken cancel)
    {
        var generation = texts.Generation;
        var key = seen is null ? lang : string.Join('\n', seen.Order(StringComparer.Ordinal).Prepend(lang));
        lock (_lock)
        {
            if (_generation != generation || _known.Count >= MostKept)
                (_generation, _) = (generation, Cleared());
            if (_known.TryGetValue(key, out var known))
                return known;
        }

        var found = await FindAsync(seen, lang, cancel).ConfigureAwait(false);
        lock (_lock)
        {
            if (_generation == generation)
                _known[key] = found;
        }

        return found;
    }

    private bool Cleared()
    {
        _known.Clear();
        return true;
    }

    private async Task<IReadOnlyList<string>> FindAsync(IReadOnlySet<string>? seen, string lang, CancellationToken cancel)
    {
        var found = new List<string>();
        var (quoted, heard) = (new HashSet<(string, int)>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var candidate in Candidates(seen, ChatWords.In(lang)).Where(candidate => candidate.Speaker is null || !heard.Contains(candidate.Speaker)).Take(MostTrials))
        {
            var question = new Question(candidate.Question) { Seen = seen, WithoutModel = true, FallbackLang = lang };
            var answer = await answers.AnswerAsync(question, cancel).ConfigureAwait(false);
            // Two examples that open the same words show less than one.
            if (answer.Status != AnswerStatus.Answered || answer.Citations.FirstOrDefault(candidate.IsAnsweredBy) is not { } words || !quoted.Add((words.Source.Id, words.Start)))
                continue;
            if (candidate.Speaker is { } speaker)
                heard.Add(speaker);
            found.Add(candidate.Question);
            if (found.Count == Offered)
                break;
        }

        return found;
    }

    /// <summary>The starter text's own examples, then, source by source in turn, the people whose words it gives most of.</summary>
    private IEnumerable<Candidate> Candidates(IReadOnlySet<string>? seen, ChatWords words)
    {
        foreach (var question in (string[])[words.StarterExampleWho, words.StarterExampleHowLong, words.StarterExampleOpinion])
            yield return new Candidate(question, Speaker: null);
        var sources = texts.List().Where(source => seen?.Contains(source.Id) is not false)
            .OrderByDescending(source => source.Date).Take(MostSources)
            .Select(source => texts.Find(source.Id)).OfType<Source>()
            .Select(source => (Source: source, People: Speakers(source))).ToArray();
        for (var rank = 0; sources.Any(of => of.People.Length > rank); rank++)
        {
            foreach (var (source, people) in sources.Where(of => of.People.Length > rank))
            {
                foreach (var topic in source.Lang == words.Lang ? ExampleTopics.Of(source, people[rank]).Take(TopicsEach) : [])
                    yield return new Candidate(words.ExampleWhatSaysOf(people[rank], topic), people[rank], ExampleTopics.Noun(topic));
                yield return new Candidate(words.ExampleWhatSays(people[rank]), people[rank]);
            }
        }
    }

    // Persons: an institution's name may want an article that we do not know, a label ("SP") is nobody's name.
    private static string[] Speakers(Source source) =>
    [
        .. source.Passages.SelectMany(passage => passage.Sentences)
            .Where(sentence => sentence.Speaker is { } speaker && IsPerson(speaker))
            .GroupBy(sentence => sentence.Speaker!, StringComparer.Ordinal)
            .OrderByDescending(of => of.Count())
            .Select(of => of.Key),
    ];

    private static bool IsPerson(string speaker) =>
        speaker.Length <= 40 && speaker.Split(' ') is { Length: >= 2 } parts && parts.All(part => part.Length > 0) && char.IsUpper(parts[0][0]) && char.IsUpper(parts[^1][0]) && ForeignText.Clean(speaker) == speaker;

    /// <param name="Speaker">Whose words must answer; null when anybody's may.</param>
    /// <param name="Noun">A word that the answer must hold; null for any.</param>
    private sealed record Candidate(string Question, string? Speaker, string? Noun = null)
    {
        public bool IsAnsweredBy(Citation citation) =>
            (Speaker is null || citation.Speaker == Speaker) && (Noun is null || citation.Quote.Contains(Noun, StringComparison.OrdinalIgnoreCase));
    }
}
