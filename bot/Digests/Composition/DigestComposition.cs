using TalksBot.Bot.Answering;
using TalksBot.Bot.Answering.Extractive;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>Sources become a digest: rank what they hold → choose what is new and various → hear the other side → cut it out. With a model, it chooses and phrases instead.</summary>
/// <remarks>What depends on a source or a scope alone is kept and shared: one instance serves all chats. It may be asked by several at once.</remarks>
public sealed class DigestComposition
{
    private readonly SourceShelf _shelf;
    private readonly DigestScopes _scopes;
    private readonly ShownWords _words;

    public DigestComposition(KnowledgeBase texts)
    {
        _shelf = new SourceShelf(texts);
        _scopes = new DigestScopes(texts, _shelf);
        _words = new ShownWords(texts);
    }

    /// <summary>Composes a digest; null when the sources hold nothing (more) to tell.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<Digest?> ComposeAsync(DigestRequest request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var shown = new EarlierDigests(request.Shown, _words);
        var choice = new PointChoice(request.Points, shown, request.FewerOf.ToHashSet(StringComparer.Ordinal));
        var looked = new List<Candidate>();
        for (var from = 0; from < request.Sources.Count && !choice.IsFull; from += DigestScope.Most)
        {
            cancel.ThrowIfCancellationRequested();
            var scope = _scopes.Of(request.Sources, from);
            choice.Take(scope.Candidates);
            looked.AddRange(choice.Chosen.Count == 0 ? [] : scope.Candidates);
        }

        return Task.FromResult(Digest(request, OtherSide.Of(choice.Chosen, looked, shown)));
    }

    private Digest? Digest(DigestRequest request, IReadOnlyList<(Candidate Point, Candidate? Other)> chosen)
    {
        var words = AnswerWords.In(request.Lang);
        DigestSection[] sections =
        [
            .. chosen.GroupBy(point => point.Point.Source).Select(source => Section([.. source.OrderBy(point => point.Point.Highlight.Start)], words)).OfType<DigestSection>(),
        ];
        return sections.Length == 0 ? null : new Digest(request.Lang, sections, AnswerPipeline.Extractive);
    }

    /// <summary>Null when the source was retired or replaced meanwhile.</summary>
    private DigestSection? Section(IReadOnlyList<(Candidate Point, Candidate? Other)> chosen, AnswerWords words) =>
        _shelf.Find(chosen[0].Point.Source, chosen[0].Point.Version) is { } source
            ? new DigestSection(source, source.Version > 1, [.. chosen.Select(point => Point(source, point.Point, point.Other, words))])
            : null;

    private static DigestPoint Point(Source source, Candidate point, Candidate? other, AnswerWords words)
    {
        var citations = point.Highlight.Cut(source);
        if (citations.Count == 1 && other is not null)
            citations = [citations[0], .. other.Highlight.Cut(source)];
        return new DigestPoint(new Statement(string.Join('\n', AnswerWriting.Statements(citations, words).Select(statement => statement.Text)), [.. Enumerable.Range(0, citations.Count)]), citations);
    }
}
