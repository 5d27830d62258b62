using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Conversations;

/// <summary>A capability's part in forgetting a person.</summary>
/// <param name="Name">What it keeps of people, for the log and the report: "answers", "settings".</param>
/// <param name="Forget">Deletes all of it within a write, and says how many records.</param>
public sealed record ForgettingPart(string Name, Func<StoreWriter, long, int> Forget);

/// <summary>Deletes everything of one person at once. Each capability that keeps something of people brings its part.</summary>
/// <param name="parts">Of the other capabilities: settings, fair use, what waits to be handled or sent.</param>
public sealed class Forgetting(params IReadOnlyList<ForgettingPart> parts)
{
    private const int Batch = 500;

    private readonly ForgettingPart[] _parts = [new("answers", Answers), new("feedback", FeedbackOf), new("turns", Turns), .. parts];

    /// <summary>Deletes within a write, so that it is done whole or not at all.</summary>
    /// <returns>How many records of each part there were.</returns>
    public IReadOnlyDictionary<string, int> Forget(StoreWriter tx, long person)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in _parts)
            counts[part.Name] = counts.GetValueOrDefault(part.Name) + part.Forget(tx, person);
        return counts;
    }

    // In batches: each answer is read whole, and a person may have thousands.
    private static int Answers(StoreWriter tx, long person)
    {
        var count = 0;
        while (tx.Where(KeptAnswer.Rows, a => a.Person == person, limit: Batch) is { Count: > 0 } answers)
        {
            foreach (var answer in answers)
                AnswerDeletion.Delete(tx, answer);
            count += answers.Count;
        }

        return count;
    }

    private static int FeedbackOf(StoreWriter tx, long person)
    {
        var given = tx.Where(Feedback.Rows, f => f.Person == person);
        foreach (var said in given)
            tx.Delete(Feedback.Rows, said.Key);
        return given.Count;
    }

    private static int Turns(StoreWriter tx, long person)
    {
        var turns = tx.Where(Turn.Rows, t => t.Person == person);
        foreach (var turn in turns)
            tx.Delete(Turn.Rows, turn.Lane);
        return turns.Count;
    }
}
