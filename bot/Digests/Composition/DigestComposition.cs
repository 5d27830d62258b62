using TalksBot.Bot.Answering.Extractive;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Digests.Composition;

/// <summary>Sources become a digest: the sentences worth telling are chosen and cut out.</summary>
public sealed class DigestComposition(KnowledgeBase texts)
{
    /// <summary>Composes a digest; null when the sources hold nothing (more) to tell.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<Digest?> ComposeAsync(DigestRequest request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var words = AnswerWords.In(request.Lang);
        var sections = request.Sources.Select(id => texts.Find(id)).OfType<Source>().Take(request.Points).Select(source => Section(source, words)).OfType<DigestSection>().ToArray();
        return Task.FromResult(sections.Length == 0 ? null : new Digest(request.Lang, sections, "extractive"));
    }

    private static DigestSection? Section(Source source, AnswerWords words)
    {
        if (source.Passages.FirstOrDefault(passage => passage.Sentences.Count > 0) is not { } first)
            return null;
        var citation = Citation.Cut(source, first, first.Sentences[0]);
        return new DigestSection(source, source.Version > 1, [new DigestPoint(AnswerWriting.Statements([citation], words)[0], [citation])]);
    }
}
