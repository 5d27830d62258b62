using System.Text.RegularExpressions;

namespace TalksBot.BotApi;

/// <summary>What may follow <c>?start=</c> ("Bot features", deep linking).</summary>
public static partial class StartParameter
{
    public static bool IsValid(string parameter) => Shape().IsMatch(parameter);

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex Shape();
}
