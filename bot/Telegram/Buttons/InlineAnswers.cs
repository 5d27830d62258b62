using System.Security.Cryptography;
using System.Text;
using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>The answer behind an inline result. Nothing is written while somebody types: a result carries its key and where its words stand, and is kept once it is chosen or judged.</summary>
internal static class InlineAnswers
{
    // Base 32: one letter a byte leaves no bias.
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The same question and quotation have the same key, so that a list stands still while one types, and Telegram may keep it for others.</summary>
    /// <remarks>Whoever knows both can tell it; it opens nothing but a text that everybody may see.</remarks>
    public static string KeyOf(string question, QuotedPlace place) =>
        string.Create(KeptAnswer.KeyLength, SHA256.HashData(Encoding.UTF8.GetBytes($"{place.Write()} {question.Trim()}")), static (key, hash) =>
        {
            for (var i = 0; i < key.Length; i++)
                key[i] = Letters[hash[i] % Letters.Length];
        });

    /// <summary>What is to be kept; null when the quotation cannot be cut (any more), or is not for everybody.</summary>
    /// <param name="question">As it was typed; empty when nobody can tell.</param>
    /// <param name="person">Who chose it; 0 when nobody can tell.</param>
    public static KeptAnswer? Of(string key, QuotedPlace place, string question, long person, KnowledgeBase texts, KeptAnswers kept, SourceAudience audience)
    {
        if (place.Cut(texts) is not { } citation || !audience.Sees(SourceAudience.NoChat, citation.Source.Id))
            return null;
        var answer = new Answer
        {
            Question = question,
            Lang = place.Lang,
            Status = AnswerStatus.Answered,
            Text = citation.Quote,
            Citations = [citation],
            Confidence = 0,
            By = AnswerPipeline.Extractive,
        };
        return kept.Of(new Question(question), answer, new Asking(SourceAudience.NoChat, person)) with { Key = key };
    }
}
