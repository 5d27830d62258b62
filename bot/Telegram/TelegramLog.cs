using Microsoft.Extensions.Logging;

namespace TalksBot.Bot.Telegram;

/// <summary>What the Telegram edge says in the log: kinds, counts and codes; never a token, an address, a name or a user's words.</summary>
/// <remarks>Of an exception the type and the stack: its message may hold a user's words.</remarks>
internal static partial class TelegramLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Information, Message = "Running as @{Username} ({Mode})")]
    public static partial void Running(this ILogger logger, string? username, TelegramMode mode);

    [LoggerMessage(EventId = 3017, Level = LogLevel.Warning, Message = "Nobody owns this bot yet: stop it, and make yourself its owner by the link of `talksbot invite owner`")]
    public static partial void NoOwner(this ILogger logger);

    [LoggerMessage(EventId = 3018, Level = LogLevel.Warning, Message = "Telegram does not answer ({Kind}, {Code}); tried again in {Seconds} s. Check the network, and Telegram:BaseUrl if it is set")]
    public static partial void NoAnswerAtStart(this ILogger logger, string kind, int code, int seconds);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Warning, Message = "Another process asks Telegram for the updates of this bot (409): end one of the two")]
    public static partial void AnotherPoller(this ILogger logger);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Warning, Message = "Telegram gave no updates ({Kind}, {Code}); asking again")]
    public static partial void PollFailed(this ILogger logger, string kind, int code);

    [LoggerMessage(EventId = 3004, Level = LogLevel.Warning, Message = "Handling update {Update} failed, try {Attempt}: {Fault}{Stack}")]
    public static partial void UpdateFailed(this ILogger logger, long update, int attempt, string fault, string? stack);

    [LoggerMessage(EventId = 3005, Level = LogLevel.Error, Message = "Update {Update} is set aside after {Attempts} tries")]
    public static partial void SetAside(this ILogger logger, long update, int attempts);

    [LoggerMessage(EventId = 3006, Level = LogLevel.Warning, Message = "Telegram refused a message ({Code}, {Remedy})")]
    public static partial void Refused(this ILogger logger, int code, string remedy);

    [LoggerMessage(EventId = 3007, Level = LogLevel.Warning, Message = "Whether a message went out is not known ({Fault}); {Then}")]
    public static partial void OutcomeUnknown(this ILogger logger, string fault, string then);

    [LoggerMessage(EventId = 3008, Level = LogLevel.Warning, Message = "Telegram asks for a pause of {Seconds} s")]
    public static partial void Flood(this ILogger logger, int seconds);

    [LoggerMessage(EventId = 3009, Level = LogLevel.Warning, Message = "A webhook is set for this bot (409), and keeps its updates from here: it is taken away")]
    public static partial void WebhookInTheWay(this ILogger logger);

    [LoggerMessage(EventId = 3019, Level = LogLevel.Error, Message = "Telegram's webhook for this bot is not this one any more: another process has set it or taken it away")]
    public static partial void WebhookTaken(this ILogger logger);

    [LoggerMessage(EventId = 3021, Level = LogLevel.Warning, Message = "Telegram does not reach the webhook: look at the proxy, and at Telegram:Webhook:Url")]
    public static partial void NotReached(this ILogger logger);

    [LoggerMessage(EventId = 3020, Level = LogLevel.Error, Message = "What follows from update {Update} failed by a fault of the program: {Fault}{Stack}")]
    public static partial void FollowFailed(this ILogger logger, long update, string fault, string? stack);

    [LoggerMessage(EventId = 3011, Level = LogLevel.Error, Message = "A message could not be sent for a fault of the program: {Fault}{Stack}")]
    public static partial void NotSendable(this ILogger logger, string fault, string? stack);

    [LoggerMessage(EventId = 3012, Level = LogLevel.Information, Message = "The webhook is set")]
    public static partial void WebhookSet(this ILogger logger);

    [LoggerMessage(EventId = 3013, Level = LogLevel.Warning, Message = "The menu of commands could not be set ({Kind}, {Code}); it is tried again at the next start")]
    public static partial void MenuNotSet(this ILogger logger, string kind, int code);

    [LoggerMessage(EventId = 3014, Level = LogLevel.Error, Message = "A draft could not be shown for a fault of the program: {Fault}{Stack}")]
    public static partial void DraftFailed(this ILogger logger, string fault, string? stack);

    [LoggerMessage(EventId = 3015, Level = LogLevel.Warning, Message = "Trouble: {Kind} (over: {Over})")]
    public static partial void Trouble(this ILogger logger, Watch.TroubleKind kind, bool over);

    [LoggerMessage(EventId = 3016, Level = LogLevel.Error, Message = "Something that goes on beside the messages failed by a fault of the program, and begins anew: {Fault}{Stack}")]
    public static partial void BesideFailed(this ILogger logger, string fault, string? stack);

    [LoggerMessage(EventId = 3022, Level = LogLevel.Warning, Message = "A message was sent and could not be pinned ({Code}, {Remedy})")]
    public static partial void NotPinned(this ILogger logger, int code, Outbox.SendRemedy remedy);

    [LoggerMessage(EventId = 3010, Level = LogLevel.Debug, Message = "A call that nobody misses failed ({Method}, {Code})")]
    public static partial void Passing(this ILogger logger, string method, int code);
}
