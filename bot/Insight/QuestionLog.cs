using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.Bot.Insight.Statistics;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Insight;

/// <summary>What the maintainers learn of a question that was asked and answered: that it was, and when no text answers it, which. Written with the answer.</summary>
internal sealed class QuestionLog(GapBook gaps, TimeProvider time)
{
    /// <param name="isEdited">Whether the question was noted before, in other words.</param>
    /// <param name="isPassedOn">Somebody's text was passed on: whether the texts hold it is asked, which leaves no gap.</param>
    public void Note(StoreWriter tx, KeptAnswer answer, bool isEdited = false, bool isPassedOn = false)
    {
        if (!isEdited)
            DayCounts.CountAnswer(tx, answer.Asked, answer.Status, answer.Elapsed, answer.Citations.Select(citation => citation.Source));
        if (answer.Status == AnswerStatus.Abstained && !isPassedOn)
            gaps.Note(tx, answer.Key, Standing(answer.Question, answer.After), answer.Lang, answer.Person, answer.Chat);
        else
            GapBook.Withdraw(tx, answer.Key);
    }

    /// <summary>The same of a question that is not kept: one of the terminal chat.</summary>
    public void Note(StoreWriter tx, Question question, Answer answer)
    {
        DayCounts.CountAnswer(tx, time.GetUtcNow(), answer.Status, answer.Elapsed, answer.Citations.Select(citation => citation.Source.Id));
        if (answer.Status == AnswerStatus.Abstained)
            gaps.Note(tx, KeptAnswer.NewKey(), Standing(question.Text, question.After), answer.Lang, person: 0);
    }

    // "Et lui ?" says nothing by itself: it stands with the question that it leans on.
    private static string Standing(string question, string? before) =>
        Wording.Legible(before is null || Knowledge.Retrieval.Questions.ContentWords.Of(question).Count > 1 ? question : $"{before} {question}");
}
