using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Access;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Sources.Watching;
using TalksBot.Bot.Sources.Watching.Feeds;
using TalksBot.Bot.Sources.Watching.Folders;
using TalksBot.Bot.Tests.Cli;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Reading.Web;

namespace TalksBot.Bot.Tests.Sources.Watching;

/// <summary>A data folder and a folder that is watched, on a clock that the test owns.</summary>
internal sealed class WatchedTexts : IDisposable
{
    private readonly WorkFolder _work = new();

    public WatchedTexts()
    {
        Directory.CreateDirectory(Folder);
        Texts = Open();
        Begin();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    public string Folder => _work.At("textes");
    public KnowledgeBase Texts { get; private set; }
    public WatchTroubles Troubles { get; private set; } = null!;
    public SourceTrail Trail { get; private set; } = null!;

    private FolderWatch Watch { get; set; } = null!;

    /// <summary>Of the folder; looked at when a run begins.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>A look, and another one when what is there has been still for long enough.</summary>
    public void Look()
    {
        LookOnce();
        LookOnce();
    }

    /// <returns>Whether files wait until they are still.</returns>
    public bool LookOnce()
    {
        var waits = Watch.Look(CancellationToken.None);
        Time.Advance(FolderWatch.Still);
        return waits;
    }

    /// <summary>What is to be told, which is then told.</summary>
    public IReadOnlyList<string> Told()
    {
        var news = Troubles.News;
        Texts.Store.Write(tx => WatchTroubles.Told(tx, news));
        return [.. news.Select(trouble => TroubleLine.Of(trouble, "fr"))];
    }

    /// <summary>Ends the run and begins another one on the same data.</summary>
    public void Restart()
    {
        Texts.Dispose();
        Texts = Open();
        Begin();
    }

    public FeedWatch FeedWatch(WebFetcher web, int first = 5) => new(
        Texts, Trail, new Proposals(null, new Maintainers(Texts.Store, [], Time), Texts.Store), web, new FeedHealth(Texts.Store, Troubles, Time), new WatchOptions { First = first }, ReadingOptions.Default, Time);

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public string? Body(string id) => Texts.Find(id)?.Body;

    public void Dispose()
    {
        Texts.Dispose();
        _work.Dispose();
    }

    private void Begin()
    {
        (Troubles, Trail) = (new WatchTroubles(Texts.Store, Time), new SourceTrail(new SourceAudience(Texts, Time), Time));
        Watch = new FolderWatch(new FolderOptions(Folder) { Tags = Tags }, Texts, Trail, Troubles, ReadingOptions.Default, Time);
    }

    private KnowledgeBase Open() => KnowledgeBase.Open(_work.Data, new KnowledgeOpening("test", Session.Verifier(), Time) { Beginning = Beginning.Nothing });
}
