using System.Globalization;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Mending;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>What a maintainer mends by typing: the value of a field, or who somebody is.</summary>
internal static class TypedMend
{
    private const string Speaker = "speaker ";

    private static readonly string[] DateForms = ["yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy"];
    private static readonly string[] Nothing = ["-", "–", "—"];

    /// <summary>What is waited for, of a field.</summary>
    public static string ValueOf(SourceField field) => $"{field}";

    /// <summary>What is waited for, of somebody's name.</summary>
    public static string NameOf(string speaker) => Speaker + speaker;

    /// <summary>Null when the value cannot be meant.</summary>
    /// <param name="awaited">One of <see cref="ValueOf"/> and <see cref="NameOf"/>.</param>
    public static SourceMend? Of(string awaited, string value)
    {
        if (awaited.StartsWith(Speaker, StringComparison.Ordinal))
        {
            var (name, role) = value.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? (value[..comma], value[(comma + 1)..]) : (value, null);
            return name.Trim().Length == 0 ? null : new SourceMend { Speakers = [new SpeakerMend(awaited[Speaker.Length..], name, role)] };
        }

        if (!Enum.TryParse<SourceField>(awaited, out var field))
            return null;
        string? now = Nothing.Contains(value) ? null : value;
        if (field == SourceField.Date && now is not null)
            now = DateOnly.TryParseExact(now, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "?";
        return MendCheck.IsGood(field, now) ? new SourceMend { Fields = [new FieldMend(field, now)] } : null;
    }

    public static string Asks(SourceField field, SourceWords words) => field switch
    {
        SourceField.Title => words.AskTitle,
        SourceField.Author => words.AskAuthor,
        SourceField.Date => words.AskDate,
        SourceField.Lang => words.AskLang,
        _ => words.AskUrl,
    };
}
