using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Conversations;

/// <summary>Deletes an answer with all that hangs on it.</summary>
internal static class AnswerDeletion
{
    public static void Delete(StoreWriter tx, KeptAnswer answer)
    {
        tx.Delete(KeptAnswer.Rows, answer.Key);
        foreach (var message in tx.Where(AnswerMessage.Rows, m => m.Answer == answer.Key))
            tx.Delete(AnswerMessage.Rows, message.Place);
        foreach (var said in tx.Where(Feedback.Rows, f => f.Answer == answer.Key))
            tx.Delete(Feedback.Rows, said.Key);
        var lane = Turn.LaneOf(answer.Chat, answer.Thread, answer.Person);
        if (tx.Find(Turn.Rows, lane)?.Answer == answer.Key)
            tx.Delete(Turn.Rows, lane);
    }
}
