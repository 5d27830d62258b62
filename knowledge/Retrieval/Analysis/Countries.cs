using System.Collections.Frozen;

namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>Countries and their peoples: "ukrainien" names what "Ukraine" names, with or without a capital letter.</summary>
internal static class Countries
{
    private static readonly FrozenDictionary<string, Country> Known = Read();

    public static bool IsName(string term) => Known.TryGetValue(term, out var country) && country.Forms.Contains(term);

    /// <summary>The other terms that name the same country; empty when it is none.</summary>
    public static IEnumerable<string> SameAs(string term) => IsName(term) ? Known[term].Forms.Where(form => form != term) : [];

    /// <summary>What stands for it in the news: its capital, or the country of a capital.</summary>
    public static IEnumerable<string> StandsFor(string term) =>
        !Known.TryGetValue(term, out var country) ? [] : country.Forms.Contains(term) ? country.Capitals : country.Forms;

    private static FrozenDictionary<string, Country> Read()
    {
        var known = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("countries.txt"))
        {
            var parts = line.Split(';');
            var country = new Country(Terms(parts[0]), parts.Length > 1 ? Terms(parts[1]) : []);
            foreach (var term in country.Forms.Concat(country.Capitals))
                known.TryAdd(term, country);
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[] Terms(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stemming.Term).Distinct()];

    private sealed record Country(string[] Forms, string[] Capitals);
}
