using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Insight.Gaps;

/// <summary>The highest number that a gap was given, also one that is there no more.</summary>
internal sealed record GapCount(string Key, long Given)
{
    public const string OnlyKey = "gaps";

    public static readonly Records<GapCount, string> Rows = new("gap_count", c => c.Key);
}
