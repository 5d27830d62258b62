namespace TalksBot.Bot.Answering.Checks;

/// <summary>Pairs of words that turn a statement round: "avant" and "après", "increase" and "decrease".</summary>
internal static class Opposites
{
    private static readonly Dictionary<string, List<int>> Words = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, List<int>> Stems = new(StringComparer.Ordinal);

    static Opposites()
    {
        var pair = 0;
        foreach (var line in Lexicon.Lines("opposites.txt"))
        {
            pair++;
            var sides = line.Split('|');
            Add(sides[0], pair);
            Add(sides[1], -pair);
        }
    }

    /// <summary>True when the words hold one side of a pair, and their grounds only the other.</summary>
    public static bool Turn(IEnumerable<Token> words, IEnumerable<Token> grounds)
    {
        var (mine, theirs) = (Sides(words), Sides(grounds));
        return mine.Any(side => !mine.Contains(-side) && !theirs.Contains(side) && theirs.Contains(-side));
    }

    /// <summary>The sides that the words stand on: n and -n are opposites.</summary>
    private static HashSet<int> Sides(IEnumerable<Token> words)
    {
        var sides = new HashSet<int>();
        foreach (var word in words)
        {
            if (Words.TryGetValue(word.Folded, out var found))
                sides.UnionWith(found);
            for (var length = 2; length <= word.Folded.Length; length++)
            {
                if (Stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.Folded.AsSpan(0, length), out found))
                    sides.UnionWith(found);
            }
        }

        return sides;
    }

    private static void Add(string forms, int side)
    {
        foreach (var form in forms.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (list, key) = form.EndsWith('*') ? (Stems, form[..^1]) : (Words, form);
            if (!list.TryGetValue(key, out var sides))
                list[key] = sides = [];
            sides.Add(side);
        }
    }
}
