using System.Diagnostics;
using System.Runtime.CompilerServices;
using TalksBot.Bot.Tests.Cli;

namespace TalksBot.Bot.Tests;

/// <summary>Runs every shell block of the README with the built program, in a folder of its own, top to bottom.</summary>
public sealed class ReadmeTests
{
    private const string Program = "dotnet run --project bot";
    private const string QuietModel = "export Llm__Endpoint=http://127.0.0.1:9/v1 Llm__Model=mistral Llm__Timeout=00:00:01";

    [Fact]
    public async Task Every_command_of_the_README_works_and_its_answer_is_the_one_shown()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The blocks are for a Unix shell.");
        using var folder = new WorkFolder();
        var readme = await File.ReadAllTextAsync(PathOfReadme(), TestContext.Current.CancellationToken);
        var script = Script(readme);
        script.Should().Contain("talksbot\" sources add").And.Contain("talksbot\" restore");

        var run = await ShellAsync(folder, script);

        run.Exit.Should().Be(0, run.Error);
        var shown = Blocks(readme, "text").Should().ContainSingle().Subject.Trim();
        run.Out.Should().Contain(shown, "the README shows a real answer");
        run.Out.Should().Contain("4,2 millions d’euros").And.Contain("Paul Lestrade");
    }

    /// <summary>The blocks as one script: the built program instead of building it, no tests within the tests, a model that is not there.</summary>
    private static string Script(string readme)
    {
        var lines = string.Join('\n', Blocks(readme, "sh")).Split('\n').Where(l => l != "dotnet test");
        var program = $"\"{Path.Combine(AppContext.BaseDirectory, "talksbot")}\"";
        var script = string.Join('\n', lines.Select(l => l.StartsWith("export Llm__", StringComparison.Ordinal) ? QuietModel : l));
        // doctor rightly calls a model that does not answer wrong
        return "set -e\n" + script.Replace($"{Program} -- doctor", "Llm__Endpoint= " + $"{Program} -- doctor", StringComparison.Ordinal)
            .Replace($"{Program} --", program, StringComparison.Ordinal).Replace(Program, program, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Blocks(string readme, string kind) =>
        readme.Split("```").Where((_, i) => i % 2 == 1).Where(b => b.StartsWith($"{kind}\n", StringComparison.Ordinal)).Select(b => b[(kind.Length + 1)..]);

    private static async Task<Outcome> ShellAsync(WorkFolder folder, string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LANG"] = "C.UTF-8";
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Outcome(shell.ExitCode, await output, await error);
    }

    private static string PathOfReadme([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "README.md");
}
