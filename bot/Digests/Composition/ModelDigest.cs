using System.Globalization;
using TalksBot.Bot.Answering.Model;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>
/// A model selects and phrases: of the sentences that are worth telling it names some and makes a statement on them, which passes the checks of an answer or
/// falls. What was drafted of the same sentences is drafted once, however many chats get it.
/// </summary>
internal sealed class ModelDigest(ModelAnswerer model)
{
    private const int MostKept = 64, MostQuotations = 2;

    private readonly Lock _lock = new();
    private string _name = "";
    private readonly Dictionary<string, IReadOnlyList<DigestPoint>?> _drafted = new(StringComparer.Ordinal);

    /// <summary>The points by source, in the order of the model; null when it gives nothing that can be used.</summary>
    /// <param name="offered">What it chooses from, best first.</param>
    /// <param name="generation">Of the texts: what was drafted of older ones is not used again.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<(IReadOnlyList<DigestPoint> Points, string Model)?> DraftAsync(IReadOnlyList<ChosenPoint> offered, DigestRequest request, long generation, CancellationToken cancel)
    {
        var key = Key(offered, request, generation);
        lock (_lock)
        {
            if (_drafted.TryGetValue(key, out var known))
                return known is null ? null : (known, _name);
        }

        var choices = offered.SelectMany(Choices).ToArray();
        var draft = await model.DraftAsync(ModelRequest.ForDigest(request.Lang, [.. choices.Select(choice => choice.Evidence)], request.Points), null, cancel).ConfigureAwait(false);
        if (draft is null)
            return null; // it may come to itself before the next chat's turn
        var points = draft.Abstains ? [] : Points(draft, choices, request);
        lock (_lock)
        {
            if (_drafted.Count >= MostKept)
                _drafted.Clear();
            _name = draft.Model;
            _drafted[key] = points.Count == 0 ? null : points;
        }

        return points.Count == 0 ? null : (points, draft.Model);
    }

    private static List<DigestPoint> Points(ModelDraft draft, IReadOnlyList<Choice> choices, DigestRequest request)
    {
        var words = AnswerWords.In(request.Lang);
        var told = new List<(DigestPoint Point, Choice[] Named)>();
        foreach (var statement in draft.Statements.TakeWhile(_ => told.Count < request.Points))
        {
            // A sentence that leans on the one before it is told with that one, whichever of the two was named.
            Choice[] named = [.. statement.Sentences.Select(sentence => choices.First(choice => ReferenceEquals(choice.Evidence, sentence))).DistinctBy(choice => choice.Candidate)];
            Citation[] citations = [.. named.SelectMany(choice => choice.Candidate.Highlight.Cut(choice.Evidence.Source))];
            if (citations.Length <= MostQuotations && named.All(choice => choice.Candidate.Source == named[0].Candidate.Source && !IsTold(choice.Candidate)))
                told.Add((ChosenPoint.Of(citations, statement.Text, words), named));
        }

        // The other side of a matter, where the model left it out, in its own words; for want of room it takes the place of what comes last and stands for itself. Where all
        // others are told with their other side, this matter is not told at all: one side alone is worse than none.
        foreach (var choice in told.SelectMany(point => point.Named).ToArray())
        {
            if (choice.Other is not { } other || IsTold(other) || !IsTold(choice.Candidate) || request.Points < 2)
                continue;
            if (told.Count == request.Points)
            {
                var last = told.FindLastIndex(point => !point.Named.Contains(choice) && !point.Named.Any(IsToldWithOther));
                told.RemoveAt(last >= 0 ? last : told.FindIndex(point => point.Named.Contains(choice)));
                if (last < 0)
                    continue;
            }

            told.Add((ChosenPoint.Of(other.Highlight.Cut(choice.Evidence.Source), null, words), [choice with { Candidate = other, Other = choice.Candidate }]));
        }

        return told.ConvertAll(point => point.Point);

        bool IsToldWithOther(Choice choice) => choice.Other is { } other && IsTold(other);

        bool IsTold(Candidate candidate) => told.Exists(point => point.Named.Any(choice => choice.Candidate.Is(candidate)));
    }

    /// <summary>Each sentence of what may be told, that of the other side too.</summary>
    private static IEnumerable<Choice> Choices(ChosenPoint point)
    {
        var (candidate, other, isToldAnyway) = point.With;
        return other is null || isToldAnyway ? Sentences(candidate, other) : [.. Sentences(candidate, other), .. Sentences(other, candidate)];

        IEnumerable<Choice> Sentences(Candidate one, Candidate? another)
        {
            var passage = point.Source.Passages[one.Highlight.Passage];
            for (var i = one.Highlight.Sentence - (one.Highlight.Leans ? 1 : 0); i <= one.Highlight.Sentence; i++)
                yield return new Choice(new Evidence(point.Source, passage, passage.Sentences[i], one.Worth, 0), one, another);
        }
    }

    private static string Key(IReadOnlyList<ChosenPoint> offered, DigestRequest request, long generation) => string.Create(CultureInfo.InvariantCulture,
        $"{generation} {request.Lang} {request.Points} {string.Join(' ', offered.Select(point => $"{point.With.Point.Source}@{point.With.Point.Version}:{point.With.Point.Highlight.Start}+{point.With.Other?.Highlight.Start}"))}");

    /// <param name="Other">The other side of its matter; null for none.</param>
    private sealed record Choice(Evidence Evidence, Candidate Candidate, Candidate? Other);
}
