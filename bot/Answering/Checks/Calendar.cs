namespace TalksBot.Bot.Answering.Checks;

/// <summary>Months and days of the week by name, in three languages.</summary>
internal static class Calendar
{
    private static readonly string[] Months =
        ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];

    private static readonly string[] Days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    private static readonly Dictionary<int, int> MonthByLine = Enumerable.Range(1, 12).ToDictionary(m => Vocabulary.Equivalents.Line(Months[m - 1]));
    private static readonly HashSet<int> DayLines = [.. Days.Select(Vocabulary.Equivalents.Line)];

    /// <summary>1 to 12; 0 for a word that names no month ("may" is one in capitals only).</summary>
    public static int Month(Token word) =>
        word.Folded is "may" or "march" && !word.IsCapital ? 0 : MonthByLine.GetValueOrDefault(word.Idea);

    public static bool IsDay(Token word) => DayLines.Contains(word.Idea);

    public static HashSet<int> MonthsOf(IEnumerable<Token> words) => [.. words.Select(Month).Where(m => m > 0)];
}
