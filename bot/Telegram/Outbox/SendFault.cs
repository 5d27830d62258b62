using System.Net;
using Telegram.Bot.Exceptions;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>Why a message did not go out, and what helps.</summary>
/// <param name="Code">Telegram's or HTTP's number; 0 for the network.</param>
internal sealed record SendFault(SendRemedy Remedy, int Code)
{
    /// <summary>How long Telegram asks to wait.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>The supergroup that a group has become.</summary>
    public long? MovedTo { get; init; }

    /// <summary>Reads what the library threw. The texts are those of the Bot API server's source; they are matched by part, without case.</summary>
    /// <exception cref="ArgumentException">It is no fault of sending.</exception>
    public static SendFault Of(Exception fault) => fault switch
    {
        ApiRequestException { Parameters.MigrateToChatId: { } moved } e => new(SendRemedy.Move, e.ErrorCode) { MovedTo = moved },
        ApiRequestException { ErrorCode: 429 } e => new(SendRemedy.Wait, 429) { Wait = TimeSpan.FromSeconds(Math.Clamp(e.Parameters?.RetryAfter ?? 1, 1, 86_400)) },
        ApiRequestException { ErrorCode: 401 } => new(SendRemedy.Stop, 401),
        ApiRequestException { ErrorCode: 403 } => new(SendRemedy.LeaveChat, 403),
        ApiRequestException { ErrorCode: >= 500 } e => new(SendRemedy.Doubt, e.ErrorCode),
        ApiRequestException e => new(Refused(e.Message), e.ErrorCode),
        RequestException { InnerException: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } } => new(SendRemedy.Retry, 0),
        RequestException { HttpStatusCode: HttpStatusCode.TooManyRequests } => new(SendRemedy.Retry, 429),
        RequestException e => new(SendRemedy.Doubt, (int)(e.HttpStatusCode ?? 0)),
        _ => throw new ArgumentException("No fault of sending.", nameof(fault), fault),
    };

    private static SendRemedy Refused(string text)
    {
        bool Says(string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
        return text switch
        {
            _ when Says("message is not modified") => SendRemedy.Done,
            _ when Says("message to be replied not found") || Says("replied message not found") => SendRemedy.WithoutReply,
            _ when Says("QUOTE_TEXT_INVALID") => SendRemedy.WithoutQuote,
            _ when Says("message thread not found") || Says("TOPIC_CLOSED") || Says("TOPIC_DELETED") => SendRemedy.Drop,
            _ when Says("message to edit not found") || Says("message can't be edited") || Says("MESSAGE_ID_INVALID") => SendRemedy.Drop,
            _ when Says("message to delete not found") || Says("message can't be deleted") => SendRemedy.Drop,
            _ when Says("chat not found") || Says("not enough rights") || Says("have no rights") || Says("need administrator rights") || Says("_FORBIDDEN") || Says("PEER_ID_INVALID") => SendRemedy.LeaveChat,
            _ => SendRemedy.Plainer,
        };
    }
}

/// <summary>What helps when a message did not go out.</summary>
internal enum SendRemedy
{
    /// <summary>Nothing is wrong: the message stands as it should.</summary>
    Done,

    /// <summary>It surely did not go out: again after a pause.</summary>
    Retry,

    /// <summary>Telegram asks this chat's sender to wait.</summary>
    Wait,

    /// <summary>Nobody can know whether it went out.</summary>
    Doubt,

    /// <summary>Again, as no reply.</summary>
    WithoutReply,

    /// <summary>Again, as a reply to the whole message.</summary>
    WithoutQuote,

    /// <summary>Again, in a plainer form: the rich form gives way to the regular one, entities and buttons to text alone.</summary>
    Plainer,

    /// <summary>The group has become a supergroup: again there.</summary>
    Move,

    /// <summary>What it belongs to is gone: never.</summary>
    Drop,

    /// <summary>The bot is not wanted in this chat, or may not write: nothing more goes there.</summary>
    LeaveChat,

    /// <summary>The token is not good any more: nothing goes anywhere.</summary>
    Stop,
}
