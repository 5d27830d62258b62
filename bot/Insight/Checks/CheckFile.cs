using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Insight.Checks;

/// <summary>The questions that the bot is to answer as expected, whatever becomes of its texts, and how the last run went.</summary>
internal sealed record CheckFile
{
    public const string OnlyKey = "check";

    public static readonly Records<CheckFile, string> Rows = new("check_file", c => c.Key);

    public string Key { get; init; } = OnlyKey;

    /// <summary>JSONL, as <c>talksbot eval</c> takes it.</summary>
    public required string Lines { get; init; }

    /// <summary>Ids of the questions that were answered as expected.</summary>
    public required IReadOnlyList<string> Right { get; init; }

    public required DateTimeOffset Ran { get; init; }
}
