using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What the digest's panel says, and the buttons under a digest when they are pressed.</summary>
public sealed class DigestPanelWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(DigestPanelWords));
    private static readonly ConcurrentDictionary<string, DigestPanelWords> Lists = new();

    private DigestPanelWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static DigestPanelWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new DigestPanelWords(known));

    public string Title => Say();
    public string What => Say();
    /// <summary>"lundi 30 novembre à 09:00", "heure de Paris".</summary>
    public string NextOn(string moment, string hour) => Fill([moment, hour]);
    public string NextOff(string moment, string hour) => Fill([moment, hour]);
    public string NextNever => Say();
    public string DayAndHour(string day, string number, string month, string clock) => Fill([day, number, month, clock]);
    public string HourOf(string zone) => Fill([zone]);
    public string FewerOf(string names) => Fill([names]);
    /// <summary>On a button.</summary>
    public string ForgetFewer => Say();
    /// <summary>On a button.</summary>
    public string TurnOn => Say();
    /// <summary>On a button, in a topic of a forum.</summary>
    public string TurnOnHere => Say();
    /// <summary>On a button.</summary>
    public string TurnOff => Say();
    public string EveryDay => Say();
    public string OnWeekdays => Say();
    public string EachWeek => Say();
    public string EachWeekOn(string day) => Fill([day]);
    public string ByCron(string line) => Fill([line]);
    /// <summary>On a button.</summary>
    public string CronLine => Say();
    public string ButtonZone(string city) => Fill([city]);
    public string ButtonLang(string lang) => Fill([lang]);
    public string LangOfChat => Say();
    public string ButtonLength(string length) => Fill([length]);
    public string LengthBrief => Say();
    public string LengthNormal => Say();
    public string LengthFull => Say();
    public string LengthOf(string length, int points) => Fill([length, points]);
    public string ButtonTags(string tags) => Fill([tags]);
    public string AllTags => Say();
    public string ButtonQuiet(string hours) => Fill([hours]);
    public string NoQuiet => Say();
    public string ContentNew => Say();
    public string ContentArchive => Say();
    public string PinOn => Say();
    public string PinOff => Say();
    public string SoundOn => Say();
    public string SoundOff => Say();
    public string TopicHere => Say();
    public string TopicOther => Say();
    public string TopicChat => Say();
    public string GapsOn => Say();
    public string GapsOff => Say();
    /// <summary>On a button.</summary>
    public string Preview => Say();
    /// <summary>On a button.</summary>
    public string Close => Say();
    /// <summary>On a button.</summary>
    public string Back => Say();
    public string ChooseRhythm => Say();
    public string ChooseDay => Say();
    public string ChooseHour => Say();
    /// <summary>On a button.</summary>
    public string OtherHour => Say();
    public string ChooseLang => Say();
    public string ChooseLength => Say();
    public string ChooseTags => Say();
    public string ChooseQuiet => Say();
    public string AskHour => Say();
    public string AskCron => Say();
    public string AskCity => Say();
    public string AskCityOrPlace => Say();
    public string AskQuiet => Say();
    public string ReplyToThis => Say();
    public string BadHour => Say();
    public string BadQuiet => Say();
    public string CronUnreadable => Say();
    public string CronNever => Say();
    public string CronTooOften => Say();
    public string CityUnknown => Say();
    public string CityNear => Say();
    public string ZoneByCity(string city, string hour) => Fill([city, hour]);
    public string ZoneByPlace(string city, string hour) => Fill([city, hour]);
    public string AdministratorsOnly => Say();
    public string PreviewNothing => Say();
    /// <summary>Over the chat for a moment; at most 200 characters.</summary>
    public string PreviewTooMany => Say();
    /// <summary>Over a channel for a moment; at most 200 characters.</summary>
    public string PreviewInPrivate => Say();
    /// <summary>Over the chat for a moment.</summary>
    public string FewerFromNow(string name) => Fill([name]);
    /// <summary>Over the chat for a moment.</summary>
    public string AsBefore(string name) => Fill([name]);
    /// <summary>Over the chat for a moment.</summary>
    public string NobodyNamed => Say();
    /// <summary>Over the chat for a moment.</summary>
    public string PointGone => Say();
    /// <summary>Over the chat for a moment.</summary>
    public string FewerOfTooMany => Say();
}
