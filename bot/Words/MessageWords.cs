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

    public string Undated => Say();

    /// <summary>Whose words a passage without a speaker holds.</summary>
    public string Narrator => Say();

    /// <summary>The first day of a month, which French counts otherwise than the others.</summary>
    public string FirstOfMonth => Say();

    public string DayMonthYear(string day, string month, string year) => Fill([day, month, year]);

    /// <summary>After "the texts do not say", above passages that are near and nothing more.</summary>
    public string NearPassages => Say();

    public string AuthorOf(string author) => Fill([author]);
    public string DateOf(string date) => Fill([date]);
    public string LanguageOf(string language) => Fill([language]);

    /// <param name="place">"§ 2".</param>
    public string PlaceOf(string place) => Fill([place]);

    /// <summary>On a link that opens the source's page where it is quoted.</summary>
    public string OpenAtTheseWords => Say();

    /// <summary>Above the sentence in which a text first names somebody in full.</summary>
    public string FirstMention => Say();

    /// <summary>To "who is that", for the narrator's words.</summary>
    public string NobodyQuoted => Say();

    public string SignedBy(string author) => Fill([author]);

    /// <summary>To "who is that", when a newer version of the texts has no words of that person.</summary>
    public string NotQuotedAnyMore(string name) => Fill([name]);

    /// <summary>Above the list of texts that quote somebody.</summary>
    public string WhereQuoted => Say();

    /// <param name="count">"3 textes": as many as the list leaves out.</param>
    public string AndOthers(string count) => Fill([count]);

    public string SourcesTitle => Say();
    public string NoSources => Say();
    public string PageOf(int page, int pages) => Fill([page, pages]);
    public string MoreTitle => Say();

    /// <summary>"1 texte", "2 текста".</summary>
    public string CountOfTexts(int count) => Plurals.Count(count, Say(), Lang);

    public string CountOfQuotations(int count) => Plurals.Count(count, Say(), Lang);
}
