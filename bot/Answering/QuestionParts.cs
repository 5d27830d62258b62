using System.Text.RegularExpressions;
using TalksBot.Bot.Conversations;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Answering;

/// <summary>Takes a question in several parts ("qui … et combien … ?") apart.</summary>
internal static partial class QuestionParts
{
    private const int MostParts = 3;

    /// <summary>One to three questions that stand alone; the whole when there is but one.</summary>
    public static IReadOnlyList<string> Of(string question, SeenTexts texts)
    {
        var parts = Joint().Split(question);
        if (parts.Length is < 2 or > MostParts || !AsksSomething().IsMatch(parts[0]))
            return [question];
        var first = parts[0].TrimEnd(' ', ',', '?', '\u00A0', '\u202F');
        return [first, .. parts.Skip(1).Select(part => FollowUp.Standalone(part, first, texts))];
    }

    private const string QuestionWord = @"(qui|que|qu['’]|quoi|combien|quand|où|comment|pourquoi|quel(le)?s?|who|what|when|where|why|how|which|кто|что|сколько|когда|где|почему|как|какие|какой)";

    [GeneratedRegex(@"(?<=\S)\s+(?:et|ainsi que|and|и)\s+(?=(?:(?:à|de|dans|avec|contre|pour|par|depuis|en|с|в|о)\s+)?" + QuestionWord + @"\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b" + QuestionWord + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AsksSomething();
}
