using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What a chat reads while an answer is on its way.</summary>
public sealed class DraftWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(DraftWords));
    private static readonly ConcurrentDictionary<string, DraftWords> Lists = new();

    private DraftWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static DraftWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new DraftWords(known));

    public string Searching => Say();
}
