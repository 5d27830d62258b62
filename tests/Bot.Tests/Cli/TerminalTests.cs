using System.Diagnostics;

namespace TalksBot.Bot.Tests.Cli;

/// <summary>What a person at a terminal sees: the program behind a pseudo-terminal, made by script(1).</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Script = "/usr/bin/script";
    private const string Colour = "\u001b[1;38;5;11m";

    private readonly WorkFolder _folder = new();

    [Fact]
    public async Task The_cited_words_are_lit_in_their_passage_below_who_said_them_and_above_the_place()
    {
        var seen = await SeenAsync("ask 'Qui dirigeait la délégation russe ?'", []);
        seen.Should().Contain($"{Colour}C’est Alexandre Darchiev").And.Contain("\u001b[2m À la tête de la délégation américaine").And.Contain("§ 4");
    }

    [Fact]
    public async Task NO_COLOR_takes_the_colours_away_and_leaves_the_frame()
    {
        var seen = await SeenAsync("ask 'Qui dirigeait la délégation russe ?'", new() { ["NO_COLOR"] = "1" });
        seen.Should().Contain("╭").And.Contain("Darchiev").And.NotContain("\u001b[1;38").And.NotContain(";33m");
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> SeenAsync(string arguments, Dictionary<string, string> settings)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(Script), "No script(1) to make a pseudo-terminal.");
        var program = Path.Combine(AppContext.BaseDirectory, "talksbot");
        var start = new ProcessStartInfo(Script, ["-qec", $"'{program}' {arguments} --data '{_folder.Data}'", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.Path,
        };
        (start.Environment["LANG"], start.Environment["TERM"]) = ("C.UTF-8", "xterm-256color");
        start.Environment.Remove("NO_COLOR");
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        using var terminal = Process.Start(start)!;
        terminal.StandardInput.Close();
        var seen = await terminal.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await terminal.WaitForExitAsync(TestContext.Current.CancellationToken);
        terminal.ExitCode.Should().Be(0, seen);
        return seen;
    }
}
