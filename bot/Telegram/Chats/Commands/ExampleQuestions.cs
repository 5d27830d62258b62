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
    private const int MostTrials = 12, MostSources = 6, MostKept = 200;

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
        var quoted = new HashSet<(string, int)>();
        foreach (var candidate in Candidates(seen, ChatWords.In(lang)).DistinctBy(candidate => candidate.Question).Take(MostTrials))
        {
            var question = new Question(candidate.Question) { Seen = seen, WithoutModel = true, FallbackLang = lang };
            var answer = await answers.AnswerAsync(question, cancel).ConfigureAwait(false);
            // Two examples that open the same words show less than one.
            if (answer is not { Status: AnswerStatus.Answered, Citations: [var best, ..] } || (candidate.Speaker is { } speaker && best.Speaker != speaker) || !quoted.Add((best.Source.Id, best.Start)))
                continue;
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
            yield return new Candidate(question, null);
        var speakers = texts.List().Where(source => seen?.Contains(source.Id) is not false)
            .OrderByDescending(source => source.Date).Take(MostSources)
            .Select(source => texts.Find(source.Id)).OfType<Source>()
            .Select(Speakers).ToArray();
        for (var rank = 0; speakers.Any(of => of.Length > rank); rank++)
        {
            foreach (var of in speakers.Where(of => of.Length > rank))
                yield return new Candidate(words.ExampleWhatSays(of[rank]), of[rank]);
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
    private sealed record Candidate(string Question, string? Speaker);
}
