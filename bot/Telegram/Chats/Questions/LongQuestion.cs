using TalksBot.Bot.Answering;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Chats.Questions;

/// <summary>A message longer than a question may be: what it asks stands in some of its sentences.</summary>
internal static class LongQuestion
{
    // More than five joined messages hold.
    private const int MostSentences = 2000;

    /// <summary>The question itself when it is short enough; else its last sentences that ask, or its beginning when none does.</summary>
    public static string Heart(string text)
    {
        if (text.Length <= QuestionCheck.MostCharacters)
            return text;
        var heart = "";
        foreach (var sentence in Asking(text).Reverse())
        {
            if (heart.Length + 1 + sentence.Length > QuestionCheck.MostCharacters)
                break;
            heart = heart.Length == 0 ? sentence : $"{sentence} {heart}";
        }

        return heart.Length > 0 ? heart : text[..Rendering.Writing.TextCut.Head(text, QuestionCheck.MostCharacters)];
    }

    /// <summary>Whether any of its sentences asks something.</summary>
    public static bool Asks(string text) => Asking(text).Any();

    private static IEnumerable<string> Asking(string text) =>
        TextSentences.Of(text, MostSentences).Where(sentence => sentence.TrimEnd('»', '"', '”', ')', ' ', '\u00a0', '\u202f').EndsWith('?'));
}
