using System.Globalization;
using TalksBot.Bot.Sources.Watching;
using TalksBot.Bot.Sources.Watching.Feeds;
using TalksBot.Bot.Sources.Watching.Folders;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary>How it stands with the watched folders and the feeds: last look, last new text, what cannot be read.</summary>
internal static class WatchChecks
{
    private const int MostFiles = 20;

    public static IEnumerable<Check> Of(TalksStore store, WatchOptions options, string lang)
    {
        var words = WatchWords.In(lang);
        var troubles = WatchTroubles.All(store).Where(trouble => !trouble.Over).ToList();
        foreach (var folder in options.Folders.Select(one => one.Path))
        {
            var state = store.Find(WatchedFolder.Rows, WatchKey.Of(folder));
            yield return Directory.Exists(folder)
                ? new Check(Finding.Good, words.CheckFolders, words.DoctorFolder(folder, state?.Files ?? 0, Moment(state?.LastLook, words), Moment(state?.LastNew, words)))
                : new Check(Finding.Wrong, words.CheckFolders, words.FolderMissing(folder));
        }

        foreach (var feed in options.Feeds)
        {
            var state = store.Find(WatchedFeed.Rows, WatchKey.Of(feed.Url));
            yield return new Check(Finding.Good, words.CheckFeeds, words.DoctorFeed(feed.Url, Moment(state?.LastLook, words), Moment(state?.LastNew, words)));
        }

        foreach (var trouble in troubles.Where(trouble => IsWatched(trouble, options) && trouble is not { Kind: WatchedKind.File } && trouble.Reason != RefusalReason.Missing))
            yield return new Check(Finding.Wrong, trouble.Kind == WatchedKind.Feed ? words.CheckFeeds : words.CheckFolders, TroubleLine.Of(trouble, lang));
        var files = troubles.Where(trouble => IsWatched(trouble, options) && trouble.Kind == WatchedKind.File).ToList();
        foreach (var file in files.Take(MostFiles))
            yield return new Check(Finding.Note, words.CheckFolders, TroubleLine.Of(file, lang));
        if (files.Count > MostFiles)
            yield return new Check(Finding.Note, words.CheckFolders, words.DoctorAside(files.Count));
    }

    /// <summary>Of a folder or feed that was taken out of the options, nothing is told.</summary>
    private static bool IsWatched(WatchTrouble trouble, WatchOptions options) => trouble.Kind == WatchedKind.Feed
        ? options.Feeds.Any(feed => feed.Url == trouble.About)
        : options.Folders.Select(one => one.Path).Any(folder => trouble.About == folder || trouble.About.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private static string Moment(DateTimeOffset? time, WatchWords words) =>
        time is { } known ? known.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : words.Never;
}
