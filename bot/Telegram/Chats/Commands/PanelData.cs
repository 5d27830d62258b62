using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>Callback data of the commands' buttons: "verb:what", at most 64 bytes, nothing secret. What comes back may be forged: rights are checked where it is used.</summary>
internal static class PanelData
{
    public const string ExampleVerb = "ask", LanguageVerb = "lang", PageVerb = "page", ScopeVerb = "scope", ForgetVerb = "forget", DraftVerb = "draft";

    public const string Automatic = "auto", Everything = "all", Yes = "yes", No = "no";

    private const int SourceCharacters = 16;

    public static string Example(int number) => Of(ExampleVerb, number);

    public static string Language(string lang) => $"{LanguageVerb}:{lang}";

    public static string Page(int page) => Of(PageVerb, page);

    public static string Scope(string what) => $"{ScopeVerb}:{what}";

    public static string ScopePage(int page) => Scope(string.Create(CultureInfo.InvariantCulture, $"{page}"));

    public static string ScopeSource(string id, int page) => Scope(string.Create(CultureInfo.InvariantCulture, $"{SourceKey(id)}:{page}"));

    public static string ScopeTag(string tag, int page) => Scope(string.Create(CultureInfo.InvariantCulture, $"{TagKey(tag)}:{page}"));

    public static string Forget(string answer) => $"{ForgetVerb}:{answer}";

    /// <param name="key">Of the draft.</param>
    /// <param name="what">One of <see cref="Maintenance.DraftAct"/>, and what belongs to it.</param>
    public static string Draft(string key, params IEnumerable<string> what) => string.Join(':', [DraftVerb, key, .. what]);

    /// <summary>Stands for a source's id, which may be too long for a button.</summary>
    public static string SourceKey(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..SourceCharacters];

    /// <summary>Stands for a tag, and for no source.</summary>
    public static string TagKey(string tag) => $"#{SourceKey(tag)}";

    private static string Of(string verb, int number) => string.Create(CultureInfo.InvariantCulture, $"{verb}:{number}");
}
