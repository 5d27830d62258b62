using System.Collections.Frozen;

namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>Words that say the same thing in a question and in a text ("chef", "dirigeait"), as terms.</summary>
internal static class WordFamilies
{
    private static readonly FrozenDictionary<string, string[]> Kin = Read();

    /// <summary>The other terms of the families that a term belongs to; empty for most terms.</summary>
    public static IReadOnlyList<string> Of(string term) => Kin.GetValueOrDefault(term, []);

    private static FrozenDictionary<string, string[]> Read()
    {
        var kin = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("families.txt"))
        {
            var terms = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stemming.Term).Distinct().ToArray();
            foreach (var term in terms)
            {
                if (!kin.TryGetValue(term, out var others))
                    kin[term] = others = new HashSet<string>(StringComparer.Ordinal);
                others.UnionWith(terms.Where(other => other != term));
            }
        }

        return kin.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
