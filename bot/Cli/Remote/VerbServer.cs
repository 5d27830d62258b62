using System.Net.Sockets;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>Carries out the verbs of other processes, which find the data folder taken: some at a time, the others wait for their turn.</summary>
internal sealed class VerbServer(RunningBot bot, CommandContext context)
{
    /// <summary>Verbs at once: each may block a thread while its asker does not read.</summary>
    private const int AtOnce = 16;

    /// <summary>Listens until cancelled; verbs that still run are cancelled then, and waited for.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows())
            return; // a socket there has no mode that keeps other users out
        try
        {
            Handover.CleanUp(bot.Texts.Store.Folder);
            using var socket = VerbSocket.Open(bot.Texts.Store.Folder);
            await AcceptAsync(socket.Listener, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException)
        {
            context.Terminal.Warn(context.Refusals.SocketNotOpened(bot.Texts.Store.Folder.Path));
        }
    }

    private async Task AcceptAsync(Socket listener, CancellationToken cancel)
    {
        using var turns = new SemaphoreSlim(AtOnce);
        var running = new HashSet<Task>();
        try
        {
            while (true)
            {
                await turns.WaitAsync(cancel).ConfigureAwait(false);
                running.RemoveWhere(call => call.IsCompleted);
                running.Add(ServeAsync(await listener.AcceptAsync(cancel).ConfigureAwait(false), turns, cancel));
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // the bot ends
        }
        finally
        {
            await Task.WhenAll(running).ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(Socket socket, SemaphoreSlim turns, CancellationToken cancel)
    {
        try
        {
            using var frames = new FrameStream(socket);
            using var call = new VerbCall(bot, frames, context.Time);
            await Task.Run(() => call.ServeAsync(cancel), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            turns.Release();
        }
    }
}
