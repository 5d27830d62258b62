using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Cli;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Tests.Cli;

/// <summary>The daily backups of a running program, on real files and a clock that the test moves.</summary>
public sealed class BackupWatchTests : IDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 4, 10, 8, 0, 0, TimeSpan.Zero));
    private readonly ConcurrentQueue<StoreException> _faults = [];
    private readonly KnowledgeBase _texts;
    private readonly string _backups;

    public BackupWatchTests()
    {
        _texts = KnowledgeBase.Open(_folder.Data, new KnowledgeOpening("test", Session.Verifier(), _clock));
        _backups = _texts.Store.Folder.BackupFolder;
    }

    [Fact]
    public async Task A_running_program_makes_a_backup_at_start_and_one_a_day_and_keeps_the_newest()
    {
        await using var watching = Watch(keep: 2);
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        await UntilAsync(() =>
        {
            seen.UnionWith(Copies());
            return seen.Count == 4;
        });
        await UntilAsync(() => Copies().Length == 2);

        Copies().Should().Equal(seen.TakeLast(2));
        seen.Select(Day).Should().Equal("20250410", "20250411", "20250412", "20250413");
        _faults.Should().BeEmpty();
        Directory.GetFiles(_backups).Should().HaveCount(2, "no half-made copy is left");
    }

    [Fact]
    public async Task A_copy_that_could_not_be_made_is_told_and_tried_again()
    {
        File.WriteAllText(_backups, "a file where the folder should be");
        await using var watching = Watch(keep: 1);
        await UntilAsync(() => !_faults.IsEmpty);
        File.Delete(_backups);
        await UntilAsync(() => Copies().Length == 1);

        _faults.First().Path.Should().StartWith(_backups);
        _texts.Store.Failure.Should().BeNull("the store itself is sound");
    }

    public void Dispose()
    {
        _texts.Dispose();
        _folder.Dispose();
    }

    private Watched Watch(int keep)
    {
        var ending = new CancellationTokenSource();
        return new Watched(new BackupWatch(_texts.DailyBackups(keep), _faults.Enqueue, _clock).RunAsync(ending.Token), ending);
    }

    private string[] Copies() =>
        Directory.Exists(_backups) ? [.. Directory.GetFiles(_backups, "talks-*.db").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [];

    private static string Day(string copy) => copy["talks-".Length..][..8];

    /// <summary>Lets the clock run, a quarter of an hour at a time, until something has come about.</summary>
    private async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 2000 && !holds(); i++)
        {
            if (!Directory.Exists(_backups) || Directory.GetFiles(_backups, "*.partial").Length == 0)
                _clock.Advance(TimeSpan.FromMinutes(15));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        holds().Should().BeTrue();
    }

    private sealed record Watched(Task Watching, CancellationTokenSource Ending) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Ending.CancelAsync();
            await Watching;
            Ending.Dispose();
        }
    }
}
