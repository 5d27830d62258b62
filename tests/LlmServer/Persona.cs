namespace TalksBot.LlmServer;

/// <summary>How the server behaves: what a chat model, or the machine it runs on, has been seen to do.</summary>
public enum Persona
{
    /// <summary>Picks sentences that share words with the question, keeps their words, gives them to their speakers.</summary>
    Good,

    /// <summary>Says that the sentences do not answer.</summary>
    Abstains,

    /// <summary>As <see cref="Good"/>, within a code fence, after a think block, or with "3" for 3.</summary>
    Sloppy,

    /// <summary>Puts words that no sentence holds between quotation marks.</summary>
    InventsQuotations,

    /// <summary>Names sentences beyond the last, 0 or below, none, or all of them.</summary>
    NamesMissingSentences,

    /// <summary>Changes a number of the sentence, or adds one.</summary>
    ChangesNumber,

    /// <summary>Changes a name of the sentence, or adds one.</summary>
    ChangesName,

    /// <summary>Denies what the sentence affirms, or the reverse.</summary>
    FlipsNegation,

    /// <summary>Says what a speaker said without saying who.</summary>
    OpinionAsFact,

    /// <summary>Gives a sentence to somebody else than its speaker.</summary>
    WrongSpeaker,

    /// <summary>Answers in prose.</summary>
    Prose,

    /// <summary>Does what an order among the sentences says, and cites that sentence.</summary>
    ObeysTheTexts,

    /// <summary>Does what an order in the question says, and cites any sentence.</summary>
    ObeysTheQuestion,

    /// <summary>A good reply, a few bytes at a time.</summary>
    StreamsSlowly,

    /// <summary>Closes the connection in the middle of the body.</summary>
    BreaksOff,

    /// <summary>429 with a Retry-After of hours.</summary>
    TooManyRequests,

    /// <summary>500, 502 or 503.</summary>
    ServerError,

    /// <summary>A refusal, in the field for it.</summary>
    Refuses,

    /// <summary>400 for any request with a JSON schema, a good reply for others.</summary>
    NoJsonSchema,

    /// <summary>JSON that does not parse or has another shape.</summary>
    BrokenJson,

    /// <summary>Ends at the token limit, in the middle of the object.</summary>
    CutShort,

    /// <summary>A reply without words, or without a reply.</summary>
    Empty,

    /// <summary>200 with a web page, or JSON that is no chat completion.</summary>
    NotAnApi,

    /// <summary>401.</summary>
    WrongKey,

    /// <summary>A good reply, and nobody counts the tokens.</summary>
    CountsNothing,

    /// <summary>400 for any request for a stream, a good reply for others.</summary>
    RefusesStreams,

    /// <summary>A good reply, whole, whoever asks for a stream.</summary>
    IgnoresStreams,

    /// <summary>A good statement; then one with words that no sentence holds between quotation marks.</summary>
    InventsInTheSecond,

    /// <summary>Good statements, one after the other, for ever.</summary>
    NeverEnds,

    /// <summary>A good statement and the beginning of another; then nothing, on an open connection.</summary>
    FallsSilent,

    /// <summary>Markup, links, direction marks and emojis around a good reply.</summary>
    Decorates,
}
