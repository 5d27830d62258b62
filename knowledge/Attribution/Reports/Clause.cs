using TalksBot.Knowledge.Attribution.Grammar;
using TalksBot.Knowledge.Attribution.Words;

namespace TalksBot.Knowledge.Attribution.Reports;

/// <summary>The words and marks of one sentence, asked by position in the language's grammar.</summary>
internal sealed class Clause(string body, int start, int end, SpeechGrammar grammar)
{
    private readonly List<Token> _tokens = Tokens.Of(body, start, end);

    public string Body => body;
    public int Start => start;
    public int End => end;
    public SpeechGrammar Grammar => grammar;
    public int Count => _tokens.Count;
    public Token this[int i] => _tokens[i];

    public ReadOnlySpan<char> Word(int i) => i >= 0 && i < _tokens.Count && _tokens[i].IsWord ? _tokens[i].Of(body) : [];
    public bool Is(int i, WordSet set) => Word(i) is { IsEmpty: false } word && set.Contains(word);
    public bool Is(int i, char mark) => i >= 0 && i < _tokens.Count && _tokens[i].IsMark(body, mark);
    public bool IsWord(int i) => i >= 0 && i < _tokens.Count && _tokens[i].IsWord;
    public bool IsClitic(int i) => i >= 0 && i < _tokens.Count && _tokens[i].Kind == TokenKind.Clitic;

    /// <summary>"Directrice du musée, Anne Roux …" begins with a noun, not with a name.</summary>
    public bool IsCapital(int i) => i >= 0 && i < _tokens.Count && _tokens[i].IsCapital(body)
        && !(i <= 1 && !IsWord(i - 1) && i + 1 < _tokens.Count && _tokens[i + 1].IsWord && !_tokens[i + 1].IsCapital(body) && (Is(i, grammar.Roles) || Is(i, grammar.Institutions)));
    public bool IsClosingQuote(int i) => i >= 0 && i < _tokens.Count && _tokens[i].Kind == TokenKind.Mark && body[_tokens[i].Start] is '»' or '”' or '"' or '“' && !(body[_tokens[i].Start] is '"' or '“' && OpensQuote(i));
    public bool IsOpeningQuote(int i) => i >= 0 && i < _tokens.Count && _tokens[i].Kind == TokenKind.Mark && (body[_tokens[i].Start] is '«' or '„' || body[_tokens[i].Start] is '"' or '“' && OpensQuote(i));
    public bool IsDash(int i) => Is(i, '–') || Is(i, '—') || Is(i, '-');
    public bool IsEnd(int i) => i >= _tokens.Count || Is(i, '.') || Is(i, '!') || Is(i, '?') || Is(i, '…') || Is(i, ':') || Is(i, ';');

    /// <summary>"également", "récemment", "recently".</summary>
    public bool IsAdverb(int i) => Is(i, grammar.Adverbs) || Word(i) is { Length: > 6 } word && char.IsLower(word[0]) && (word.EndsWith("ment", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal)) && !grammar.Institutions.Contains(word);

    public string Text(int first, int endToken) => endToken <= first ? "" : body[_tokens[first].Start.._tokens[endToken - 1].End];

    /// <summary>Straight marks open before a word and after white space, an apostrophe or a parenthesis.</summary>
    private bool OpensQuote(int i)
    {
        var at = _tokens[i].Start;
        return at + 1 < end && !char.IsWhiteSpace(body[at + 1]) && (at == start || char.IsWhiteSpace(body[at - 1]) || body[at - 1] is '(' or '\'' or '’' or '[');
    }
}
