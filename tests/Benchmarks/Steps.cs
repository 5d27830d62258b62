using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Retrieval;
using TalksBot.Knowledge.Store;

namespace TalksBot.Benchmarks;

/// <summary>Single steps on the way of a text and of a question.</summary>
[MemoryDiagnoser]
public class Steps
{
    private readonly string _folder = Directory.CreateTempSubdirectory("talksbot-steps-").FullName;
    private List<Notice> _notices = [];
    private KnowledgeBase? _texts;
    private int _next;

    internal static IConfig Settings() => DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));

    [GlobalSetup]
    public void Open()
    {
        _notices = new Gazetteer(seed: 20250410).Notices(760);
        var verifier = new BackupVerifier("none", [], TimeSpan.Zero); // nothing is backed up here
        _texts = KnowledgeBase.Open(_folder, new KnowledgeOpening("benchmark", verifier, TimeProvider.System) { Beginning = Beginning.Nothing });
        _texts.Import(_notices.Select(notice => new TextRead(notice.Id, Raw(notice))));
    }

    [GlobalCleanup]
    public void Close()
    {
        _texts?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Description = "structure and attribute a text")]
    public object Analyse() => TextAnalysis.Analyse(Raw(Next()));

    [Benchmark(Description = "find the sentences for a question")]
    public object Find() => _texts!.Find(new SearchRequest(Next().Questions[0], "fr"));

    [Benchmark(Description = "find passages")]
    public object Search() => _texts!.Search(new SearchRequest(Next().Questions[1], "fr"), top: 10);

    private Notice Next() => _notices[_next++ % _notices.Count];

    private static RawText Raw(Notice notice) => new() { Id = notice.Id, Title = notice.Title, Lang = "fr", Body = notice.Text, Format = BodyFormat.Lines };
}
