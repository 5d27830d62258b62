using TalksBot.Bot.Answering.Checks;

namespace TalksBot.Bot.Digests.Zones;

/// <summary>How names of cities are compared: letters alone, without accents, and how many of them differ.</summary>
internal static class CityName
{
    /// <summary>"Saint-Étienne" and "saint etienne" are one.</summary>
    public static string Fold(string name) => string.Concat(Folding.Fold(name).Where(char.IsLetter));

    /// <summary>Letters left out, added, changed, or swapped with their neighbour (optimal string alignment).</summary>
    /// <returns>Anything above <paramref name="most"/> where there are more than that.</returns>
    public static int Edits(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        var (before, last, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            if (row.Min() > most)
                return most + 1;
            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }
}
