using TalksBot.Knowledge.Attribution.Grammar;

namespace TalksBot.Knowledge.Attribution.Reports;

/// <summary>A verb of saying with its auxiliary: "a toutefois précisé", "dit", "fait savoir".</summary>
/// <param name="First">Token of the auxiliary or the verb.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Clitic">Token of the subject hung on it ("-t-il"); -1 when there is none.</param>
internal readonly record struct VerbGroup(int First, int End, VerbUse Use, int Clitic)
{
    private const int MostAdverbs = 4;

    /// <summary>The group that begins at a token; null when none does.</summary>
    public static VerbGroup? At(Clause clause, int i)
    {
        if (!clause.IsWord(i) || clause.IsClitic(i))
            return null;
        var grammar = clause.Grammar;
        if (clause.Is(i, grammar.Auxiliaries) && Compound(clause, i) is { } compound)
            return compound;
        if (clause.Is(i, grammar.ReflexiveAuxiliaries) && i > 0 && IsReflexive(clause.Word(i - 1)) && Compound(clause, i) is { } reflexive)
            return reflexive;
        if (clause.Is(i, grammar.Light) && clause.Is(i + 1, grammar.LightComplements))
            return new VerbGroup(i, i + 2, VerbUse.Usual, -1);
        return Simple(clause, i);
    }

    /// <summary>One past a participle of saying without its auxiliary ("a confié … et ajouté"); null when there is none.</summary>
    public static int? ParticipleEnd(Clause clause, int i) =>
        Lookup(clause.Grammar.Participles, clause.Word(i)) is { } use && use.HasFlag(VerbUse.Clause) ? i + 1 : null;

    private static bool IsReflexive(ReadOnlySpan<char> word) => word is "s" or "se" or "S" or "me" or "m";

    private static VerbGroup? Compound(Clause clause, int first)
    {
        var i = first + 1;
        var clitic = clause.IsClitic(i) ? i++ : -1;
        for (var adverbs = 0; adverbs < MostAdverbs && i < clause.Count; adverbs++, i++)
        {
            if (Lookup(clause.Grammar.Participles, clause.Word(i)) is { } use)
                return new VerbGroup(first, i + 1, use & ~VerbUse.AlsoNoun, clitic);
            if (clause.Is(i, clause.Grammar.LightParticiples) && clause.Is(i + 1, clause.Grammar.LightComplements))
                return new VerbGroup(first, i + 2, VerbUse.Usual, clitic);
            if (clause.Word(i) is "d" && clause.Word(i + 1) is "ailleurs" or "abord" or "emblée")
                i++;
            else if (!clause.IsAdverb(i))
                return null;
        }

        return null;
    }

    private static VerbGroup? Simple(Clause clause, int i)
    {
        if (Lookup(clause.Grammar.Forms, clause.Word(i)) is not { } use)
            return null;
        var clitic = clause.IsClitic(i + 1) ? i + 1 : -1;
        if (clause.IsCapital(i) && clitic < 0 || IsNominal(clause, i, use))
            return null;
        return new VerbGroup(i, i + 1, use, clitic);
    }

    /// <summary>After an article, a preposition or "be" the form is a noun or a participle.</summary>
    private static bool IsNominal(Clause clause, int i, VerbUse use)
    {
        if (i == 0)
            return false;
        var grammar = clause.Grammar;
        var before = clause.Word(i - 1);
        if (before is "est" or "sont" or "été" or "être" or "était" or "étaient" or "soit" or "is" or "are" or "was" or "were" or "be" or "been" or "being")
            return true;
        if (clause.Is(i - 1, grammar.Articles))
        {
            var pronoun = clause.Is(i - 2, grammar.SubjectPronouns) || clause.Word(i - 2) is "comme" or "ne";
            return use.HasFlag(VerbUse.AlsoNoun) && !pronoun;
        }

        if (use.HasFlag(VerbUse.AlsoNoun) && clause.Is(i - 1, grammar.BeforeNouns))
            return true;
        return clause.Is(i - 1, grammar.Determiners) && !clause.Is(i - 1, grammar.ObjectClitics) && !clause.Is(i - 1, grammar.SubjectPronouns)
            || clause.Is(i - 1, grammar.Binding) || clause.Is(i - 1, grammar.Prepositions) && before is not ("devant" or "avant");
    }

    private static VerbUse? Lookup(System.Collections.Frozen.FrozenDictionary<string, VerbUse> forms, ReadOnlySpan<char> word) =>
        !word.IsEmpty && forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var use) ? use : null;
}
