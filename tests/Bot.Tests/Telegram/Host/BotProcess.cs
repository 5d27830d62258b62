using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TalksBot.Bot.Tests.Cli;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Host;

/// <summary>The bot as a process of its own.</summary>
internal static class BotProcess
{
    /// <summary>How long a test waits for what must come.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Process Start(string data, BotApiServer server, params (string Key, string Value)[] more) => Start(data, server.BaseUrl, server.Token, more);

    public static Process Start(string data, Uri address, string token, params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string> { ["Telegram__Token"] = token, ["Telegram__BaseUrl"] = address.ToString() };
        foreach (var (key, value) in more)
            settings[key] = value;
        return Talksbot.Start(settings, "--data", data);
    }

    /// <summary>Waits for its last call before it asks for updates: that one is on record only when it is over, half a minute later.</summary>
    public static Task UpAsync(BotApiServer server) => server.RequestAsync("deleteWebhook", timeout: Patience);

    /// <summary>SIGTERM, as a supervisor ends it, and eight seconds, after which it would kill.</summary>
    public static async Task<int> EndAsync(Process bot)
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{bot.Id}"]))
            await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(8));
        try
        {
            await bot.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            bot.Kill();
            await bot.WaitForExitAsync(CancellationToken.None);
        }

        return bot.ExitCode;
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
