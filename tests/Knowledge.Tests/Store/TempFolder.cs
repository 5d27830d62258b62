using Microsoft.Extensions.Time.Testing;
using TalksBot.Knowledge.Store;
using TalksBot.Trials;

namespace TalksBot.Knowledge.Tests.Store;

/// <summary>A data folder of one test, with a clock that the test owns.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("talks-test").FullName;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 4, 15, 10, 11, 12, TimeSpan.Zero));

    /// <summary>Not there yet when the test begins.</summary>
    public DataFolder Data => new(Path.Combine(_root, "data"));

    public string At(string name) => Path.Combine(_root, name);

    public StoreOpening Opening(Schema? schema = null) =>
        new("a test", TrialProcess.Opening().Verifier, Time) { Schema = schema ?? Schema.Current };

    public TalksStore Open(Schema? schema = null) => TalksStore.Open(Data, Opening(schema));

    public KnowledgeBase OpenKnowledge(Beginning beginning = Beginning.Nothing) =>
        KnowledgeBase.Open(Data.Path, TrialProcess.Opening(beginning) with { RunBy = "a test", Time = Time });

    public void PutFixture(string name)
    {
        Data.Create();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Store", "Fixtures", name), Data.DataFile);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
