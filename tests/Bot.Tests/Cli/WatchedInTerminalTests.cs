using TalksBot.Bot.Tests.Cli.Remote;

namespace TalksBot.Bot.Tests.Cli;

/// <summary>Folders beside a chat in the terminal, and what <c>doctor</c> tells of them while it runs and after.</summary>
public sealed class WatchedInTerminalTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_in_a_watched_folder_comes_in_and_doctor_tells_what_does_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no socket to ask the running chat.");
        Directory.CreateDirectory(_folder.At("textes"));
        var settings = new Dictionary<string, string> { ["Sources__Watch__0"] = _folder.At("textes"), ["Sources__Watch__1"] = _folder.At("nulle-part"), ["Sources__Feeds__0__Url"] = "https://port.example/feed" };
        await using (var chat = await RunningChat.StartAsync(_folder.Data, settings))
        {
            _folder.Write("textes/phare.txt", "Le phare\n\nLe phare de Men Du sera repeint avec quarante pots.\n");
            _folder.Write("textes/image.txt", "\0\u0001\0");
            await UntilAsync(async () => (await ListAsync()).Contains("phare", StringComparison.Ordinal) && (await DoctorAsync(1)).Contains("image.txt", StringComparison.Ordinal));

            (await DoctorAsync(1)).Should().Contain($"{_folder.At("textes")}\u00a0: fichiers 2").And.Contain($"à réparer\tdossiers\t{_folder.At("nulle-part")}").And.Contain("https://port.example/feed\u00a0: dernier regard jamais");
            await chat.EndAsync();
            var told = await chat.Process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            told.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(3).And.Contain(line => line.Contains("nulle-part", StringComparison.Ordinal)).And.Contain(line => line.Contains("port.example", StringComparison.Ordinal));
        }

        var again = await Talksbot.StartAsync("/quit\n", settings, "--data", _folder.Data);
        again.ErrorLines.Should().ContainSingle(line => line.Contains("nulle-part", StringComparison.Ordinal), "each start says it once");
    }

    [Fact]
    public async Task The_data_folder_is_not_watched()
    {
        var run = await Talksbot.StartAsync("Quand ?\n", new Dictionary<string, string> { ["Sources__Watch"] = _folder.Path }, "--data", _folder.Data);

        run.ShouldRefuse(1, "Sources:Watch");
    }

    private async Task<string> ListAsync() => (await Talksbot.RunAsync(null, "sources", "list", "--data", _folder.Data)).Out;

    private async Task<string> DoctorAsync(int exit)
    {
        var doctor = await Talksbot.RunAsync(null, "doctor", "--data", _folder.Data);
        doctor.Exit.Should().Be(exit, doctor.Error);
        return doctor.Out;
    }

    private static async Task UntilAsync(Func<Task<bool>> there)
    {
        for (var end = DateTime.UtcNow.AddSeconds(40); !await there();)
        {
            DateTime.UtcNow.Should().BeBefore(end);
            await Task.Delay(200);
        }
    }
}
