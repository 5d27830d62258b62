using Microsoft.Extensions.Logging;

namespace TalksBot.Bot.Answering.Model;

/// <summary>What the model's part says in the log: outcomes and counts, never words of a question, a text or a reply.</summary>
internal static partial class ModelLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "The model gave nothing usable ({Failure}, {Error}) after {Calls} calls in {Elapsed} ms: the answer comes without it")]
    public static partial void NoDraft(this ILogger logger, CallFailure failure, string? error, int calls, long elapsed);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Information, Message = "The model is asked once more ({Failure}, {Error})")]
    public static partial void Repairing(this ILogger logger, CallFailure failure, string? error);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Warning, Message = "A statement of the model was dropped: {Fault}")]
    public static partial void Dropped(this ILogger logger, Checks.StatementFault fault);

    [LoggerMessage(EventId = 2004, Level = LogLevel.Information, Message = "The model's endpoint takes no JSON schema; it is asked in plain words from now on")]
    public static partial void NoSchema(this ILogger logger);

    [LoggerMessage(EventId = 2005, Level = LogLevel.Information, Message = "Draft of the model: {Kept} statements kept, {Dropped} dropped, {Tokens} tokens, {Calls} calls in {Elapsed} ms")]
    public static partial void Drafted(this ILogger logger, int kept, int dropped, int tokens, int calls, long elapsed);

    [LoggerMessage(EventId = 2006, Level = LogLevel.Information, Message = "The model says that the sentences do not answer ({Tokens} tokens, {Calls} calls in {Elapsed} ms)")]
    public static partial void Abstained(this ILogger logger, int tokens, int calls, long elapsed);

    [LoggerMessage(EventId = 2007, Level = LogLevel.Information, Message = "The reply did not come to its end ({Failure}, {Error}): the {Kept} statements that had passed stand")]
    public static partial void EndedEarly(this ILogger logger, CallFailure failure, string? error, int kept);

    [LoggerMessage(EventId = 2008, Level = LogLevel.Information, Message = "The model's endpoint gives no streams; it is asked for whole replies from now on")]
    public static partial void NoStream(this ILogger logger);

    [LoggerMessage(EventId = 2009, Level = LogLevel.Information, Message = "The model was stopped before a statement had passed: the answer comes without it")]
    public static partial void StoppedEarly(this ILogger logger);
}
