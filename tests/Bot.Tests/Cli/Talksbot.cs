using System.Diagnostics;
using TalksBot.Bot.Cli;

namespace TalksBot.Bot.Tests.Cli;

/// <summary>How a run of the program ended, and what it wrote.</summary>
internal sealed record Outcome(int Exit, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Refused as people and scripts expect: the exit code, one line on standard error that names the thing, no stack trace, nothing on standard output.</summary>
    public void ShouldRefuse(int exit, string naming)
    {
        Exit.Should().Be(exit, Error);
        ErrorLines.Should().ContainSingle().Which.Should().Contain(naming).And.NotContain("   at ");
        Out.Should().BeEmpty();
    }
}

/// <summary>Runs verbs: within the test where only words and files matter, as a process of its own where the process does.</summary>
internal static class Talksbot
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "talksbot");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The verb in this process, in French, with redirected streams.</summary>
    public static async Task<Outcome> RunAsync(string? input, params string[] arguments)
    {
        using var reader = new StringReader(input ?? "");
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var terminal = new Terminal(reader, output, error);
        var exit = await CommandLine.RunAsync(arguments, new CommandContext(terminal, TimeProvider.System, "fr"));
        return new Outcome(exit, output.ToString(), error.ToString());
    }

    /// <summary>The built executable as a child process.</summary>
    /// <param name="settings">Environment variables to add.</param>
    public static async Task<Outcome> StartAsync(string? input, IReadOnlyDictionary<string, string>? settings, params string[] arguments)
    {
        using var process = Start(settings, arguments);
        return await EndAsync(process, input);
    }

    private static async Task<Outcome> EndAsync(Process process, string? input)
    {
        if (input is not null)
            await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new Outcome(process.ExitCode, await output, await error);
    }

    /// <summary>The same as a user who may do little, even where the tests run as root.</summary>
    public static async Task<Outcome> StartAsNobodyAsync(params string[] arguments)
    {
        if (!Environment.IsPrivilegedProcess)
            return await StartAsync(null, null, arguments);
        const string setpriv = "/usr/bin/setpriv";
        Assert.SkipUnless(File.Exists(setpriv), "This user may read and write everything, and there is no setpriv.");
        using var process = Start(setpriv, null, ["--reuid=65534", "--regid=65534", "--clear-groups", Program, .. arguments]);
        return await EndAsync(process, null);
    }

    public static Process Start(IReadOnlyDictionary<string, string>? settings, params string[] arguments) => Start(Program, settings, arguments);

    private static Process Start(string program, IReadOnlyDictionary<string, string>? settings, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["LANG"] = "C.UTF-8";
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            start.Environment[key] = value;
        return Process.Start(start)!;
    }
}
