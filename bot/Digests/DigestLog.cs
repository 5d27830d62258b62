using Microsoft.Extensions.Logging;
using TalksBot.Bot.Digests.Slots;

namespace TalksBot.Bot.Digests;

/// <summary>What the digests say in the log: chats' ids, counts and kinds; never a word of a text.</summary>
internal static partial class DigestLog
{
    [LoggerMessage(EventId = 3101, Level = LogLevel.Information, Message = "{Posts} digests are on their way, of {Due} that were due")]
    public static partial void OnTheirWay(this ILogger logger, int posts, int due);

    [LoggerMessage(EventId = 3102, Level = LogLevel.Warning, Message = "The digest of chat {Chat} that was due at {At:u} is skipped: it could not be posted for more than six hours")]
    public static partial void Skipped(this ILogger logger, long chat, DateTimeOffset at);

    [LoggerMessage(EventId = 3103, Level = LogLevel.Warning, Message = "The digest of chat {Chat} cannot be posted: {Trouble}")]
    public static partial void Troubled(this ILogger logger, long chat, DigestTrouble trouble);

    [LoggerMessage(EventId = 3104, Level = LogLevel.Warning, Message = "The digest of chat {Chat} could not be posted for 30 days, and is switched off")]
    public static partial void Paused(this ILogger logger, long chat);

    [LoggerMessage(EventId = 3105, Level = LogLevel.Error, Message = "The digest of chat {Chat} could not be made for a fault of the program: {Fault}{Stack}")]
    public static partial void NotComposed(this ILogger logger, long chat, string fault, string? stack);

    [LoggerMessage(EventId = 3106, Level = LogLevel.Information, Message = "The digest of chat {Chat} is not posted: the bot does not serve the chat")]
    public static partial void NotServed(this ILogger logger, long chat);
}
