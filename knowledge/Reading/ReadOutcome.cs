using TalksBot.Knowledge.Reading.Feeds;

namespace TalksBot.Knowledge.Reading;

/// <summary>What came of one text: it was read, or refused for a reason.</summary>
/// <param name="Path">The file or folder, as it was given or found.</param>
public abstract record ReadOutcome(string Path);

/// <summary>A text, ready to be analysed.</summary>
/// <param name="Line">Of a JSONL file, counted from 1; null for a text that is a file of its own.</param>
public sealed record TextRead(string Path, RawText Text, int? Line = null) : ReadOutcome(Path)
{
    /// <summary>What a feed says of the item that the text is; null for a text of any other kind.</summary>
    public FeedItem? Item { get; init; }
}

/// <summary>A file, folder or line that gives no text. The wording for people is made elsewhere.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Detail">The thing itself, never a sentence: the extension, a size in bytes, the missing field, the parser's position.</param>
/// <param name="Line">Of a JSONL file, counted from 1; null when the whole file is refused.</param>
public sealed record ReadRefusal(string Path, RefusalReason Reason, string? Detail = null, int? Line = null) : ReadOutcome(Path);

/// <summary>Why a text was not taken.</summary>
public enum RefusalReason
{
    /// <summary>No such file or folder.</summary>
    Missing,

    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>Not text in a known encoding.</summary>
    Binary,

    /// <summary>A file over a limit of <see cref="ReadLimits"/>; the detail is the size in bytes.</summary>
    TooLarge,

    /// <summary>A file whose name cannot be written as text: it cannot be opened by it.</summary>
    BadName,

    /// <summary>The system does not let it be opened or read; the detail is the system's own message.</summary>
    Unreadable,

    /// <summary>A folder in which no file has a known type.</summary>
    NoTexts,

    /// <summary>A format that is not read, told by its content; the detail is its usual extension, or "http" for an address.</summary>
    UnknownType,

    /// <summary>A body over <see cref="ReadingOptions.MaxCharacters"/>; the detail is that limit.</summary>
    TooLong,

    /// <summary>Protected by a password.</summary>
    Encrypted,

    /// <summary>Broken, or cut off; the detail is what its reader met.</summary>
    Damaged,

    /// <summary>More pages, entries, levels or expansion than a text has; the detail says which, and its limit.</summary>
    TooComplex,

    /// <summary>It took too long: the detail is the limit in seconds where it was reading that did, nothing where it was the web.</summary>
    TooSlow,

    /// <summary>Pages or a page without words: scanned images, or a page that a program fills in.</summary>
    NoWords,

    /// <summary>A JSONL line that is not a JSON object; the detail is where the parser stopped.</summary>
    BrokenJson,

    /// <summary>A JSONL line without a field that it must have, or with one of another kind; the detail is its name.</summary>
    BadField,

    /// <summary>Not an address of the web, or one with a name and password in it.</summary>
    BadAddress,

    /// <summary>An address that is not of the public network, or leads there; the detail is the host or port.</summary>
    NotPublic,

    /// <summary>Nobody answers there, or not with a page; the detail is the HTTP status, or nothing.</summary>
    Unreachable,

    /// <summary>It leads on and on; the detail is how often that is followed.</summary>
    TooManyRedirects,
}
