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
    /// <param name="plain">Without a JSON schema, for endpoints that know none.</param>
    /// <param name="deadline">Ends the call as timed out.</param>
    /// <param name="caller">Ends the call with an <see cref="OperationCanceledException"/>.</param>
    public async Task<ChatReply> AskAsync(Prompt prompt, int longest, bool plain, CancellationToken deadline, CancellationToken caller)
    {
        try
        {
            var replies = await chat.GetChatMessageContentsAsync(prompt.Messages, Settings(longest, plain), null, deadline).ConfigureAwait(false);
            return replies.Count == 0
                ? new ChatReply("", CallFailure.Empty, prompt.Tokens)
                : Read(replies[0], prompt);
        }
        catch (Exception e) when (!caller.IsCancellationRequested)
        {
            // A connector can throw anything on a reply that is no chat completion (ArgumentOutOfRange, KeyNotFound, …): an answer must not be lost to it.
            var failure = Cause(e);
            return new ChatReply("", failure, Spent(failure, prompt, longest), e.GetType().Name);
        }
    }

    private OpenAIPromptExecutionSettings Settings(int longest, bool plain)
    {
        var settings = new OpenAIPromptExecutionSettings();
        if (!plain)
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

    private static ChatReply Read(Microsoft.SemanticKernel.ChatMessageContent reply, Prompt prompt)
    {
        var words = reply.Content ?? "";
        var usage = reply.Metadata?.GetValueOrDefault("Usage") as ChatTokenUsage;
        var tokens = usage is { TotalTokenCount: > 0 } counted ? counted.TotalTokenCount : prompt.Tokens + TokenEstimate.Of(words);
        if (reply.Metadata?.GetValueOrDefault("Refusal") is string { Length: > 0 })
            return new ChatReply("", CallFailure.Refused, tokens);
        return (reply.Metadata?.GetValueOrDefault("FinishReason") as string) switch
        {
            "Length" => new ChatReply(words, CallFailure.CutShort, tokens),
            "ContentFilter" => new ChatReply("", CallFailure.Refused, tokens),
            _ => new ChatReply(words, string.IsNullOrWhiteSpace(words) ? CallFailure.Empty : null, tokens),
        };
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

    /// <summary>A call that ended without a count may have been paid for in full; one that the endpoint turned away was not.</summary>
    private static int Spent(CallFailure failure, Prompt prompt, int longest) => failure switch
    {
        CallFailure.TimedOut or CallFailure.BrokenOff or CallFailure.OtherShape or CallFailure.Unexpected => prompt.Tokens + longest,
        _ => 0,
    };
}
