using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What --help says of verbs, arguments and options.</summary>
public sealed class HelpWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(HelpWords));
    private static readonly ConcurrentDictionary<string, HelpWords> Lists = new();

    private HelpWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static HelpWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new HelpWords(known));

    public string Summary => Say();
    public string AskVerb => Say();
    public string SearchVerb => Say();
    public string SourcesVerb => Say();
    public string SourcesAddVerb => Say();
    public string SourcesListVerb => Say();
    public string SourcesShowVerb => Say();
    public string SourcesRemoveVerb => Say();
    public string SourcesExportVerb => Say();
    public string EvalVerb => Say();
    public string DoctorVerb => Say();
    public string BackupVerb => Say();
    public string RestoreVerb => Say();
    public string ReadIsolatedVerb => Say();
    public string VerifyBackupVerb => Say();
    public string QuestionArgument => Say();
    public string WordsArgument => Say();
    public string PathsArgument => Say();
    public string IdArgument => Say();
    public string FolderArgument => Say();
    public string BackupArgument => Say();
    public string EvalArgument => Say();
    public string DataOption => Say();
    public string JsonOption => Say();
    public string ScopeOption => Say();
    public string LangOption => Say();
    public string AfterOption => Say();
    public string InputOption => Say();
    public string OutputOption => Say();
    public string TopOption => Say();
    public string TitleOption => Say();
    public string AuthorOption => Say();
    public string DateOption => Say();
    public string SourceLangOption => Say();
    public string UrlOption => Say();
    public string IdOption => Say();
    public string AllOption => Say();
    public string HelpOption => Say();
    public string VersionOption => Say();
    public string InviteVerb => Say();
    public string InviteOwnerVerb => Say();
    public string InviteEditorVerb => Say();
    public string AuditVerb => Say();
    public string SourcesRetireVerb => Say();
    public string SourcesRestoreVerb => Say();
    public string SourcesUndoVerb => Say();
    public string SourcesHistoryVerb => Say();
    public string SourcesTagVerb => Say();
    public string SourcesMendVerb => Say();
    public string SourcesLikeVerb => Say();
    public string TagArgument => Say();
    public string UndoIdArgument => Say();
    public string RestoreVersionOption => Say();
    public string RemoveTagsOption => Say();
    public string RetiredOption => Say();
    public string ForGoodOption => Say();
    public string YesOption => Say();
    public string SpeakerOption => Say();
    public string TagsOption => Say();
    public string DigestVerb => Say();
    public string DigestPreviewVerb => Say();
    public string DigestSendVerb => Say();
    public string DigestPlanVerb => Say();
    public string ChatOption => Say();
    public string PageOption => Say();
    public string GapsVerb => Say();
    public string StatsVerb => Say();
    public string PeriodOption => Say();
    public string MaintainersVerb => Say();
    public string DismissVerb => Say();
    public string BlockVerb => Say();
    public string UnblockVerb => Say();
    public string PersonArgument => Say();
    public string PersonOrChatArgument => Say();
}
