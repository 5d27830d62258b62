namespace TalksBot.Bot.Sources.Watching;

/// <summary>Tells what came of a look: to the owners on Telegram, or in the terminal.</summary>
internal interface IWatchNews
{
    /// <summary>Tells what the store holds and nobody was told yet; nothing is told twice.</summary>
    void Tell(CancellationToken cancel);
}
