using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Answering.Checks;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Model;

/// <summary>
/// Asks a chat model which sentences answer a question. The model only names sentences and makes statements on them; each statement is
/// checked against the sentences it names, and what fails is dropped. Made by <c>AddModelAnswering</c>, when an endpoint is configured.
/// </summary>
public sealed class ModelAnswerer
{
    private readonly LlmOptions options;
    private readonly ModelLimits limits;
    private readonly ChatCall call;
    private readonly PromptWriting writing;
    private readonly TokenBudget budget;
    private readonly TimeProvider clock;
    private readonly ILogger<ModelAnswerer> logger;

    /// <summary>Learned from an endpoint's refusal and its taking the plain form after; kept while the process lives.</summary>
    private volatile bool plain;

    internal ModelAnswerer(
        IOptions<LlmOptions> options, ModelLimits limits, ChatCall call, PromptWriting writing, TokenBudget budget,
        TimeProvider clock, ILogger<ModelAnswerer> logger)
    {
        (this.options, this.limits, this.call, this.writing) = (options.Value, limits, call, writing);
        (this.budget, this.clock, this.logger) = (budget, clock, logger);
    }

    /// <summary>
    /// Drafts an answer within <see cref="LlmOptions.Timeout"/> and <see cref="LlmOptions.MaxTokensPerAnswer"/>: one call, and at most one
    /// more when its reply could not be used.
    /// </summary>
    /// <returns>Null when there is no usable draft; the log says why.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; nothing else is thrown.</exception>
    public async Task<ModelDraft?> DraftAsync(ModelRequest request, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        request = request with { Sentences = [.. request.Sentences.Where(s => !PlantedOrder.IsIn(s.Text))] };
        var began = clock.GetTimestamp();
        using var timer = new CancellationTokenSource(options.Timeout, clock);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct, timer.Token);
        if (!budget.TryTake(options.MaxTokensPerAnswer))
        {
            logger.NoDraft(CallFailure.OverBudget, null, 0, 0);
            return null;
        }

        var attempt = new Attempt();
        try
        {
            var draft = await TryTwiceAsync(request, attempt, deadline.Token, ct).ConfigureAwait(false);
            Report(draft, attempt, (long)clock.GetElapsedTime(began).TotalMilliseconds);
            return draft;
        }
        finally
        {
            budget.Settle(options.MaxTokensPerAnswer, attempt.Tokens);
        }
    }

    private async Task<ModelDraft?> TryTwiceAsync(ModelRequest request, Attempt attempt, CancellationToken deadline, CancellationToken caller)
    {
        var draft = await TryAsync(request, attempt, plain, null, deadline, caller).ConfigureAwait(false);
        if (draft is not null || deadline.IsCancellationRequested || Repair(attempt.Failure) is not { } reason)
            return draft;
        var asPlain = plain || attempt.Failure == CallFailure.FormRefused;
        logger.Repairing(attempt.Failure, attempt.Error);
        draft = await TryAsync(request, attempt, asPlain, reason, deadline, caller).ConfigureAwait(false);
        if (draft is not null && asPlain && !plain)
        {
            plain = true;
            logger.NoSchema();
        }

        return draft;
    }

    private async Task<ModelDraft?> TryAsync(
        ModelRequest request, Attempt attempt, bool asPlain, string? reason, CancellationToken deadline, CancellationToken caller)
    {
        var left = options.MaxTokensPerAnswer - attempt.Tokens;
        var reply = Math.Min(limits.LongestReply, left / 3);
        var prompt = await writing.WriteAsync(request, left - reply, reason, caller).ConfigureAwait(false);
        if (prompt is null)
        {
            attempt.Fail(attempt.Calls == 0 ? CallFailure.OverBudget : attempt.Failure, attempt.Error);
            return null;
        }

        var answer = await call.AskAsync(prompt, reply, asPlain, deadline, caller).ConfigureAwait(false);
        attempt.Count(answer.Tokens);
        if (answer.Failure is { } failure)
        {
            attempt.Fail(failure, answer.Error);
            return null;
        }

        if (ReplyReading.Read(answer.Words, out var why) is not { } read)
        {
            attempt.Fail(why, null);
            return null;
        }

        return Check(read, request, prompt.Sentences, attempt);
    }

    private ModelDraft? Check(ModelReply reply, ModelRequest request, int shown, Attempt attempt)
    {
        if (!reply.Answered)
            return new ModelDraft([], Abstains: true, options.Model);
        var kept = new List<DraftStatement>();
        foreach (var statement in reply.Statements)
        {
            if (StatementCheck.Fault(statement.Text, statement.Numbers, request.Sentences.Take(shown).ToList(), request.Lang) is { } fault)
            {
                attempt.Dropped++;
                logger.Dropped(fault);
                continue;
            }

            var text = StatementForm.Tidy(statement.Text);
            if (!kept.Exists(k => string.Equals(k.Text, text, StringComparison.OrdinalIgnoreCase)))
                kept.Add(new DraftStatement(text, Named(statement, request.Sentences)));
        }

        if (kept.Count > 0)
            return new ModelDraft(kept, Abstains: false, options.Model);
        attempt.Fail(CallFailure.NothingHeld, null);
        return null;
    }

    private static List<Evidence> Named(ReplyStatement statement, IReadOnlyList<Evidence> sentences) =>
        [.. statement.Numbers.Distinct().Select(n => sentences[n - 1])];

    /// <summary>What to tell the model for a second try; null for failures that a second try within seconds does not mend.</summary>
    private static string? Repair(CallFailure failure) => failure switch
    {
        CallFailure.NotJson or CallFailure.CutShort or CallFailure.Empty => "it was not one whole JSON object",
        CallFailure.OtherShape => "its JSON did not have the form that is asked",
        CallFailure.NothingHeld => "its statements held numbers, names or claims that the sentences they name do not hold, or gave an opinion without its speaker",
        CallFailure.FormRefused => "it did not come",
        _ => null,
    };

    private void Report(ModelDraft? draft, Attempt attempt, long elapsed)
    {
        if (draft is null)
            logger.NoDraft(attempt.Failure, attempt.Error, attempt.Calls, elapsed);
        else if (draft.Abstains)
            logger.Abstained(attempt.Tokens, attempt.Calls, elapsed);
        else
            logger.Drafted(draft.Statements.Count, attempt.Dropped, attempt.Tokens, attempt.Calls, elapsed);
    }

    /// <summary>What has happened so far for one answer.</summary>
    private sealed class Attempt
    {
        public int Calls { get; private set; }
        public int Tokens { get; private set; }
        public int Dropped { get; set; }
        public CallFailure Failure { get; private set; }
        public string? Error { get; private set; }

        public void Count(int tokens) => (Calls, Tokens) = (Calls + 1, Tokens + tokens);

        public void Fail(CallFailure failure, string? error) => (Failure, Error) = (failure, error);
    }
}
