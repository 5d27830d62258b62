namespace TalksBot.Bot.Cli;

/// <summary>One line of <c>doctor</c>.</summary>
internal sealed record Check(Finding State, string Name, string Words);

internal enum Finding
{
    Good,
    Note,
    Wrong,
}
