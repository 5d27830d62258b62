using System.Globalization;
using TalksBot.Bot.Sources.Watching.Feeds;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Sources.Watching;

/// <summary>What cannot be read, or can be again, in one line that names it and the mend.</summary>
internal static class TroubleLine
{
    public static string Of(WatchTrouble trouble, string lang)
    {
        var words = WatchWords.In(lang);
        return (trouble.Kind, trouble.Over) switch
        {
            (WatchedKind.Folder, true) => words.FolderBack(trouble.About),
            (WatchedKind.Folder, _) => trouble.Reason == RefusalReason.Missing ? words.FolderMissing(trouble.About) : words.FolderUnreadable(trouble.About),
            (WatchedKind.Feed, true) => words.FeedBack(trouble.About),
            (WatchedKind.Feed, _) when FeedHealth.IsGone(trouble.Refusal) => words.FeedGone(trouble.About),
            (WatchedKind.Feed, _) => words.FeedFails(trouble.About, Why(trouble, words)),
            _ => ReadRefusals.Line(trouble.Refusal, RefusalWords.In(lang)),
        };
    }

    private static string Why(WatchTrouble trouble, WatchWords words) => trouble.Reason switch
    {
        RefusalReason.Unreachable when int.TryParse(trouble.Detail, NumberStyles.None, CultureInfo.InvariantCulture, out var status) => words.AnswerIs(status),
        RefusalReason.Unreachable => words.NoAnswer,
        RefusalReason.TooSlow => words.TooSlow,
        RefusalReason.TooLarge => words.TooLarge,
        RefusalReason.TooManyRedirects => words.TooManyRedirects,
        RefusalReason.NotPublic or RefusalReason.BadAddress => words.NotPublic,
        _ => words.NotAFeed,
    };
}
