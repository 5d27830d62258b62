using System.Text.RegularExpressions;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Tests.Model;

/// <summary>
/// A second, simpler reading of quotations, numbers and names, which shares no code with the checks: a mistake in the one does not
/// hide in the other.
/// </summary>
internal static partial class PlainReading
{
    /// <summary>No quotation, number or name that its sentences lack; each of their speakers named.</summary>
    public static void ShouldHold(string statement, IReadOnlyList<Citation> citations)
    {
        citations.Should().NotBeEmpty();
        Quoted().Matches(statement).Select(m => m.Groups[1].Value.Trim())
            .Should().OnlyContain(q => citations.Any(c => c.Quote.Contains(q)), statement);
        NumbersIn(statement).Should().OnlyContain(n => citations.Any(c => NumbersIn(c.Quote).Contains(n)), statement);
        Name().Matches(statement).Select(m => m.Value)
            .Should().OnlyContain(n => citations.Any(c => $"{c.Quote} {c.Speaker} {c.Role} {c.Source.Title}".Contains(n)), statement);
        foreach (var said in citations.Where(c => c.Speaker is not null))
            statement.Should().Contain(said.Speaker!.Split(' ')[^1]);
    }

    private static IReadOnlyList<string> NumbersIn(string text) =>
        [.. Number().Matches(text.ToLowerInvariant()).Select(m => m.Value.Replace("\u00A0", " ", StringComparison.Ordinal))];

    [GeneratedRegex("[«“\"]([^»”\"]*)[»”\"]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\d[\d,]*(?:[\s\u00A0]\d{3})*|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|soixante|cent|mille|millions?)\b")]
    private static partial Regex Number();

    /// <summary>A word with a capital that does not open a sentence.</summary>
    [GeneratedRegex(@"(?<=[\p{Ll},\d] |[’'])\p{Lu}\p{L}+")]
    private static partial Regex Name();
}
