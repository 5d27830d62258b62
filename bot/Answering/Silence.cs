using System.Text.RegularExpressions;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Answering;

/// <summary>A question for the words of somebody whom the texts name at most: what is told about him is no view of his.</summary>
internal static partial class Silence
{
    /// <summary>The full name of the one asked about, when no text gives words of his; else null.</summary>
    public static string? Of(string question, SeenTexts texts)
    {
        var name = AskedForWords().Match(question).Groups["name"];
        return name.Success && !name.Value.Split(' ').Any(texts.Speaks) ? name.Value : null;
    }

    // First name and surname: a town or a country ("Que pense Moscou …") may speak through somebody else.
    private const string Name = @"(?<name>\p{Lu}[\p{L}'’-]+( (de|du|des|la|le|van|von))?( \p{Lu}[\p{L}'’-]+)+)";

    [GeneratedRegex(
        @"\b(?i:pense|dit|déclare|affirme|estime|propose|juge|soutient|déclaré|affirmé|estimé|promis|souligné|(avis|opinion|position|point de vue) (de|d['’]))[ \u00A0]?" + Name
        + @"|\b(does|did) " + Name + @" (think|say|believe|claim)\b|\b(opinion|view) of " + Name,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AskedForWords();
}
