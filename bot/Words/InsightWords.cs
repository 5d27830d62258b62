using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What those who look after the texts are told: of gaps, numbers, checks and changes.</summary>
public sealed class InsightWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(InsightWords));
    private static readonly ConcurrentDictionary<string, InsightWords> Lists = new();

    private InsightWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static InsightWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new InsightWords(known));

    public string CountOfQuestions(int count) => Plurals.Count(count, Say(), Lang);
    public string CountOfTimes(int count) => Plurals.Count(count, Say(), Lang);
    public string GapsNone => Say();
    public string GapsTitle => Say();
    public string GapsHow => Say();
    /// <param name="first">"3 fois".</param>
    /// <param name="second">A date.</param>
    /// <param name="third">"français (2), anglais (1)".</param>
    public string GapAsked(object? first, object? second, object? third) => Fill([first, second, third]);
    /// <summary>Over the chat for a moment; at most 200 characters.</summary>
    public string GapGone => Say();
    public string AddText => Say();
    public string AddTextHow => Say();
    public string NotOurs => Say();
    /// <inheritdoc cref="GapGone"/>
    public string SetAsideDone => Say();
    public string WriteNote => Say();
    public string NoteHow => Say();
    /// <summary>Behind it, as is the following.</summary>
    public string NoteForAll => Say();
    /// <param name="first">Names of groups.</param>
    public string NoteForGroups(object? first) => Fill([first]);
    public string NoteCancel => Say();
    /// <inheritdoc cref="GapGone"/>
    public string NotAwaited => Say();
    /// <summary>Above the answer.</summary>
    public string GapAnswered => Say();
    /// <summary>Above the question.</summary>
    public string GapNotAnswered => Say();
    /// <param name="first">The note's id.</param>
    public string NoteTaken(object? first) => Fill([first]);
    public string NoteRefused => Say();
    /// <summary>The author of a note whose writer has no name.</summary>
    public string TheMaintainers => Say();
    public string PeriodDay => Say();
    public string PeriodWeek => Say();
    public string PeriodMonth => Say();
    /// <param name="first">The period.</param>
    /// <param name="second">"42 questions".</param>
    /// <param name="third">How many with an answer.</param>
    /// <param name="fourth">How many without.</param>
    public string StatsLine(object? first, object? second, object? third, object? fourth) => Fill([first, second, third, fourth]);
    public string StatsMedian(object? first) => Fill([first]);
    public string StatsThumbs(object? first, object? second) => Fill([first, second]);

    /// <param name="doubted">Nobody can know whether they went out.</param>
    /// <param name="refused">Telegram did not take them.</param>
    public string StatsDigests(int posted, int doubted, int refused) => Fill([posted, doubted, refused]);
    public string StatsQuoted(object? first) => Fill([first]);
    /// <summary>In the picture, whose font has Latin and Cyrillic letters alone.</summary>
    public string AnsweredLegend => Say();
    public string RefusedLegend => Say();
    public string HelpfulLegend => Say();
    public string UnhelpfulLegend => Say();
    public string CheckHow => Say();
    public string CheckResult(object? first, object? second) => Fill([first, second]);
    public string CheckSame => Say();
    public string CheckCompared(object? first) => Fill([first]);
    public string CheckBroken => Say();
    public string CheckMended => Say();
    public string CheckWrong => Say();
    public string CheckKept => Say();
    public string CheckBadLine(object? first) => Fill([first]);
    public string CheckTooLarge(object? first, object? second) => Fill([first, second]);
    public string AndMore(object? first) => Fill([first]);
    public string HistoryNone => Say();
    public string HistoryTitle => Say();
    public string WhoCommandLine => Say();
    public string WhoWatching => Say();
    public string WhoNobody => Say();
    public string Person(object? first) => Fill([first]);
    public string Chat(object? first) => Fill([first]);
    public string Source(object? first) => Fill([first]);
    /// <summary>What was done, as a noun or participle: it stands between who did it and what it was done to.</summary>
    public string ActInvited => Say();
    public string ActJoined => Say();
    public string ActDismissed => Say();
    public string ActSourceBound => Say();
    public string ActSourceUnbound => Say();
    public string ActSourceMadePublic => Say();
    public string ActModelAllowed => Say();
    public string ActModelForbidden => Say();
    public string ActBlocked => Say();
    public string ActUnblocked => Say();
    public string ActChatMoved => Say();
    public string ActNoteWritten => Say();
    public string ActGapSetAside => Say();
    public string ActGapAnswered => Say();
    public string ActTagBound => Say();
    public string ActTagUnbound => Say();
    public string ActTagMadePublic => Say();
    public string ActSourceAdded => Say();
    public string ActSourceReplaced => Say();
    public string ActSourceRetired => Say();
    public string ActSourceRestored => Say();
    public string ActSourceMended => Say();
    public string ActSourceTagged => Say();
    public string ActSourceUndone => Say();
    public string ActSourceErased => Say();
    public string Tag(object? first) => Fill([first]);
    public string ActDigestChanged => Say();
    public string ActScopeChosen => Say();
    /// <summary>What held before a change or after it, as are all that follow.</summary>
    public string StateVersion(object? first) => Fill([first]);
    public string StateQuoted => Say();
    public string StateRetired => Say();
    public string StateNoTags => Say();
    public string StateTags(object? first) => Fill([first]);
    public string StateEverybody => Say();
    public string StateNobody => Say();
    public string StateOwner => Say();
    public string StateEditor => Say();
    public string StateTitle(object? first) => Fill([first]);
    public string StateAuthor(object? first) => Fill([first]);
    public string StateDate(object? first) => Fill([first]);
    public string StateLang(object? first) => Fill([first]);
    public string StateUrl(object? first) => Fill([first]);
    public string StateSpeaker(object? first) => Fill([first]);
    public string StateNarrator => Say();
    public string StateAllTexts => Say();
    public string StateOn => Say();
    public string StateOff => Say();
    public string StateTopic(object? first) => Fill([first]);
    public string StateDaily(object? first) => Fill([first]);
    public string StateWeekdays(object? first) => Fill([first]);
    public string StateWeekly(object? first, object? second) => Fill([first, second]);
    public string StateZone(object? first) => Fill([first]);
    public string StateDigestLang(object? first) => Fill([first]);
    public string StateLength(object? first) => Fill([first]);
    public string StateQuiet(object? first) => Fill([first]);
    public string StatePin(object? first) => Fill([first]);
    public string StateSilent(object? first) => Fill([first]);
    public string StateGaps(object? first) => Fill([first]);
    public string StateArchive(object? first) => Fill([first]);
    public string StateFewer(object? first) => Fill([first]);
    public string StateYes => Say();
    public string StateNo => Say();
    public string StateNone => Say();
    public string StateDefault => Say();
    public string StateOfChat => Say();
    public string StateAll => Say();
    public string StateNever => Say();
    public string StateBrief => Say();
    public string StateNormal => Say();
    public string StateFull => Say();
    public string Invitation(object? first) => Fill([first]);
    public string Gap(object? first) => Fill([first]);
}
