using System.Diagnostics;
using System.Globalization;
using TalksBot.Trials;

namespace TalksBot.Knowledge.Tests.Store;

/// <summary>What several processes, a kill and a full disk do to a data folder.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_second_process_opens_nothing_and_is_told_which_one_holds_the_folder()
    {
        using var holder = TrialProcess.Start("hold-folder", _folder.Data.Path);
        (await holder.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Be("held");

        using var second = TrialProcess.Start("open-folder", _folder.Data.Path);
        var said = await second.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        said.Trim().Should().Be($"InUse {holder.Id.ToString(CultureInfo.InvariantCulture)} a trial");

        holder.Kill();
        await holder.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var third = TrialProcess.Start("open-folder", _folder.Data.Path);
        await third.WaitForExitAsync(TestContext.Current.CancellationToken);
        third.ExitCode.Should().Be(0);
    }

    [Fact]
    public void Fifty_kills_right_after_the_acknowledgement_lose_nothing() => KillAfterAck.Run(rounds: 50).Should().Be(0);

    [Fact]
    public async Task A_full_disk_stops_the_writing_and_loses_nothing_acknowledged()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the limit on file sizes is a Unix one");
        // 1 MB a file; without W^X, whose shared memory counts as a file too
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", "trap '' XFSZ; ulimit -f 1024; exec \"$0\" fill-folder \"$1\"", TrialProcess.Program, _folder.Data.Path])
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";

        using var filling = Process.Start(start)!;
        var said = (await filling.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

        await filling.WaitForExitAsync(TestContext.Current.CancellationToken);
        said[^3..].Should().Equal("DiskFull", "Faulted", "True");
        var acknowledged = said[..^3];
        acknowledged.Should().HaveCountGreaterThan(3);
        using var knowledge = _folder.OpenKnowledge();
        knowledge.List().Select(s => s.Id).Should().Contain(acknowledged);
    }

    public void Dispose() => _folder.Dispose();
}
