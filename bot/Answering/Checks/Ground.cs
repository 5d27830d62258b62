using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>What a statement stands on: a sentence that it names, cut into words, with what is known of it.</summary>
internal sealed class Ground
{
    public Ground(Evidence evidence, string statementLang)
    {
        Evidence = evidence;
        Lang = evidence.Source.Lang;
        SameLanguage = Lang == statementLang;
        Words = Tokens.Of(evidence.Text);
        Quantities = Checks.Quantities.Of(Words, Lang);
        Speaker = Tokens.Of(evidence.Sentence.Speaker ?? "");
        About = [.. Speaker, .. Tokens.Of(evidence.Sentence.Role ?? ""), .. Tokens.Of(evidence.Source.Title)];
    }

    public Evidence Evidence { get; }

    public string Lang { get; }

    /// <summary>Whether the statement is in the sentence's own language.</summary>
    public bool SameLanguage { get; }

    public IReadOnlyList<Token> Words { get; }
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>The speaker's name; empty for the narrator.</summary>
    public IReadOnlyList<Token> Speaker { get; }

    /// <summary>Speaker, role and title: they hold up names, and nothing else.</summary>
    public IReadOnlyList<Token> About { get; }

    /// <summary>Whether a word of the sentence, not a mere function word, says the same.</summary>
    public bool Says(Token word) => Words.Any(w => !Vocabulary.IsFunction(w, Lang) && WordMatch.Same(w, word))
        || !SameLanguage && Words.Any(w => w.IsCapital && NameMatch.Same(w, word, false));

    /// <summary>Whether the sentence, or what is known of it, holds this name.</summary>
    public bool Names(Token name) => Words.Concat(About).Any(w => IsName(w, name));

    public bool IsName(Token word, Token name) =>
        (!Vocabulary.IsFunction(word, Lang) || name.IsAcronym && word.IsAcronym) && NameMatch.Same(word, name, SameLanguage);
}
