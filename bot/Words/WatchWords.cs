using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What is said of watched folders and feeds.</summary>
public sealed class WatchWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(WatchWords));
    private static readonly ConcurrentDictionary<string, WatchWords> Lists = new();

    private WatchWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static WatchWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new WatchWords(known));

    /// <summary>Above the files that could not be read.</summary>
    public string FilesAside => Say();

    /// <summary>At the end of a list that is longer than what is shown.</summary>
    public string Others(object? first) => Fill([first]);
    public string CountOfOthers(int count) => Plurals.Count(count, Say(), Lang);
    public string FolderMissing(object? first) => Fill([first]);
    public string FolderUnreadable(object? first) => Fill([first]);
    public string FolderBack(object? first) => Fill([first]);
    public string FeedFails(object? first, object? second) => Fill([first, second]);
    public string FeedGone(object? first) => Fill([first]);
    public string FeedBack(object? first) => Fill([first]);

    /// <summary>In a chat in the terminal, of a feed whose items are proposed.</summary>
    public string FeedsWait(object? first) => Fill([first]);
    public string NoAnswer => Say();

    /// <summary>Of a server, by its status.</summary>
    public string AnswerIs(object? first) => Fill([first]);
    public string TooSlow => Say();
    public string TooLarge => Say();
    public string TooManyRedirects => Say();
    public string NotPublic => Say();
    public string NotAFeed => Say();

    /// <summary>Above the preview of an item that a feed proposes.</summary>
    public string NewIn(object? first) => Fill([first]);

    /// <summary>To the others to whom the same was proposed.</summary>
    public string AddedBy(object? first) => Fill([first]);

    /// <summary>To the others to whom the same was proposed.</summary>
    public string DiscardedBy(object? first) => Fill([first]);

    /// <summary>Of doctor.</summary>
    public string CheckFolders => Say();

    /// <summary>Of doctor.</summary>
    public string CheckFeeds => Say();

    /// <summary>Of doctor: the folder, how many files, the last look, the last new text.</summary>
    public string DoctorFolder(object? first, object? second, object? third, object? fourth) => Fill([first, second, third, fourth]);

    /// <summary>Of doctor: the address, the last look, the last new item.</summary>
    public string DoctorFeed(object? first, object? second, object? third) => Fill([first, second, third]);

    /// <summary>Of doctor.</summary>
    public string DoctorAside(object? first) => Fill([first]);
    public string Never => Say();
}
