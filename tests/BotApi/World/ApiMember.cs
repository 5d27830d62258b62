namespace TalksBot.BotApi;

/// <summary>Somebody in a chat.</summary>
public sealed record ApiMember(ApiUser User, MemberStatus Status)
{
    /// <summary>An administrator who writes in the name of the group.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Of an administrator: whether others' messages can be deleted.</summary>
    public bool CanDeleteMessages { get; init; } = true;

    public bool IsIn => Status is not (MemberStatus.Left or MemberStatus.Kicked);

    public bool IsAdmin => Status is MemberStatus.Creator or MemberStatus.Administrator;
}
