using System.Globalization;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Mending;

/// <summary>What maintainers type, made fit to be stored: one line, whole characters, without space around.</summary>
public static class MendCheck
{
    /// <summary>UTF-16 code units of a title, name, role or link.</summary>
    public const int MostCharacters = 500;

    /// <summary>The mend as it is stored; null when a value cannot be: an empty title, a date that is none, a link that is no web address.</summary>
    public static SourceMend? Clean(SourceMend mend)
    {
        var fields = mend.Fields.Select(one => one with { Now = Line(one.Now) }).ToArray();
        var speakers = mend.Speakers.Select(one => new SpeakerMend(one.Name, Line(one.Now), Line(one.Role))).ToArray();
        return fields.All(one => IsGood(one.Field, one.Now)) && speakers.All(one => one.Now is not { Length: > MostCharacters } && one.Role is not { Length: > MostCharacters })
            ? new SourceMend { Fields = fields, Speakers = speakers }
            : null;
    }

    /// <summary>Whether a field takes a value.</summary>
    public static bool IsGood(SourceField field, string? value) => (field, value) switch
    {
        (_, { Length: > MostCharacters }) => false,
        (SourceField.Title, _) => value is not null,
        (SourceField.Lang, _) => value is not null && ReadOptions.IsLang(value),
        (_, null) => true,
        (SourceField.Date, _) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        (SourceField.Url, _) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0 && address.UserInfo.Length == 0,
        _ => true,
    };

    private static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var line = WholeCharacters.Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return new string([.. line.Where(c => !char.IsControl(c))]) is { Length: > 0 } clean ? clean : null;
    }
}
