using System.Text.Json.Serialization;

namespace TalksBot.Knowledge.Reading;

/// <summary>What somebody who adds a text already knows of it; each value given wins over what the text itself shows.</summary>
public sealed record ReadOptions
{
    /// <summary>Nothing known: everything is taken from the text.</summary>
    public static ReadOptions None { get; } = new();

    public string? Id { get; init; }
    public string? Title { get; init; }
    public string? Author { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>ISO 639-1, with a region where there is one; see <see cref="IsLang"/>.</summary>
    public string? Lang { get; init; }

    public string? Url { get; init; }

    /// <summary>What reading may cost, and the program that reads hostile formats.</summary>
    /// <remarks>Each process has its own: a program's name that came from elsewhere is not to be run.</remarks>
    [JsonIgnore]
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>Whether something looks like a language's code: "fr", "pt-BR"; a language's name ("french") does not.</summary>
    public static bool IsLang(string code) =>
        code.Length <= 12 && code.Split('-') is [{ Length: 2 or 3 } lang, .. var more] && lang.All(char.IsAsciiLetter) && more.All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit));
}
