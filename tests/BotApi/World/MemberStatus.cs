namespace TalksBot.BotApi;

/// <summary>The field <c>status</c> of a chat member. A restricted member here may read and not write.</summary>
public enum MemberStatus
{
    Creator,
    Administrator,
    Member,
    Restricted,
    Left,
    Kicked,
}
