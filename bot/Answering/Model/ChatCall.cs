using System.ClientModel;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace TalksBot.Bot.Answering.Model;

/// <summary>One call of the chat model, in which every way to fail is a value.</summary>
internal sealed class ChatCall(IChatCompletionService chat, IOptions<LlmOptions> options)
{
    private readonly bool openAi = ModelAddress.TryRead(options.Value.Endpoint, out var address) && ModelAddress.IsOpenAi(address);

    /// <summary>Asks once.</summary>
    /// <param name="longest">Tokens that the reply may have.</param>
    /// <param name="heard">With a streamed form: is handed what can be read of the reply, each time a statement of it has become whole.</param>
    /// <param name="deadline">Ends the call as timed out.</param>
    /// <param name="caller">Ends the call with an <see cref="OperationCanceledException"/>.</param>
    public async Task<ChatReply> AskAsync(Prompt prompt, int longest, CallForm form, Action<ModelReply> heard, CancellationToken deadline, CancellationToken caller)
    {
        var growing = new GrowingReply();
        try
        {
            var settings = Settings(longest, form.Schema);
            return form.Streamed
                ? await ListenAsync(prompt, settings, growing, heard, deadline).ConfigureAwait(false)
                : await WaitAsync(prompt, settings, deadline).ConfigureAwait(false);
        }
        catch (InvalidOperationException e) when (form.Streamed && growing.Words.Length == 0 && !caller.IsCancellationRequested)
        {
            // The client's word for a body that is no stream of events. The reply was paid for all the same, but its length is not known.
            return new ChatReply("", CallFailure.NotStreamed, prompt.Tokens, e.GetType().Name);
        }
        catch (Exception e) when (!caller.IsCancellationRequested)
        {
            // A connector can throw anything on a reply that is no chat completion (ArgumentOutOfRange, KeyNotFound, …): an answer must not be lost to it.
            var failure = Cause(e);
            return new ChatReply("", failure, Spent(failure, prompt, longest, growing.Words), e.GetType().Name);
        }
    }

    private async Task<ChatReply> WaitAsync(Prompt prompt, OpenAIPromptExecutionSettings settings, CancellationToken deadline)
    {
        var replies = await chat.GetChatMessageContentsAsync(prompt.Messages, settings, null, deadline).ConfigureAwait(false);
        if (replies is not [var reply, ..])
            return new ChatReply("", CallFailure.Empty, prompt.Tokens);
        var end = ReplyEnd.Of(reply.Metadata);
        return end.Read(reply.Content ?? "", prompt);
    }

    private async Task<ChatReply> ListenAsync(
        Prompt prompt, OpenAIPromptExecutionSettings settings, GrowingReply growing, Action<ModelReply> heard, CancellationToken deadline)
    {
        ReplyEnd? end = null;
        await foreach (var piece in chat.GetStreamingChatMessageContentsAsync(prompt.Messages, settings, null, deadline).ConfigureAwait(false))
        {
            end = ReplyEnd.Of(piece.Metadata).After(end);
            if (growing.Add(piece.Content ?? "") is { } soFar)
                heard(soFar);
            if (growing.IsEndless)
                return new ChatReply("", CallFailure.BrokenOff, prompt.Tokens + TokenEstimate.Of(growing.Words));
        }

        return end?.Read(growing.Words, prompt) ?? new ChatReply("", CallFailure.Empty, prompt.Tokens);
    }

    private OpenAIPromptExecutionSettings Settings(int longest, bool schema)
    {
        var settings = new OpenAIPromptExecutionSettings();
        if (schema)
            settings.ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("cited_statements", PromptTexts.Schema, jsonSchemaIsStrict: true);
        if (openAi)
        {
            settings.MaxTokens = longest;
            return settings;
        }

        settings.Temperature = 0;
#pragma warning disable SKEXP0010 // Marked experimental; the library itself writes max_completion_tokens only.
        settings.ExtraBody = new Dictionary<string, object?> { ["max_tokens"] = longest };
#pragma warning restore SKEXP0010
        return settings;
    }

    private static CallFailure Cause(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case OperationCanceledException or TimeoutRejectedException:
                    return CallFailure.TimedOut;
                case BrokenCircuitException:
                    return CallFailure.Resting;
                case HttpOperationException { StatusCode: { } status }:
                    return Cause(status);
                case ClientResultException { Status: > 0 and var status }: // what a stream throws: the library above wraps it for whole replies only
                    return Cause((HttpStatusCode)status);
                case HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded }:
                    return CallFailure.BrokenOff;
                case HttpRequestException or IOException:
                    return CallFailure.Unreachable;
                case JsonException or FormatException or ArgumentException or KeyNotFoundException:
                    return CallFailure.OtherShape;
            }
        }

        return CallFailure.Unexpected;
    }

    private static CallFailure Cause(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => CallFailure.NotAllowed,
        429 => CallFailure.RateLimited,
        408 => CallFailure.TimedOut,
        >= 400 and < 500 => CallFailure.FormRefused,
        >= 500 => CallFailure.ServerError,
        _ => CallFailure.OtherShape,
    };

    /// <summary>
    /// A call that ended without a count may have been paid for in full, unless words of it came: servers stop writing for a client that has
    /// left. One that the endpoint turned away was not paid for.
    /// </summary>
    private static int Spent(CallFailure failure, Prompt prompt, int longest, string heard) => failure switch
    {
        CallFailure.TimedOut or CallFailure.BrokenOff or CallFailure.OtherShape or CallFailure.Unexpected =>
            prompt.Tokens + (heard.Length > 0 ? TokenEstimate.Of(heard) : longest),
        _ => 0,
    };
}
