namespace TalksBot.BotApi;

/// <summary>A person, or a bot, of the simulated world.</summary>
public sealed class ApiUser
{
    internal ApiUser(long id, string firstName) => (Id, FirstName) = (id, firstName);

    public long Id { get; }

    public string FirstName { get; set; }

    public string? LastName { get; set; }

    /// <summary>Without the @.</summary>
    public string? Username { get; set; }

    /// <summary>As the person's app has it; null where it says none.</summary>
    public string? LanguageCode { get; set; }

    public bool IsBot { get; init; }

    /// <summary>The private chat is open: a bot cannot write first ("Bots FAQ").</summary>
    public bool HasStarted { get; internal set; }

    public bool BlocksBot { get; internal set; }

    /// <summary>The account is deleted.</summary>
    public bool IsDeactivated { get; set; }

    public override string ToString() => $"{FirstName} ({Id})";
}
