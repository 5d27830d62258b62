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

    /// <summary>What is wrong, or that it is over.</summary>
    /// <param name="kind">The trouble's name.</param>
    public string Trouble(string kind, bool over) => Say(over ? $"{kind}Over" : kind);
}
