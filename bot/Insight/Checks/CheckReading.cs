namespace TalksBot.Bot.Insight.Checks;

/// <summary>Reads a file of expected answers whole: one bad line and none of it is taken.</summary>
internal static class CheckReading
{
    /// <summary>A run of so many takes a minute or less.</summary>
    public const int MostQuestions = 500;

    /// <summary>Bytes.</summary>
    public const int MostBytes = 1_000_000;

    /// <param name="badLine">When the result is null: the first line that cannot be used, from 1; 0 when there is none at all, or too many.</param>
    public static IReadOnlyList<ExpectedAnswer>? Read(string lines, out int badLine)
    {
        var read = new List<ExpectedAnswer>();
        badLine = 0;
        var number = 0;
        foreach (var line in lines.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (ExpectedAnswer.Read(line.Trim('\uFEFF', '\r'), out _) is not { } expected)
            {
                badLine = number;
                return null;
            }

            read.Add(expected);
        }

        return read.Count is > 0 and <= MostQuestions ? read : null;
    }
}
