using TalksBot.Bot.Answering;
using TalksBot.Bot.Answering.Model;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>Sources become a digest: rank what they hold → choose what is new and various → hear the other side → cut it out. A model, where there is one, selects and phrases.</summary>
/// <remarks>What depends on a source or a scope alone is kept and shared: one instance serves all chats. It may be asked by several at once.</remarks>
public sealed class DigestComposition
{
    /// <summary>What a model chooses from.</summary>
    private const int MostOffered = 16;

    private readonly KnowledgeBase _texts;
    private readonly SourceShelf _shelf;
    private readonly DigestScopes _scopes;
    private readonly ShownWords _words;
    private readonly ModelDigest? _model;

    /// <param name="model">Null when none is configured: then the quotations speak for themselves.</param>
    public DigestComposition(KnowledgeBase texts, ModelAnswerer? model = null)
    {
        (_texts, _shelf) = (texts, new SourceShelf(texts));
        _scopes = new DigestScopes(texts, _shelf);
        _words = new ShownWords(texts);
        _model = model is null ? null : new ModelDigest(model);
    }

    /// <summary>Composes a digest; null when the sources hold nothing (more) to tell.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Digest?> ComposeAsync(DigestRequest request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var (model, generation) = (request.WithoutModel ? null : _model, _texts.Generation);
        var points = Choose(request, request.Points, cancel);
        if (points.Count == 0)
            return null;
        if (model is not null && await model.DraftAsync(Choose(request, Math.Max(request.Points, MostOffered), cancel), request, generation, cancel).ConfigureAwait(false) is var (drafted, name))
            return Digest(request, drafted, name);
        var words = AnswerWords.In(request.Lang);
        return Digest(request, points.Select(point => point.Quoted(words)), AnswerPipeline.Extractive);
    }

    /// <summary>What may be told, best first; a source that was retired or replaced meanwhile is left out.</summary>
    private List<ChosenPoint> Choose(DigestRequest request, int most, CancellationToken cancel)
    {
        var shown = new EarlierDigests(request.Shown, _words);
        var choice = new PointChoice(most, shown, request.FewerOf.ToHashSet(StringComparer.Ordinal));
        for (var from = 0; from < request.Sources.Count && !choice.IsFull; from += DigestScope.Most)
        {
            cancel.ThrowIfCancellationRequested();
            choice.Take(_scopes.Of(request.Sources, from).Candidates);
        }

        return
        [
            .. OtherSide.Of(choice.Chosen, Beside, shown)
                .Select(point => _shelf.Find(point.Point.Source, point.Point.Version) is { } source ? new ChosenPoint(source, point) : null).OfType<ChosenPoint>(),
        ];
    }

    /// <summary>All that the source of a point holds.</summary>
    private IEnumerable<Candidate> Beside(Candidate point) => _shelf.HighlightsOf(point.Source) is { } highlights && highlights.Version == point.Version
        ? highlights.Best.Select(highlight => new Candidate(point.Source, point.Version, point.Sentences, highlight, highlight.Score))
        : [];

    private static Digest Digest(DigestRequest request, IEnumerable<DigestPoint> points, string by) => new(
        request.Lang,
        [
            .. points.GroupBy(point => point.Citations[0].Source.Id, StringComparer.Ordinal)
                .Select(source => new DigestSection(source.First().Citations[0].Source, source.First().Citations[0].Source.Version > 1, [.. source.OrderBy(point => point.Citations[0].Start)])),
        ],
        by);
}
