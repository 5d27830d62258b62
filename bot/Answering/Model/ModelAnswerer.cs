using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

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
    private readonly CallForms forms;
    private readonly PromptWriting writing;
    private readonly TokenBudget budget;
    private readonly TimeProvider clock;
    private readonly ModelHealth health;
    private readonly ILogger<ModelAnswerer> logger;

    internal ModelAnswerer(
        IOptions<LlmOptions> options, ModelLimits limits, ChatCall call, CallForms forms, PromptWriting writing,
        TokenBudget budget, ModelHealth health, TimeProvider clock, ILogger<ModelAnswerer> logger)
    {
        (this.options, this.limits, this.call, this.forms) = (options.Value, limits, call, forms);
        (this.writing, this.budget, this.health, this.clock, this.logger) = (writing, budget, health, clock, logger);
    }

    /// <summary>Whether its endpoint gives anything.</summary>
    public ModelHealth Health => health;

    /// <summary>
    /// Drafts an answer within <see cref="LlmOptions.Timeout"/> and <see cref="LlmOptions.MaxTokensPerAnswer"/>: one call, and at most one
    /// more when its reply could not be used.
    /// </summary>
    /// <param name="listener">
    /// Is offered the draft each time a statement more has passed the checks; null when nobody listens. A statement that was offered was
    /// checked by itself and rests on quotations of its own: where the reply breaks off, is stopped or ends in something unreadable, those
    /// that had passed are the draft, for a second try could only take back what somebody has read.
    /// </param>
    /// <returns>Null when there is no usable draft; the log says why.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; nothing else is thrown.</exception>
    public async Task<ModelDraft?> DraftAsync(ModelRequest request, Listener<ModelDraft>? listener, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        request = request with { Sentences = [.. request.Sentences.Where(s => !PlantedOrder.IsIn(s.Text))] };
        var began = clock.GetTimestamp();
        using var timer = new CancellationTokenSource(options.Timeout, clock);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct, timer.Token, listener?.Stop ?? default);
        if (!budget.TryTake(options.MaxTokensPerAnswer))
        {
            logger.NoDraft(CallFailure.OverBudget, null, 0, 0);
            return null;
        }

        var attempt = new Attempt();
        try
        {
            var draft = await TryTwiceAsync(request, listener, attempt, deadline.Token, ct).ConfigureAwait(false);
            Report(draft, attempt, (long)clock.GetElapsedTime(began).TotalMilliseconds);
            return draft;
        }
        finally
        {
            budget.Settle(options.MaxTokensPerAnswer, attempt.Tokens);
        }
    }

    private async Task<ModelDraft?> TryTwiceAsync(
        ModelRequest request, Listener<ModelDraft>? listener, Attempt attempt, CancellationToken deadline, CancellationToken caller)
    {
        var form = forms.First(listener is not null);
        var draft = await TryAsync(form, null).ConfigureAwait(false);
        while (draft is null && !deadline.IsCancellationRequested && forms.Next(form, attempt.Failure) is { } other)
        {
            logger.Repairing(attempt.Failure, attempt.Error);
            draft = await TryAsync(form = other, null).ConfigureAwait(false);
        }

        if (draft is null && !deadline.IsCancellationRequested && Repair(attempt.Failure, form) is { } reason)
        {
            logger.Repairing(attempt.Failure, attempt.Error);
            draft = await TryAsync(form, reason).ConfigureAwait(false);
        }

        if (draft is not null)
            Learn(form, listener is not null);
        return draft;

        Task<ModelDraft?> TryAsync(CallForm asked, string? reason) => this.TryAsync(request, listener, attempt, asked, reason, deadline, caller);
    }

    private async Task<ModelDraft?> TryAsync(
        ModelRequest request, Listener<ModelDraft>? listener, Attempt attempt, CallForm form, string? reason, CancellationToken deadline, CancellationToken caller)
    {
        var left = options.MaxTokensPerAnswer - attempt.Tokens;
        var longest = Math.Min(limits.LongestReply, left / 3);
        var prompt = await writing.WriteAsync(request, left - longest, reason, caller).ConfigureAwait(false);
        if (prompt is null)
        {
            attempt.Fail(attempt.Calls == 0 ? CallFailure.OverBudget : attempt.Failure, attempt.Error);
            return null;
        }

        ModelDraft? passed = null;
        var reply = await call.AskAsync(prompt, longest, form, Hear, deadline, caller).ConfigureAwait(false);
        attempt.Count(reply.Tokens);
        var draft = Read(reply, request, prompt.Sentences, attempt);
        if (draft is null && listener is { Stop.IsCancellationRequested: true })
            attempt.Fail(CallFailure.Stopped, null);
        if (draft is null && passed is not null)
            logger.EndedEarly(attempt.Failure, attempt.Error, passed.Statements.Count);
        return draft ?? passed;

        void Hear(ModelReply soFar)
        {
            var check = DraftCheck.Of(soFar, request, prompt.Sentences);
            if (check.Kept.Count <= (passed?.Statements.Count ?? 0))
                return;
            passed = new ModelDraft(check.Kept, Abstains: false, options.Model);
            listener?.Offer(passed);
        }
    }

    private ModelDraft? Read(ChatReply reply, ModelRequest request, int shown, Attempt attempt)
    {
        if (reply.Failure is { } failure)
        {
            attempt.Fail(failure, reply.Error);
            return null;
        }

        if (ReplyReading.Read(reply.Words, out var why) is not { } read)
        {
            attempt.Fail(why, null);
            return null;
        }

        if (!read.Answered)
            return new ModelDraft([], Abstains: true, options.Model);
        var check = DraftCheck.Of(read, request, shown);
        attempt.Dropped += check.Faults.Count;
        foreach (var fault in check.Faults)
            logger.Dropped(fault);
        if (check.Kept.Count > 0)
            return new ModelDraft(check.Kept, Abstains: false, options.Model);
        attempt.Fail(CallFailure.NothingHeld, null);
        return null;
    }

    private void Learn(CallForm taken, bool listening)
    {
        var (noSchema, noStream) = forms.Taken(taken, listening);
        if (noSchema)
            logger.NoSchema();
        if (noStream)
            logger.NoStream();
    }

    /// <summary>What to tell the model for a second try; null for failures that a second try within seconds does not mend.</summary>
    /// <remarks>A whole reply that breaks off has been asked for again below, by HTTP; a stream has not.</remarks>
    private static string? Repair(CallFailure failure, CallForm form) => failure switch
    {
        CallFailure.NotJson or CallFailure.CutShort or CallFailure.Empty => "it was not one whole JSON object",
        CallFailure.OtherShape => "its JSON did not have the form that is asked",
        CallFailure.NothingHeld => "its statements held numbers, names or claims that the sentences they name do not hold, or gave an opinion without its speaker",
        CallFailure.BrokenOff when form.Streamed => "it broke off",
        _ => null,
    };

    private void Report(ModelDraft? draft, Attempt attempt, long elapsed)
    {
        if (draft is not null)
            health.Worked();
        else if (attempt.Failure is CallFailure.TimedOut or CallFailure.Unreachable or CallFailure.BrokenOff or CallFailure.NotAllowed or CallFailure.RateLimited
            or CallFailure.ServerError or CallFailure.FormRefused or CallFailure.Resting)
            health.Failed();
        if (draft is null && attempt.Failure == CallFailure.Stopped)
            logger.StoppedEarly();
        else if (draft is null)
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
