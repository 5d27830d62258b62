namespace TalksBot.Bot.Answering.Checks;

/// <summary>A word, number or unit sign of a text.</summary>
/// <param name="Text">As printed, without elided articles before and a possessive after.</param>
/// <param name="Folded">For comparison; a number's digits with its separators.</param>
/// <param name="IsNumber">It begins with a digit.</param>
/// <param name="OpensSentence">The first after a full stop, question mark or the like, or of the text.</param>
/// <param name="OpensClause">The first after any stop: comma, dash, bracket, quotation mark.</param>
/// <param name="Idea">Line of <see cref="Vocabulary.Equivalents"/> that it stands on; -1 for none.</param>
internal readonly record struct Token(string Text, string Folded, int Idea, int Start, int End, bool IsNumber, bool OpensSentence, bool OpensClause)
{
    public bool IsCapital => char.IsUpper(Text[0]);

    /// <summary>ONU, US: in capitals throughout, so that it is no function word.</summary>
    public bool IsAcronym => Text.Length > 1 && Text.All(char.IsUpper);
}
