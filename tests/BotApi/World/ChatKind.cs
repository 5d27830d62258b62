namespace TalksBot.BotApi;

/// <summary>The field <c>type</c> of a chat.</summary>
public enum ChatKind
{
    Private,
    Group,
    Supergroup,
    Channel,
}
