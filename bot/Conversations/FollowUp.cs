using System.Text.RegularExpressions;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Bot.Conversations;

/// <summary>Understands a question that leans on the one before it ("Et côté américain ?"): writes it as one that stands alone.</summary>
public static partial class FollowUp
{
    /// <summary>The question itself when it stands alone or nothing was asked before.</summary>
    /// <param name="before">The question asked just before in the same chat.</param>
    public static string Standalone(string question, string? before, SeenTexts texts)
    {
        if (string.IsNullOrWhiteSpace(before))
            return question;
        var own = ContentWords.Of(question);
        if (!Leaning.OnTheLast(question, own))
            return question;
        if (own.Count == 0)
            return AskAgain(question, before);
        // "Et la météo ?": what no text speaks of is a topic of its own, and none that they answer.
        if (!Leaning.PointsBack(question) && texts.Search(new SearchRequest(string.Join(' ', own)), 1).Count == 0)
            return question;
        return Replace(question, before, own, texts) ?? NewTopic(question, before, texts) ?? AskAgain(question, before);
    }

    // "Pourquoi ?" after "Qui a saisi le consulat ?": the new question word, the old topic.
    private static string AskAgain(string question, string before) =>
        $"{question.TrimEnd(' ', '?', '!', '.', '\u00A0', '\u202F')} {string.Join(' ', ContentWords.Of(before))} ?";

    // A side, a person or a place named anew takes the place of the one in the question before.
    private static string? Replace(string question, string before, IReadOnlyList<string> own, SeenTexts texts)
    {
        if (own.Count > 2)
            return null;
        var asked = ContentWords.Of(before);
        foreach (var word in own)
        {
            if (Sides.IsSide(word) && asked.FirstOrDefault(Sides.IsSide) is { } side)
                return ReplaceWord(before, side, word);
        }

        if (own.FirstOrDefault(word => IsSpeaker(word, question, texts)) is { } name)
            return asked.FirstOrDefault(word => IsSpeaker(word, before, texts)) is { } named ? ReplaceWord(before, WholeName(named, before), WholeName(name, question)) : null;
        if (own.FirstOrDefault(word => char.IsUpper(word[0])) is not { } place)
            return null;
        var places = asked.Where(word => char.IsUpper(word[0]) && !IsFirst(word, before) && !texts.Speaks(word)).ToArray();
        return places is [var one] ? ReplaceWord(before, one, place) : null;
    }

    // "Et le granit ?" after "Que pense X du béton ?" asks what X thinks of that; "et côté région ?" what the region does.
    private static string? NewTopic(string question, string before, SeenTexts texts)
    {
        if (!Leaning.IsAdded(question) || Leaning.HasQuestionWord(question) || !AsksView().IsMatch(before))
            return null;
        var name = ContentWords.Of(before).LastOrDefault(word => IsSpeaker(word, before, texts));
        if (name is not null && OnTheSideOf().IsMatch(question))
            return ReplaceWord(before, name, string.Join(' ', ContentWords.Of(question)));
        var at = name is null ? -1 : before.IndexOf(name, StringComparison.Ordinal);
        var topic = Preposition().Replace(Leaning.WithoutConjunction(question), "");
        return at < 0 ? null : $"{before[..(at + name!.Length)]} sur {topic.Trim()}";
    }

    // In lower case a word is a name where no article stands before it: "et prigent ?", but "et le port ?".
    private static bool IsSpeaker(string word, string text, SeenTexts texts) =>
        texts.Speaks(word) && (char.IsUpper(word[0]) || !new Regex($@"(\b(le|la|les|un|une|des?|du|aux?|à|en|sur|pour|dans|par|cet?|cette|ces|the|a|an|of|on|in)\s+|['’]){Regex.Escape(word)}", Options).IsMatch(text));

    private static bool IsFirst(string word, string text) => text.AsSpan().TrimStart().StartsWith(word, StringComparison.Ordinal);

    // "Yann" stands for "Yann Le Goff" where the text goes on so; what a sentence begins with has its capital in any case.
    private static string WholeName(string word, string text) =>
        new Regex($@"((?<=\S\s+)(\p{{Lu}}[\p{{L}}'’-]*\s+)+)?(?<!\p{{L}}){Regex.Escape(word)}(?!\p{{L}})(\s+\p{{Lu}}[\p{{L}}'’-]*)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture).Match(text) is { Success: true, Value: var whole } ? whole : word;

    private static string ReplaceWord(string text, string word, string by) =>
        new Regex($@"(?<!\p{{L}}){Regex.Escape(word)}(?!\p{{L}})").Replace(text, by, 1);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\bcôté\b", Options)]
    private static partial Regex OnTheSideOf();

    [GeneratedRegex(@"^\s*(pour|sur|de|à|quant à|à propos de)\s+(?=(la|le|les)\b|l['’])", Options)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"\b(pense(nt)?|dit|disent|déclaré|affirmé|estimé?|juge|propose|reproche|demande|avis|opinion|think|says?|said|think of|думает|говорит|сказал)\b", Options)]
    private static partial Regex AsksView();
}
