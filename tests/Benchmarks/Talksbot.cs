using System.Diagnostics;
using System.Globalization;

namespace TalksBot.Benchmarks;

/// <summary>The Release executable, run as people run it: a process of its own.</summary>
internal static class Talksbot
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string Program = Find();

    /// <summary>Runs a verb to its end.</summary>
    /// <param name="oneCore">Keeps it to one core of the machine.</param>
    public static Effort Run(bool oneCore, params string[] arguments)
    {
        var before = Processor();
        var watch = Stopwatch.StartNew();
        using var process = Start(oneCore, arguments);
        process.StandardInput.Close();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        if (!process.WaitForExit(Patience) || process.ExitCode != 0)
            throw new InvalidOperationException($"talksbot {arguments[0]} did not end well: {error}");
        return new Effort(watch.Elapsed.TotalSeconds, Processor() - before);
    }

    /// <summary>The terminal chat with questions piped in, one after the other.</summary>
    /// <returns>The largest memory the process has held when all were answered, in bytes (VmHWM where there is one).</returns>
    public static long ChatMemory(string data, IEnumerable<string> questions)
    {
        const string last = "/done";
        using var chat = Start(oneCore: false, "--data", data);
        var error = chat.StandardError.ReadToEndAsync();
        foreach (var question in questions.Append(last))
            chat.StandardInput.WriteLine(question);
        chat.StandardInput.Flush();
        while (chat.StandardOutput.ReadLine() is { } line && !line.Contains(last, StringComparison.Ordinal))
        {
        }

        chat.Refresh();
        var peak = chat.PeakWorkingSet64;
        chat.StandardInput.Close();
        if (!chat.WaitForExit(Patience) || chat.ExitCode != 0)
            throw new InvalidOperationException($"the chat did not end well: {error.Result}");
        return peak;
    }

    private static Process Start(bool oneCore, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        if (oneCore)
            start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{Program} did not start");
        if (oneCore && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
            process.ProcessorAffinity = 1;
        return process;
    }

    /// <summary>Seconds of processor time that ended child processes have taken so far; NaN where the system does not say.</summary>
    private static double Processor()
    {
        const int userTicks = 13, systemTicks = 14, ticksPerSecond = 100; // proc(5): cutime, cstime, counted from behind the name in brackets
        if (!OperatingSystem.IsLinux())
            return double.NaN;
        var fields = File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ');
        return (double.Parse(fields[userTicks], CultureInfo.InvariantCulture) + double.Parse(fields[systemTicks], CultureInfo.InvariantCulture)) / ticksPerSecond;
    }

    private static string Find()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "TalksBot.sln")))
            root = root.Parent;
        var program = Path.Combine(root?.FullName ?? "", "bot", "bin", "Release", "net10.0", OperatingSystem.IsWindows() ? "talksbot.exe" : "talksbot");
        return File.Exists(program) ? program : throw new FileNotFoundException("No Release build: run with dotnet run -c Release.", program);
    }
}

/// <summary>What a run took, in seconds.</summary>
/// <param name="Wall">From start to exit, as a watch beside the terminal would show it.</param>
/// <param name="Processor">Of processor time: the same on a busy machine; NaN where the system does not say.</param>
internal sealed record Effort(double Wall, double Processor);
