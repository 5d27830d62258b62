using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What the bot says around quotations, and where the texts hold no answer.</summary>
public sealed class AnswerWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(AnswerWords));
    private static readonly ConcurrentDictionary<string, AnswerWords> Lists = new();

    private AnswerWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static AnswerWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new AnswerWords(known));

    /// <summary>"« … »": the only entry that puts quotation marks, and only around an exact slice of a source. One that has such marks within, paired or not, stands in the other kind, so that everybody sees where it ends.</summary>
    public string Quotation(string slice) => slice.AsSpan().ContainsAny(Marks) ? Fill([slice], "QuotationWithMarks") : Fill([slice]);

    /// <param name="quotation">A <see cref="Quotation"/>.</param>
    public string AccordingTo(string person, string? role, string quotation) =>
        role is null ? Fill([person, quotation]) : Fill([person, role, quotation], "AccordingToWithRole");

    /// <summary>For a speaker whose name wants an article that the text does not give ("ministère russe …").</summary>
    public string Institution(string name, string quotation) => Fill([name, quotation]);

    /// <param name="label">As printed: "SP", or a name.</param>
    public string Interviewer(string label, string quotation) => Fill([label, quotation]);

    /// <summary>For questions that carry no label.</summary>
    public string UnnamedInterviewer(string quotation) => Fill([quotation]);

    /// <summary>For answers under a letter ("R."), by somebody whom the text does not name.</summary>
    public string Interviewee(string label, string quotation) => Fill([label, quotation]);

    /// <summary>For the narrator's words.</summary>
    public string TheText(string quotation) => Fill([quotation]);

    /// <summary>For the title line of a text.</summary>
    public string Title(string quotation) => Fill([quotation]);

    /// <summary>For the line that names a text's author.</summary>
    public string Byline(string quotation) => Fill([quotation]);

    public string NotInTheTexts => Say();

    /// <summary>The same, when the question was limited to some sources.</summary>
    public string NotInTheseTexts => Say();

    /// <summary>For a name in the question that no text holds. The name stands without quotation marks.</summary>
    public string NotMentioned(string name) => Fill([name]);

    /// <summary>For somebody whose words or views no text gives.</summary>
    public string NoWordsOf(string name) => Fill([name]);

    public string NearestPassage => Say();

    /// <summary>For a question in a language that the texts are not in.</summary>
    /// <param name="textLang">ISO 639-1 code of the texts.</param>
    public string OtherLanguage(string textLang) => Fill([LanguageName(textLang)]);

    public string NoTexts => Say();

    /// <param name="count">"2 textes".</param>
    /// <param name="titles">With the punctuation that ends them.</param>
    public string WhichTexts(string count, string titles) => Fill([count, titles]);
    public string Greeting => Say();
    public string Thanks => Say();
    public string Farewell => Say();
    public string WhoAreYou => Say();
    public string Help => Say();
    public string NoOpinion => Say();
    public string NoOrders => Say();
    public string QuestionEmpty => Say();
    public string QuestionTooLong(int characters, int limit) => Fill([characters, limit]);

    /// <summary>A language's name within a sentence; its code, when the bot has no name for it.</summary>
    internal string LanguageName(string lang) => lang switch
    {
        "fr" => Say("LanguageFrench"),
        "en" => Say("LanguageEnglish"),
        "ru" => Say("LanguageRussian"),
        _ => lang,
    };

    private ReadOnlySpan<char> Marks => Lang == "en" ? "“”" : "«»";
}
