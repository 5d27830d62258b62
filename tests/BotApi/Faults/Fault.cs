namespace TalksBot.BotApi;

/// <summary>What goes wrong with a call.</summary>
public enum Fault
{
    None,

    /// <summary>429 with a short wait, not carried out.</summary>
    TooMany,

    /// <summary>500 in JSON, not carried out.</summary>
    ServerError,

    /// <summary>502 as a page of HTML, not carried out.</summary>
    BadGateway,

    /// <summary>The connection breaks before anything is done.</summary>
    CutBefore,

    /// <summary>It is carried out, and the connection breaks before the answer: the message counts as sent.</summary>
    CutAfter,

    /// <summary>Nothing is heard for <see cref="FaultPlan.SilenceLasts"/>, then the connection breaks; carried out every second time.</summary>
    Silence,
}
