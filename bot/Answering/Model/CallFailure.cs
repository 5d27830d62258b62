namespace TalksBot.Bot.Answering.Model;

/// <summary>Why a model's reply could not be used; what the log says.</summary>
internal enum CallFailure
{
    /// <summary>No reply within the time limit.</summary>
    TimedOut,

    /// <summary>No connection.</summary>
    Unreachable,

    /// <summary>The connection broke before the reply was whole, or the reply had no end.</summary>
    BrokenOff,

    /// <summary>HTTP 401 or 403.</summary>
    NotAllowed,

    /// <summary>HTTP 429.</summary>
    RateLimited,

    /// <summary>HTTP 5xx.</summary>
    ServerError,

    /// <summary>Another HTTP 4xx: the endpoint does not take the request in this form.</summary>
    FormRefused,

    /// <summary>A stream was asked for and none came: the endpoint may give whole replies only.</summary>
    NotStreamed,

    /// <summary>The one who waited for the answer stopped it.</summary>
    Stopped,

    /// <summary>Too many failures just before: the model is left alone for a while.</summary>
    Resting,

    /// <summary>The model declined to answer.</summary>
    Refused,

    /// <summary>The reply ended at its token limit.</summary>
    CutShort,

    /// <summary>A reply without words.</summary>
    Empty,

    /// <summary>Prose, or JSON that does not parse.</summary>
    NotJson,

    /// <summary>JSON of another shape, or an HTTP body that is no chat completion.</summary>
    OtherShape,

    /// <summary>No statement passed the checks.</summary>
    NothingHeld,

    /// <summary>The token budget of the day or of the answer is used up.</summary>
    OverBudget,

    /// <summary>Something that nobody foresaw; the log names the exception's type.</summary>
    Unexpected,
}
