using System.Text.Json;
using Microsoft.Extensions.Hosting.Systemd;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Watch;

/// <summary>How the bot is, for machines: <c>health.json</c> in the data folder, rewritten every quarter of a minute, and systemd's watchdog while the bot does not hang.</summary>
/// <param name="systemd">Null when systemd did not start the program.</param>
internal sealed class HealthFile(TalksStore store, ISystemdNotifier? systemd)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    private readonly string _path = Path.Combine(store.Folder.Path, "health.json");

    /// <param name="hangs">Whether systemd should end the program and start it again.</param>
    public void Write(IReadOnlySet<TroubleKind> troubles, int waiting, bool hangs, DateTimeOffset now)
    {
        var report = new HealthReport(troubles.Count == 0 ? "ok" : "trouble", now, [.. troubles.Select(t => t.ToString()).Order()], waiting);
        var fresh = $"{_path}.new";
        try
        {
            File.WriteAllBytes(fresh, JsonSerializer.SerializeToUtf8Bytes(report, Form));
            File.Move(fresh, _path, overwrite: true);
        }
        catch (IOException) when (troubles.Contains(TroubleKind.Disk))
        {
            // a full disk is told to the owners; the file's age tells the machines
        }

        if (!hangs)
            systemd?.Notify(new ServiceState("WATCHDOG=1"));
    }
}

/// <summary>How the bot is.</summary>
/// <param name="Status">"ok" or "trouble".</param>
/// <param name="At">When this was found; a file older than a minute means that the bot hangs or is not running.</param>
/// <param name="Troubles">What is wrong.</param>
/// <param name="Waiting">Messages that wait for their turn to leave.</param>
internal sealed record HealthReport(string Status, DateTimeOffset At, IReadOnlyList<string> Troubles, int Waiting);
