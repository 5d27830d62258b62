using System.Collections.Frozen;
using TalksBot.Knowledge.Attribution.Words;

namespace TalksBot.Knowledge.Attribution.Grammar;

/// <summary>The words by which one language reports speech, and by which its noun phrases begin, go on and end.</summary>
internal sealed class SpeechGrammar
{
    /// <summary>Finite forms of verbs of saying.</summary>
    public required FrozenDictionary<string, VerbUse> Forms { get; init; }

    /// <summary>Past participles of verbs of saying.</summary>
    public FrozenDictionary<string, VerbUse> Participles { get; init; } = FrozenDictionary<string, VerbUse>.Empty;

    /// <summary>Present participles of verbs of saying: "affirmant", "saying".</summary>
    public WordSet Saying { get; init; } = new();

    /// <summary>Before a participle: "a", "avait", "has".</summary>
    public WordSet Auxiliaries { get; init; } = new();

    /// <summary>Before the participle of a reflexive verb: "est", "sont".</summary>
    public WordSet ReflexiveAuxiliaries { get; init; } = new();

    /// <summary>Verbs that make one of saying with the word after them: "fait savoir", "laisse entendre".</summary>
    public WordSet Light { get; init; } = new();
    public WordSet LightParticiples { get; init; } = new();
    public WordSet LightComplements { get; init; } = new();

    /// <summary>May stand between an auxiliary and its participle, or between a verb and what follows it.</summary>
    public required WordSet Adverbs { get; init; }

    /// <summary>Objects and reflexives between subject and verb: "lui", "se", "l'".</summary>
    public WordSet ObjectClitics { get; init; } = new();

    public WordSet Negations { get; init; } = new();

    /// <summary>"que", "that", "что".</summary>
    public required WordSet That { get; init; }

    /// <summary>"comment", "pourquoi", "si" after a verb of saying.</summary>
    public WordSet Questioning { get; init; } = new();

    /// <summary>Before "que" these make a comparison or another conjunction: "plus … que", "alors que".</summary>
    public WordSet NotBeforeThat { get; init; } = new();

    /// <summary>Whether a clause may follow without "that" ("X said the talks went on").</summary>
    public bool ThatMayBeLeftOut { get; init; }

    /// <summary>Whether a subject may stand without a determiner ("police said", "представитель заявил").</summary>
    public bool LooseSubjects { get; init; }

    /// <summary>Whether the noun stands last ("transport ministry"), not first ("ministère des transports").</summary>
    public bool HeadIsLast { get; init; }

    public required WordSet SubjectPronouns { get; init; }

    /// <summary>Pronouns after "selon": "lui", "eux".</summary>
    public required WordSet StrongPronouns { get; init; }

    /// <summary>"je", "nous", "I", "we", "moi": the one who has the floor.</summary>
    public required WordSet FirstPerson { get; init; }

    public required WordSet Masculine { get; init; }
    public required WordSet Feminine { get; init; }
    public required WordSet Plural { get; init; }

    public required WordSet Determiners { get; init; }

    /// <summary>Articles are no part of a speaker's name; other determiners tell that nobody in particular is meant.</summary>
    public required WordSet Articles { get; init; }

    /// <summary>"de", "of": a noun phrase goes on after them.</summary>
    public required WordSet Binding { get; init; }

    /// <summary>"à", "pour", "to": it goes on after them only when its head takes a place or a task.</summary>
    public required WordSet LooseBinding { get; init; }

    public required WordSet And { get; init; }

    /// <summary>No noun phrase goes on over these.</summary>
    public required WordSet Ends { get; init; }

    /// <summary>Prepositions that begin an adverbial: "dans", "après".</summary>
    public required WordSet Prepositions { get; init; }

    public required WordSet Honorifics { get; init; }

    /// <summary>"de", "von", "ben" within a person's name.</summary>
    public required WordSet NameParticles { get; init; }

    /// <summary>Before a noun without being its head: "ancien", "premier", "deux".</summary>
    public required WordSet BeforeNouns { get; init; }

    /// <summary>Relative pronouns as subjects.</summary>
    public required WordSet Relatives { get; init; }

    /// <summary>Words of a single source of what is said: "selon", "d'après", each as the tokens it is made of.</summary>
    public required IReadOnlyList<string[]> AccordingTo { get; init; }

    /// <summary>"pour", "for", "для": gives a view only at the head of a sentence, before a person and a comma.</summary>
    public required WordSet ForSomebody { get; init; }

    public required WordSet Roles { get; init; }

    /// <summary>Roles that take a place or a task by <see cref="LooseBinding"/>.</summary>
    public required WordSet RolesWithPlace { get; init; }

    public required WordSet Institutions { get; init; }

    /// <summary>The grammar of a language; null when reported speech is not looked for in it.</summary>
    public static SpeechGrammar? Of(string lang) => lang switch
    {
        "fr" => FrenchGrammar.Grammar,
        "en" => EnglishGrammar.Grammar,
        "ru" => RussianGrammar.Grammar,
        _ => null,
    };
}

/// <summary>In which constructions a verb reports speech.</summary>
[Flags]
internal enum VerbUse
{
    /// <summary>Before a clause with "que", or before a colon or quotation.</summary>
    Clause = 1,

    /// <summary>After the words said, before the one who said them.</summary>
    Inverted = 2,

    /// <summary>With a noun for what was said: "a souligné l'importance de …".</summary>
    Noun = 4,

    /// <summary>Only with a colon or "que" before what is said: a quotation alone may be a title ("écrit « Hernani »").</summary>
    NoBareQuotation = 8,

    /// <summary>The form is a noun as well; after an article it is one.</summary>
    AlsoNoun = 16,

    /// <summary>The noun after it may be whom it speaks of ("Anne Roux, accuse le maire de mentir"): who speaks stands behind only after a closing mark.</summary>
    OfSomebody = 32,

    Usual = Clause | Inverted,
}
