using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>One line that names the thing and the mend, for what cannot be done.</summary>
public sealed class RefusalWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(RefusalWords));
    private static readonly ConcurrentDictionary<string, RefusalWords> Lists = new();

    private RefusalWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static RefusalWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new RefusalWords(known));

    public string SeeHelp(object? first) => Fill([first]);
    public string UnknownWord(object? first) => Fill([first]);
    public string MissingArgument(object? first) => Fill([first]);
    public string QuestionOrInput => Say();
    public string WordsOrInput => Say();
    public string NotTogether(object? first, object? second) => Fill([first, second]);
    public string OutputNeedsInput => Say();
    public string IdOrAll => Say();
    public string AllNeedsJson => Say();
    public string OneTextOnly(object? first) => Fill([first]);
    public string BadDate(object? first) => Fill([first]);
    public string BadLang(object? first) => Fill([first]);
    public string BadTop(object? first) => Fill([first]);
    public string BadValue(object? first) => Fill([first]);
    public string NoSuchFile(object? first) => Fill([first]);
    public string FileBadName(object? first) => Fill([first]);
    public string FileNotAllowed(object? first) => Fill([first]);
    public string FileNotReadable(object? first) => Fill([first]);
    public string FileTooLarge(object? first, object? second, object? third) => Fill([first, second, third]);
    public string FileEmpty(object? first) => Fill([first]);
    public string FileBinary(object? first) => Fill([first]);
    public string FileOfUnknownFormat(object? first, object? second) => Fill([first, second]);
    public string FileTooLong(object? first, object? second) => Fill([first, second]);
    public string FileEncrypted(object? first) => Fill([first]);
    public string FileDamaged(object? first) => Fill([first]);
    public string FileTooComplex(object? first, object? second) => Fill([first, second]);
    public string FileTooSlow(object? first, object? second) => Fill([first, second]);
    public string FileWithoutWords(object? first) => Fill([first]);
    public string FolderWithoutTexts(object? first) => Fill([first]);
    public string WebBadAddress(object? first) => Fill([first]);
    public string WebNotPublic(object? first, object? second) => Fill([first, second]);
    public string WebUnreachable(object? first, object? second) => Fill([first, second]);
    public string WebTooManyRedirects(object? first, object? second) => Fill([first, second]);
    public string WebTooSlow(object? first) => Fill([first]);
    public string UnknownSource(object? first) => Fill([first]);
    public string BadId(object? first) => Fill([first]);
    public string BadLine(object? first, object? second, object? third) => Fill([first, second, third]);
    public string LineNotJson => Say();
    public string LineLacks(object? first) => Fill([first]);
    public string LineTooLong(object? first) => Fill([first]);
    public string LineTooLarge(object? first, object? second) => Fill([first, second]);
    public string LineUnknownSource(object? first) => Fill([first]);
    public string OutputNotWritable(object? first) => Fill([first]);
    public string NoQuestions(object? first) => Fill([first]);
    public string ExportFolderTaken(object? first) => Fill([first]);
    public string StoreInUse(object? first, object? second) => Fill([first, second]);
    public string HolderProcess(object? first, object? second) => Fill([first, second]);
    public string StoreNewer(object? first, object? second) => Fill([first, second]);
    public string StoreForeign(object? first) => Fill([first]);
    public string StoreNoPermission(object? first) => Fill([first]);
    public string StoreNotAFolder(object? first) => Fill([first]);
    public string StoreDiskFull(object? first) => Fill([first]);
    public string StoreDamaged(object? first) => Fill([first]);
    public string StoreFaulted(object? first) => Fill([first]);
    public string StoreNoLocks(object? first) => Fill([first]);
    public string BackupBad(object? first) => Fill([first]);
    public string DailyBackupNotMade(object? first) => Fill([first]);
    public string BackupNotOurs(object? first) => Fill([first]);
    public string KeyBad(object? first, object? second) => Fill([first, second]);
    public string MendNumber(object? first, object? second) => Fill([first, second]);
    public string MendPath => Say();
    public string MendWatchedTwice => Say();
    public string MendWatchedData => Say();
    public string MendFeed(object? first) => Fill([first]);
    public string MendTimeZone => Say();
    public string ChatUnknown(object? first) => Fill([first]);
    public string MendEndpoint => Say();
    public string MendModel => Say();
    public string MendApiKey => Say();
    public string MendDuration(object? first, object? second) => Fill([first, second]);
    public string KeyUnknown(object? first, object? second) => Fill([first, second]);
    public string StandardOutputNotWritable => Say();
    public string SettingsNotJson(object? first) => Fill([first]);
    public string Unexpected(object? first, object? second) => Fill([first, second]);
    public string MendTokenFile => Say();
    public string MendToken => Say();
    public string MendAddress(object? first) => Fill([first]);
    public string MendOneOf(object? first) => Fill([first]);
    public string MendIds => Say();
    public string MendSecret => Say();
    public string TokenRefused => Say();
    public string MendWebhook => Say();
    public string MendListen => Say();
    public string MendPersonIds => Say();
    public string UnknownVersion(object? first, object? second) => Fill([first, second]);
    public string UnknownSpeaker(object? first) => Fill([first]);
    public string BadTag(object? first) => Fill([first]);
    public string BadMend(object? first) => Fill([first]);
    public string NothingToMend => Say();
    public string UndoTooLate(object? first) => Fill([first]);
    public string SourceErased(object? first) => Fill([first]);
    public string SourceRetired(object? first) => Fill([first]);
    public string NothingToUndo => Say();
    public string NotErased(object? first) => Fill([first]);
    public string SocketNotOpened(object? first) => Fill([first]);
    public string BotEnded => Say();
    public string NoMaintainer(object? first) => Fill([first]);
    public string OwnerOfSettings(object? first) => Fill([first]);
}
