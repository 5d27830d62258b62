namespace TalksBot.Bot.Answering.Checks;

/// <summary>Why a statement was dropped.</summary>
public enum StatementFault
{
    /// <summary>Empty, too long, more than two sentences, several lines.</summary>
    Length,

    /// <summary>Control or direction characters, markup, links, addresses, words of two scripts, pictograms.</summary>
    Form,

    /// <summary>Not in the language that was asked for.</summary>
    Language,

    /// <summary>It names no sentence: nothing verifies it.</summary>
    NoSentence,

    /// <summary>It names a sentence that does not exist, or more than three.</summary>
    UnknownSentence,

    /// <summary>Its quotation marks hold no exact slice of a sentence that it names.</summary>
    Quotation,

    /// <summary>A number, date or amount that its sentences lack, or hold for something else.</summary>
    Number,

    /// <summary>A name that its sentences lack, or put together from two.</summary>
    Name,

    /// <summary>It affirms what its sentences deny, denies what they affirm, or turns a word into its opposite.</summary>
    Negation,

    /// <summary>It does not give a sentence to the one who said it, or gives it to somebody else.</summary>
    Speaker,

    /// <summary>Too few of its words have anything to do with its sentences.</summary>
    Unsupported,
}
