namespace TalksBot.BotApi;

/// <summary>Something that happened, as the bot is told.</summary>
/// <param name="Lane">The chat or person that it is about: a webhook gets one at a time of each.</param>
public sealed record ApiUpdate(int Id, string Kind, string Json, long Lane, DateTimeOffset At);
