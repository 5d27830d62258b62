using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What verbs and the terminal chat say of their results.</summary>
public sealed class ConsoleWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(ConsoleWords));
    private static readonly ConcurrentDictionary<string, ConsoleWords> Lists = new();

    private ConsoleWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static ConsoleWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new ConsoleWords(known));

    public string Added(object? first, object? second, object? third) => Fill([first, second, third]);
    public string Replaced(object? first, object? second, object? third) => Fill([first, second, third]);
    public string Unchanged(object? first) => Fill([first]);
    public string AddedMany(object? first, object? second) => Fill([first, second]);
    public string Removed(object? first) => Fill([first]);
    public string ExportedTo(object? first, object? second) => Fill([first, second]);
    public string Importing => Say();
    public string NoSources => Say();
    public string ColumnId => Say();
    public string ColumnTitle => Say();
    public string ColumnAuthor => Say();
    public string ColumnDate => Say();
    public string ColumnLang => Say();
    public string ColumnVersion => Say();
    public string ColumnPassages => Say();
    public string NothingFound => Say();
    public string BackedUp(object? first, object? second) => Fill([first, second]);
    public string Restored(object? first, object? second) => Fill([first, second]);
    public string ChatGreeting => Say();
    public string ChatExamples => Say();
    public string ChatExampleWho => Say();
    public string ChatExampleHowLong => Say();
    public string ChatExampleOpinion => Say();
    public string ChatHelp => Say();
    public string UnknownSlash(object? first) => Fill([first]);
    public string Narrator => Say();
    public string EvalMissed => Say();
    public string EvalQuestions => Say();
    public string EvalHit1 => Say();
    public string EvalHit3 => Say();
    public string EvalAllParts => Say();
    public string EvalSpeaker => Say();
    public string EvalRefused => Say();
    public string EvalExpected(object? first) => Fill([first]);
    public string EvalExpectedRefusal => Say();
    public string EvalExpectedSpeaker(object? first) => Fill([first]);
    public string EvalGot(object? first) => Fill([first]);
    public string EvalGotRefusal => Say();
    public string DoctorOk => Say();
    public string DoctorWrong => Say();
    public string DoctorNote => Say();
    public string DoctorSum(object? first) => Fill([first]);
    public string CheckSettings => Say();
    public string CheckFolder => Say();
    public string CheckStore => Say();
    public string CheckIndex => Say();
    public string CheckDisk => Say();
    public string CheckModel => Say();
    public string CheckTerminal => Say();
    public string CheckVersion => Say();
    public string DoctorFolderNew(object? first) => Fill([first]);
    public string DoctorFolderOpen(object? first) => Fill([first]);
    public string DoctorStore(object? first, object? second, object? third) => Fill([first, second, third]);
    public string DoctorIndexInStep => Say();
    public string DoctorIndexBehind(object? first) => Fill([first]);
    public string DoctorDisk(object? first) => Fill([first]);
    public string DoctorDiskLow(object? first) => Fill([first]);
    public string DoctorNoModel => Say();
    public string DoctorModel(object? first, object? second) => Fill([first, second]);
    public string DoctorModelSilent(object? first) => Fill([first]);
    public string DoctorTerminal(object? first, object? second) => Fill([first, second]);
    public string InviteLink(object? first, object? second) => Fill([first, second]);
    public string InviteStart(object? first, object? second, object? third) => Fill([first, second, third]);
    public string InviteNoAnswer => Say();
    public string RoleOwner => Say();
    public string RoleEditor => Say();
    public string NoAudit => Say();
    public string CheckTelegram => Say();
    public string DoctorTelegramOff => Say();
    public string DoctorTelegramOn(object? first) => Fill([first]);
    public string DoctorSetAside(object? first, object? second) => Fill([first, second]);
    public string DoctorUnsent(object? first, object? second) => Fill([first, second]);
    public string RestoredSource(object? first, object? second) => Fill([first, second]);
    public string RestoredAlready(object? first, object? second) => Fill([first, second]);
    public string UndoneQuoted(object? first, object? second) => Fill([first, second]);
    public string UndoneRetired(object? first) => Fill([first]);
    public string UndoneMany(object? first) => Fill([first]);
    public string ErasedForGood(object? first) => Fill([first]);
    public string AskForGood(object? first, object? second) => Fill([first, second]);
    public string AskForGoodAgain => Say();
    public string TagsNow(object? first, object? second) => Fill([first, second]);
    public string TagsNone(object? first) => Fill([first]);
    public string MendedSource(object? first) => Fill([first]);
    public string MendedAlready(object? first) => Fill([first]);
    public string NoRetired => Say();
    public string EventAdded => Say();
    public string EventReplaced => Say();
    public string EventRetired => Say();
    public string EventRestored => Say();
    public string EventMended => Say();
    public string EventTagged => Say();
    public string EventUndone => Say();
    public string EventVersion(object? first) => Fill([first]);
    public string LikeNothing(object? first) => Fill([first]);
    public string LikeSame(object? first, object? second, object? third) => Fill([first, second, third]);
    public string LikeNewVersion(object? first, object? second, object? third) => Fill([first, second, third]);
    public string LikeNearDuplicate(object? first, object? second, object? third) => Fill([first, second, third]);
    public string NoDigest => Say();
    public string DigestPlanHeading => Say();
    public string NoDigestPlanned => Say();
    public string DigestAsked => Say();
    public string DigestAskedForLater => Say();

    /// <summary>Above a drawn chat.</summary>
    public string DigestPageTitle(long chat) => Fill([chat.ToString(CultureInfo.InvariantCulture)]);

    public string NoGaps => Say();
    public string Dismissed(object? first) => Fill([first]);
    public string PersonBlocked(object? first) => Fill([first]);
    public string ChatBlocked(object? first) => Fill([first]);
    public string PersonUnblocked(object? first) => Fill([first]);
    public string ChatUnblocked(object? first) => Fill([first]);
    public string NoMaintainers => Say();
}
