using TalksBot.Bot.Answering;

namespace TalksBot.Bot.Insight.Checks;

/// <summary>Asks every question of a file and compares with the run before: what a change of texts broke, and what it mended. It records nothing of the answers.</summary>
internal static class CheckRun
{
    /// <param name="before">Null for a first run.</param>
    public static async Task<CheckOutcome> RunAsync(IReadOnlyList<ExpectedAnswer> expected, CheckFile? before, AnswerPipeline answers, CancellationToken cancel)
    {
        var (scores, right, broken, mended, wrong) = (new Scores(), new List<string>(), new List<ExpectedAnswer>(), new List<ExpectedAnswer>(), new List<ExpectedAnswer>());
        foreach (var one in expected)
        {
            var holds = scores.Count(one, await answers.AnswerAsync(one.Asked.Question, cancel).ConfigureAwait(false)) is null;
            var held = before?.Right.Contains(one.Asked.Id);
            if (holds)
                right.Add(one.Asked.Id);
            else
                wrong.Add(one);
            if (held == true && !holds)
                broken.Add(one);
            else if (held == false && holds)
                mended.Add(one);
        }

        return new CheckOutcome(expected.Count, right, broken, mended, wrong);
    }
}

/// <summary>How a run went.</summary>
/// <param name="Right">Ids of the questions that were answered as expected.</param>
/// <param name="Broken">Were right, are wrong.</param>
/// <param name="Mended">Were wrong, are right.</param>
/// <param name="Wrong">All that are wrong now.</param>
internal sealed record CheckOutcome(
    int Questions, IReadOnlyList<string> Right, IReadOnlyList<ExpectedAnswer> Broken, IReadOnlyList<ExpectedAnswer> Mended, IReadOnlyList<ExpectedAnswer> Wrong);
