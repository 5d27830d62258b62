using TalksBot.Bot.Cli;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Tests.Cli;

public sealed class BackupWatchTests
{
    [Fact]
    public async Task A_running_program_makes_its_daily_backup_by_itself()
    {
        using var folder = new WorkFolder();
        using var texts = KnowledgeBase.Open(folder.Data, new KnowledgeOpening("test", Session.Verifier(), TimeProvider.System));
        var faults = new List<StoreException>();
        var backups = new DailyBackups(texts.Store, Session.Verifier(), 7, TimeProvider.System);
        using var ending = new CancellationTokenSource();
        var watching = new BackupWatch(backups, faults.Add, new Hurried()).RunAsync(ending.Token);

        while (backups.Newest is null && faults.Count == 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await ending.CancelAsync();
        await watching;

        faults.Should().BeEmpty();
        backups.IsDue.Should().BeFalse();
        Directory.GetFiles(texts.Store.Folder.BackupFolder, "*.db").Should().ContainSingle();
    }

    /// <summary>A clock whose first wait is over at once.</summary>
    private sealed class Hurried : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime < TimeSpan.FromMinutes(1) ? TimeSpan.Zero : dueTime, period);
    }
}
