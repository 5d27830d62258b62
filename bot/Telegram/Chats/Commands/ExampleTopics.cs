using System.Text.RegularExpressions;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>What somebody speaks of, as it stands in a question after "on": "le granit", "the ferry".</summary>
internal static partial class ExampleTopics
{
    // A topic is spoken of more than once in its text.
    private const int FewestMentions = 2;

    // What stands between an article and its noun, or is no topic.
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "première", "premier", "premiers", "dernière", "dernier", "derniers", "seule", "autre", "autres", "nouveau", "nouvelle", "nouvelles", "grande", "grandes", "grand", "grands", "petit",
        "petite", "vieille", "vieux", "plupart", "moindre", "suite", "même", "mêmes", "meilleur", "meilleure", "fameux", "fameuse", "first", "other", "others", "whole", "great", "little", "former", "latest", "latter",
    };

    /// <summary>Most spoken of first; none for languages without articles, whose nouns change after "on".</summary>
    public static IEnumerable<string> Of(Source source, string speaker)
    {
        var pattern = source.Lang switch { "fr" => French(), "en" => English(), _ => null };
        if (pattern is null)
            return [];
        var mentions = pattern.Matches(source.Body).CountBy(Noun, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        return source.Passages.SelectMany(passage => passage.Sentences).Where(sentence => sentence.Speaker == speaker)
            .SelectMany(sentence => pattern.Matches(source.Slice(sentence.Start, sentence.End)))
            .DistinctBy(Noun, StringComparer.OrdinalIgnoreCase)
            .Where(match => !Leading.Contains(Noun(match)) && mentions.GetValueOrDefault(Noun(match)) >= FewestMentions)
            .OrderByDescending(match => mentions[Noun(match)])
            .Select(match => match.Value.ToLowerInvariant());
    }

    /// <summary>The topic without its article, as an answer about it must hold it.</summary>
    public static string Noun(string topic) => topic[(topic.LastIndexOfAny([' ', '’', '\'']) + 1)..];

    private static string Noun(Match match) => Noun(match.Value);

    [GeneratedRegex(@"(?<![\p{L}’'-])([Ll](e|a|es) |[Ll][’'])\p{Ll}{5,}(?![\p{L}’'-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex French();

    [GeneratedRegex(@"(?<![\p{L}’'-])[Tt]he \p{Ll}{5,}(?![\p{L}’'-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex English();
}
