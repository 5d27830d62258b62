using System.Collections.Frozen;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>A stretch of a sentence between stops and conjunctions: what it speaks of, and whether it denies it.</summary>
/// <param name="Content">Words of meaning.</param>
internal sealed record Clause(IReadOnlyList<Token> Content, bool Denies);

/// <summary>Cuts tokens into clauses.</summary>
internal static class Clauses
{
    private static readonly FrozenSet<string> Denials = FrozenSet.ToFrozenSet(
    [
        "ne", "n", "pas", "jamais", "aucun", "aucune", "rien", "ni", "sans", "nul", "nulle", "non", "faux", "fausse",
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "false", "untrue",
        "не", "нет", "ни", "без", "никогда", "никто", "никого", "ничего", "ничто", "нельзя", "неправда", "неверно", "ложь",
    ]);

    private static readonly FrozenSet<string> Conjunctions = FrozenSet.ToFrozenSet(
        ["et", "mais", "tandis", "alors", "car", "donc", "or", "que", "qu", "and", "but", "while", "whereas", "that", "because", "и", "но", "а", "что", "однако"]);

    public static List<Clause> Of(IReadOnlyList<Token> tokens, string lang)
    {
        var clauses = new List<Clause>();
        var (content, denies) = (new List<Token>(), false);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.OpensClause || Conjunctions.Contains(token.Folded))
            {
                Close();
                (content, denies) = ([], false);
            }

            denies |= Denials.Contains(token.Folded) && !IsOnly(tokens, i);
            if (!Vocabulary.IsFunction(token, lang))
                content.Add(token);
        }

        Close();
        return clauses;

        void Close()
        {
            if (content.Count > 0 || denies)
                clauses.Add(new Clause(content, denies));
        }
    }

    /// <summary>"ne … que" restricts, "plus ou moins", "not only", "non seulement", "не только" deny nothing.</summary>
    private static bool IsOnly(IReadOnlyList<Token> tokens, int i)
    {
        if (i + 1 < tokens.Count && tokens[i + 1].Folded is "seulement" or "only" or "только")
            return true;
        if (tokens[i].Folded is not ("ne" or "n"))
            return false;
        for (var j = i + 1; j < Math.Min(tokens.Count, i + 5) && !tokens[j].OpensClause; j++)
        {
            if (Denials.Contains(tokens[j].Folded) || tokens[j].Folded is "plus" or "personne" or "guere")
                return false;
            if (tokens[j].Folded is "que" or "qu")
                return true;
        }

        return false;
    }
}
