using System.Collections.Concurrent;
using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Digests;

/// <summary>The texts as they are at one moment, and the digests composed from them: chats that see the same and were shown the same share one.</summary>
internal sealed class DigestDesk(KnowledgeBase texts, SourceAudience audience, DigestComposition composition)
{
    /// <summary>Sources that one digest looks at: more have no room in it.</summary>
    private const int MostSources = 3000;

    /// <summary>Composed digests that are remembered; each holds its sources whole.</summary>
    private const int MostRemembered = 50;

    private long? _lastAct;
    private readonly ConcurrentDictionary<string, Digest?> _composed = new(StringComparer.Ordinal);

    /// <summary>Of the texts that it knows; read before them, so that it never says too much.</summary>
    public long Generation { get; } = texts.Generation;

    /// <summary>Of what was opened last that it knows.</summary>
    public long LastOpening => Openings is [var last, ..] ? last.Number : 0;

    private IReadOnlyList<SourceOpening> Openings { get; } = SourceOpening.All(texts.Store); // before the texts too

    private IReadOnlyList<SourceSummary> Listed { get; } = [.. texts.List().OrderByDescending(source => source.Arrival)];

    /// <summary>The <see cref="SourceSummary.Arrival"/> of what came in last; 0 for no texts.</summary>
    public long Newest => Listed is [var newest, ..] ? newest.Arrival : 0;

    /// <summary>What holds of a chat that was told all of them.</summary>
    /// <param name="until">Where the period ends that it was told of.</param>
    public DigestProgress Told(DateTimeOffset until) => new(Newest, until, null) { Opened = LastOpening };

    /// <summary>The <see cref="SourceSummary.Act"/> of what was changed last; 0 for no texts.</summary>
    public long LastAct => _lastAct ??= Listed.Select(source => source.Act).DefaultIfEmpty().Max();

    /// <summary>What is new to a chat; of the archive what it was not shown, or everything once it was shown all.</summary>
    /// <param name="since">What it was told; null for nothing: everything is new.</param>
    public IReadOnlyList<string> Sources(DigestSettings settings, ShownBefore? shown, DigestProgress? since)
    {
        var inScope = InScope(settings);
        if (settings.Archive)
        {
            var told = shown?.Quotations.Select(quotation => quotation.Source).ToHashSet(StringComparer.Ordinal) ?? [];
            var untold = First(inScope.Where(source => !told.Contains(source.Id)));
            return untold.Length > 0 ? untold : First(inScope);
        }

        if (since is null)
            return First(inScope);
        var opened = Opened(settings, since.Opened);
        if (opened.Count == 0)
            return First(inScope.TakeWhile(source => source.Arrival > since.Seen));
        opened.ExceptWith(shown?.Quotations.Select(quotation => (quotation.Source, quotation.Version)) ?? []);
        return First(inScope.Where(source => source.Arrival > since.Seen || opened.Contains((source.Id, source.Version))));
    }

    private static string[] First(IEnumerable<SourceSummary> sources) => [.. sources.Select(source => source.Id).Take(MostSources)];

    /// <summary>Sources that came before a chat after some opening, as they stand now.</summary>
    private HashSet<(string Source, int Version)> Opened(DigestSettings settings, long number)
    {
        var some = Openings.TakeWhile(opening => opening.Number > number).Where(opening => opening.Chat == SourceAudience.NoChat || opening.Chat == settings.Chat).ToList();
        if (some.Count == 0)
            return [];
        var ids = some.Where(opening => opening.Source is not null && (opening.Tag is not { } tag || IsDrawnOn(tag))).Select(opening => opening.Source!).ToHashSet(StringComparer.Ordinal);
        var tags = some.Where(opening => opening.Source is null).Select(opening => opening.Tag!).ToHashSet(StringComparer.Ordinal);
        return [.. Listed.Where(source => ids.Contains(source.Id) || source.Tags.Any(tags.Contains)).Select(source => (source.Id, source.Version))];

        bool IsDrawnOn(string tag) => settings.Tags?.Contains(tag) is true || audience.ChatsOfTag(tag)?.Contains(settings.Chat) is true;
    }

    /// <summary>Composes what a chat is told of some sources; null when they hold nothing (more) to tell.</summary>
    public async Task<Digest?> ComposeAsync(DigestSettings settings, ShownBefore? shown, IReadOnlyList<string> sources, CancellationToken cancel)
    {
        if (sources.Count == 0)
            return null;
        var chat = ChatSettings.Of(texts.Store, settings.Chat);
        var request = new DigestRequest
        {
            Sources = sources,
            Lang = WordList.Nearest(settings.Lang ?? chat.Lang ?? (settings.Chat > 0 ? PersonSettings.Of(texts.Store, settings.Chat).Lang : null)),
            Points = (int)settings.Length,
            Shown = shown?.Quotations ?? [],
            FewerOf = settings.FewerOf,
            WithoutModel = !chat.OutsideModel,
        };
        var key = KeyOf(request);
        if (_composed.TryGetValue(key, out var known))
            return known;
        if (_composed.Count >= MostRemembered)
            _composed.Clear();
        return _composed[key] = await composition.ComposeAsync(request, cancel).ConfigureAwait(false);
    }

    // Retired ones are not listed; newest first.
    private IEnumerable<SourceSummary> InScope(DigestSettings settings)
    {
        var visible = audience.Visible(settings.Chat);
        return Listed.Where(source => (visible is null || visible.Contains(source.Id)) && (settings.Tags is null || source.Tags.Any(settings.Tags.Contains)));
    }

    private static string KeyOf(DigestRequest request) => string.Join('\n', (string[])
    [
        request.Lang,
        request.Points.ToString(CultureInfo.InvariantCulture),
        request.WithoutModel.ToString(),
        string.Join(',', request.Sources),
        string.Join(',', request.FewerOf),
        string.Join(',', request.Shown.Select(q => string.Create(CultureInfo.InvariantCulture, $"{q.Source}:{q.Version}:{q.Start}-{q.End}"))),
    ]);
}
