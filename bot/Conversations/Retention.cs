using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Conversations;

/// <summary>Deletes questions with answers and feedback once they are old, a few at a time, so that nobody waits for it.</summary>
public sealed class Retention(TalksStore store, RetentionOptions options, TimeProvider time)
{
    /// <summary>Answers of one write: some 25 ms in which nothing else is written.</summary>
    public const int Batch = 50;

    private static readonly TimeSpan BetweenRuns = TimeSpan.FromHours(1), BetweenBatches = TimeSpan.FromMilliseconds(100);

    /// <summary>Deletes old answers now and every hour, until cancelled.</summary>
    /// <exception cref="OperationCanceledException">The only way it ends, but for a store that failed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            while (Prune() > 0)
                await Task.Delay(BetweenBatches, time, cancellationToken).ConfigureAwait(false);
            await Task.Delay(BetweenRuns, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes one batch of what is older than it may be kept.</summary>
    /// <returns>How many records were due; 0 when nothing is left to delete.</returns>
    public int Prune()
    {
        var now = time.GetUtcNow();
        var (oldestAnswer, oldestTurn) = (now - TimeSpan.FromDays(options.KeepDays), now - KeptAnswers.ConversationLasts);
        var answers = store.Where(KeptAnswer.Rows, a => a.Asked < oldestAnswer, limit: Batch);
        var turns = store.Where(Turn.Rows, t => t.Asked < oldestTurn, limit: Batch);
        if (answers.Count + turns.Count == 0)
            return 0;
        store.Write(tx =>
        {
            foreach (var answer in answers)
                AnswerDeletion.Delete(tx, answer);
            // Whoever asked again meanwhile has a new turn in its place.
            foreach (var turn in turns.Where(turn => tx.Find(Turn.Rows, turn.Lane) == turn))
                tx.Delete(Turn.Rows, turn.Lane);
        });
        return answers.Count + turns.Count;
    }
}
