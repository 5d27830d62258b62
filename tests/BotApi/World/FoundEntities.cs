using System.Text.RegularExpressions;

namespace TalksBot.BotApi;

/// <summary>The entities that Telegram finds by itself in what people write: commands, mentions, links, hashtags.</summary>
internal static partial class FoundEntities
{
    public static IReadOnlyList<ApiEntity> In(string text, IReadOnlyList<ApiEntity> given)
    {
        var found = Shapes().Matches(text).Select(m => new ApiEntity(Kind(m), m.Index, m.Length));
        return [.. given.Concat(found.Where(f => !given.Any(g => g.Offset < f.End && g.End > f.Offset))).OrderBy(e => e.Offset)];
    }

    private static string Kind(Match match) =>
        match.Groups["command"].Success ? "bot_command" : match.Groups["mention"].Success ? "mention" : match.Groups["url"].Success ? "url" : "hashtag";

    [GeneratedRegex(@"(?<url>\bhttps?://[^\s<>""]+)|(?<![\w/])(?<command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])|(?<![\w@])(?<mention>@[A-Za-z0-9_]{3,32})|(?<![\w#])(?<hashtag>#[\p{L}_]\w*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Shapes();
}
