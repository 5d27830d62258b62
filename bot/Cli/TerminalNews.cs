using TalksBot.Bot.Sources.Watching;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary>Says beside a chat in the terminal, a line each, which files, folders and feeds cannot be read, and which can again.</summary>
internal sealed class TerminalNews(TalksStore store, WatchTroubles troubles, CommandContext context) : IWatchNews
{
    private readonly Lock _telling = new();

    public void Tell(CancellationToken cancel)
    {
        // folders and feeds are looked at side by side
        lock (_telling)
        {
            if (troubles.News is not { Count: > 0 } news)
                return;
            foreach (var trouble in news)
                context.Terminal.Warn(TroubleLine.Of(trouble, context.Says.Lang));
            store.Write(tx => WatchTroubles.Told(tx, news));
        }
    }
}
