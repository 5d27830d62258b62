using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What the owners are told unasked.</summary>
public sealed class NoticeWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(NoticeWords));
    private static readonly ConcurrentDictionary<string, NoticeWords> Lists = new();

    private NoticeWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static NoticeWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new NoticeWords(known));

    public string NoUpdates => Say();
    public string NoUpdatesOver => Say();
    public string AnotherProcess => Say();
    public string AnotherProcessOver => Say();
    public string Disk => Say();
    public string DiskOver => Say();
    public string Model => Say();
    public string ModelOver => Say();
}
