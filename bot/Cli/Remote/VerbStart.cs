namespace TalksBot.Bot.Cli.Remote;

/// <summary>What a process hands to the one that holds the data folder.</summary>
/// <param name="Arguments">As on its command line.</param>
/// <param name="Lang">The language that it speaks to people.</param>
/// <param name="Looks">What its screen can show; null when standard output is redirected.</param>
internal sealed record VerbStart(string[] Arguments, string Lang, ScreenLooks? Looks);
