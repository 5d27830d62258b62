using System.Diagnostics;

namespace TalksBot.Bot.Tests.Cli.Remote;

/// <summary>A process that holds a data folder and listens to the verbs of others, until it is disposed of.</summary>
internal sealed class RunningChat : IAsyncDisposable
{
    private RunningChat(Process process) => Process = process;

    public Process Process { get; }

    /// <param name="settings">Environment variables to add.</param>
    public static async Task<RunningChat> StartAsync(string data, IReadOnlyDictionary<string, string>? settings = null)
    {
        var chat = new RunningChat(Talksbot.Start(settings, "--data", data));
        for (var end = DateTime.UtcNow.AddSeconds(60); !File.Exists(Path.Combine(data, "talks.socket"));)
        {
            if (chat.Process.HasExited || DateTime.UtcNow > end)
                throw new InvalidOperationException(await chat.Process.StandardError.ReadToEndAsync());
            await Task.Delay(20);
        }

        return chat;
    }

    public async Task KillAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
    }

    /// <summary>Ends the process as it ends when its input does.</summary>
    public async Task EndAsync()
    {
        if (!Process.HasExited)
        {
            Process.StandardInput.Close();
            await Process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Process.Dispose();
    }
}
