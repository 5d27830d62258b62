using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace TalksBot.Bot.Words;

/// <summary>Words for people in one language, out of a .resx file: French in the assembly itself, English and Russian beside it.</summary>
/// <remarks>A member of a list is named like its entry in the file; a missing entry is found by a test, not by a user.</remarks>
public abstract class WordList(ResourceManager texts, CultureInfo culture)
{
    /// <summary>The languages that the bot speaks; the first is its own.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["fr", "en", "ru"];

    /// <summary>The language nearest to a wish: itself if the bot speaks it, French for none, English for any other.</summary>
    /// <param name="lang">ISO 639-1 code or culture name ("ru-RU"); null or empty when unknown.</param>
    public static string Nearest(string? lang)
    {
        if (string.IsNullOrEmpty(lang))
            return Languages[0];
        foreach (var known in Languages)
        {
            if (lang.StartsWith(known, StringComparison.OrdinalIgnoreCase) && (lang.Length == 2 || lang[2] is '-' or '_'))
                return known;
        }

        return "en";
    }

    /// <summary>ISO 639-1 code of these words.</summary>
    public string Lang => culture.TwoLetterISOLanguageName;

    /// <summary>Decides on plural and number forms too.</summary>
    public CultureInfo Culture => culture;

    protected string Say([CallerMemberName] string name = "") =>
        texts.GetString(name, culture) ?? throw new MissingManifestResourceException($"{texts.BaseName} has no {name}.");

    /// <remarks>One list of values: with separate parameters a string at the end would be taken for the entry's name.</remarks>
    protected string Fill(ReadOnlySpan<object?> values, [CallerMemberName] string name = "") =>
        string.Format(culture, Say(name), values);
}
