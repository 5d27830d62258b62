using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What stands around quotations in messages: dates, references, headings of cards.</summary>
public sealed class MessageWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(MessageWords));
    private static readonly ConcurrentDictionary<string, MessageWords> Lists = new();

    private MessageWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static MessageWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new MessageWords(known));

    /// <summary>"« … »" on one line, around an exact slice of a source and nothing else.</summary>
    public string Quotation(string slice) => Fill([slice]);

    public string Undated => Say();

    /// <summary>Whose words a passage without a speaker holds.</summary>
    public string Narrator => Say();

    /// <summary>The first day of a month, which French counts otherwise than the others.</summary>
    public string FirstOfMonth => Say();

    public string DayMonthYear(string day, string month, string year) => Fill([day, month, year]);
}
