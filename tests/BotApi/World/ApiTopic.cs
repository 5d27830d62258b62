namespace TalksBot.BotApi;

/// <summary>A topic of a forum; its id is that of the message that made it.</summary>
public sealed record ApiTopic(int Id, string Name)
{
    public bool IsClosed { get; init; }
}
