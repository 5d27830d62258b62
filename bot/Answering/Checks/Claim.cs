using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>A statement cut into words, with the sentences that it names.</summary>
internal sealed class Claim
{
    private readonly HashSet<int> inNumbers;

    public Claim(string text, IReadOnlyList<Evidence> named, string lang)
    {
        Text = text;
        Lang = lang;
        Words = Tokens.Of(text);
        Grounds = [.. named.Select(e => new Ground(e, lang))];
        Quantities = Checks.Quantities.Of(Words, lang);
        inNumbers = [.. Quantities.SelectMany(q => Enumerable.Range(q.First, q.Last - q.First + 1))];
    }

    public string Text { get; }
    public string Lang { get; }
    public IReadOnlyList<Token> Words { get; }
    public IReadOnlyList<Ground> Grounds { get; }
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>All its sentences are in its own language, so that words can be compared with words.</summary>
    public bool SameLanguage => Grounds.All(g => g.SameLanguage);

    public bool IsInNumber(int word) => inNumbers.Contains(word);

    /// <summary>A word with a meaning of its own: no function word, no part of a number.</summary>
    public bool IsContent(int word) => !IsInNumber(word) && !Vocabulary.IsFunction(Words[word], Lang) && Words[word].Folded.Length > 1;

    /// <summary>A proper name, as far as capitals tell: not a common word that happens to open a sentence or stand in a title.</summary>
    public bool IsName(int word)
    {
        var token = Words[word];
        if (!token.IsCapital || IsInNumber(word) || Vocabulary.IsFunction(token, Lang) || token.Folded.Length == 1 && !token.IsAcronym)
            return false;
        if (token.OpensSentence && Vocabulary.Cues.Holds(token.Folded))
            return false;
        return !token.OpensSentence || !Grounds.Any(g => g.Words.Concat(g.About).Any(w => !w.IsCapital && !Vocabulary.IsFunction(w, g.Lang) && WordMatch.Same(w, token)));
    }
}
