namespace TalksBot.Knowledge.Attribution.Words;

/// <summary>A word or a mark of a sentence.</summary>
/// <param name="Start">Into the body.</param>
/// <param name="End">One past the last character; the apostrophe of an elided word is not part of it.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind)
{
    public bool IsWord => Kind is TokenKind.Word or TokenKind.Elided or TokenKind.Clitic;
    public ReadOnlySpan<char> Of(string body) => body.AsSpan(Start, End - Start);
    public bool IsMark(string body, char mark) => Kind == TokenKind.Mark && body[Start] == mark;
    public bool IsCapital(string body) => Kind is TokenKind.Word or TokenKind.Elided && char.IsUpper(body[Start]);
}

internal enum TokenKind
{
    Word,

    /// <summary>"l'", "qu'", "d'": the apostrophe follows.</summary>
    Elided,

    /// <summary>A subject hung on its verb: "-t-il", "-elle".</summary>
    Clitic,

    Mark,
}
