using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What who set up a digest is told when it cannot be posted.</summary>
public sealed class DigestNoticeWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(DigestNoticeWords));
    private static readonly ConcurrentDictionary<string, DigestNoticeWords> Lists = new();

    private DigestNoticeWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static DigestNoticeWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new DigestNoticeWords(known));

    public string Gone(object? first) => Fill([first]);
    public string Topic(object? first) => Fill([first]);
    public string Rights(object? first) => Fill([first]);
}
