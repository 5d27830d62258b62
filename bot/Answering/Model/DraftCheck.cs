using TalksBot.Bot.Answering.Checks;

namespace TalksBot.Bot.Answering.Model;

/// <summary>What is left of a reply when each of its statements was checked, and why the others fell.</summary>
internal sealed record DraftCheck(IReadOnlyList<DraftStatement> Kept, IReadOnlyList<StatementFault> Faults)
{
    /// <param name="shown">How many of the request's sentences the model was shown, from the first.</param>
    public static DraftCheck Of(ModelReply reply, ModelRequest request, int shown)
    {
        var sentences = request.Sentences.Take(shown).ToList();
        var kept = new List<DraftStatement>();
        var faults = new List<StatementFault>();
        foreach (var statement in reply.Statements)
        {
            if (StatementCheck.Fault(statement.Text, statement.Numbers, sentences, request.Lang) is { } fault)
            {
                faults.Add(fault);
                continue;
            }

            var text = StatementForm.Tidy(statement.Text);
            if (!kept.Exists(k => string.Equals(k.Text, text, StringComparison.OrdinalIgnoreCase)))
                kept.Add(new DraftStatement(text, [.. statement.Numbers.Distinct().Select(n => sentences[n - 1])]));
        }

        return new DraftCheck(kept, faults);
    }
}
