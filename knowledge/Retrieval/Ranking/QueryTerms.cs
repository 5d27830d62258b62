namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>A question's terms with what each is worth and what else in a text stands for it.</summary>
internal sealed class QueryTerms
{
    public QueryTerms(IReadOnlyList<QueryTerm> terms)
    {
        Terms = terms;
        Total = terms.Sum(term => term.Weight);
        for (var i = 0; i < terms.Count; i++)
        {
            foreach (var (variant, strength) in terms[i].Variants)
            {
                if (!Matches.TryGetValue(variant, out var known) || known.Strength < strength)
                    Matches[variant] = (i, strength);
            }
        }
    }

    public IReadOnlyList<QueryTerm> Terms { get; }

    /// <summary>Sum of the weights; 0 for a question of stop words alone.</summary>
    public double Total { get; }

    /// <summary>Terms of names in the question that are somebody's whose words the texts give ("Que pense *Sapounov* …").</summary>
    public IReadOnlySet<string> AskedSpeakers { get; init; } = new HashSet<string>();

    /// <summary>From an indexed term to the question's term that it answers to, and how well (0..1).</summary>
    public Dictionary<string, (int Index, double Strength)> Matches { get; } = new(StringComparer.Ordinal);
}

/// <summary>One word of a question.</summary>
/// <param name="Weight">Inverse document frequency, more for names and numbers, less for everyday words.</param>
/// <param name="Variants">Terms that stand for it in a text: itself (1), its kin and near spellings (less).</param>
/// <param name="IsKnown">The texts hold the word, or one that it is a misspelling of.</param>
internal sealed record QueryTerm(
    string Printed, string Form, string Term, int Position, double Weight, bool IsName, bool IsNumber, bool IsKnown, IReadOnlyList<(string Term, double Strength)> Variants);
