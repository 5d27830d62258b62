using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TalksBot.BotApi;

namespace TalksBot.Trials.Telegram;

/// <summary>The bot itself as a process of its own, set up by environment variables as on a server.</summary>
public sealed class BotProcess : IDisposable
{
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "talksbot.exe" : "talksbot");

    private const int MostWords = 5;

    private readonly Process _process;
    private readonly Queue<string> _lastWords = new();

    private BotProcess(Process process) => _process = process;

    /// <summary>Bytes of memory that are the process's own now.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public bool HasExited => _process.HasExited;

    public static BotProcess Start(BotApiServer server, string folder, bool webhook = false, IReadOnlyDictionary<string, string>? more = null)
    {
        var start = new ProcessStartInfo(Program) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add("--data");
        start.ArgumentList.Add(Path.Combine(folder, "data"));
        start.Environment["Telegram__Token"] = server.Token;
        start.Environment["Telegram__BaseUrl"] = server.BaseUrl.ToString();
        if (webhook)
        {
            var port = FreePort();
            start.Environment["Telegram__Mode"] = "webhook";
            start.Environment["Telegram__Webhook__Listen"] = $"http://127.0.0.1:{port}";
            start.Environment["Telegram__Webhook__Url"] = $"http://127.0.0.1:{port}/hook";
        }

        foreach (var (key, value) in more ?? new Dictionary<string, string>())
            start.Environment[key] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{Program} did not start");
        var bot = new BotProcess(process);
        process.ErrorDataReceived += (_, line) => bot.Hear(line.Data);
        process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>"up", or "gone" with what it said last.</summary>
    public override string ToString()
    {
        lock (_lastWords)
            return HasExited ? $"gone: {string.Join(" | ", _lastWords)}" : "up";
    }

    /// <summary>Waits until a bot that polls is about to: the first poll itself ends only when there is an update, or half a minute later.</summary>
    public static Task UpAsync(BotApiServer server) => server.RequestAsync("deleteWebhook", timeout: TimeSpan.FromSeconds(60));

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        if (Environment.GetEnvironmentVariable("TRIALS_VERBOSE") is not null)
            Console.Error.WriteLine(line);
        lock (_lastWords)
        {
            _lastWords.Enqueue(line);
            if (_lastWords.Count > MostWords)
                _lastWords.Dequeue();
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
