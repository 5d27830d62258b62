using System.Text.RegularExpressions;

namespace TalksBot.Knowledge.Tests.Specs;

/// <summary>A text on a page and what the page says of it.</summary>
/// <param name="Kind">"text" or "markdown".</param>
public sealed record SpecExample(string Heading, string Kind, string Lang, string Text, string[] Expected)
{
    public override string ToString() => $"{Heading}: {Text[..Math.Min(40, Text.Length)]}";
}

/// <summary>The pages that are manual and test in one.</summary>
public static partial class SpecPages
{
    public static IEnumerable<SpecExample> Examples(string page, string expectation)
    {
        using var stream = typeof(SpecPages).Assembly.GetManifestResourceStream($"TalksBot.Knowledge.Tests.Specs.{page}")!;
        using var reader = new StreamReader(stream);
        var heading = "";
        foreach (Match match in Parts().Matches(reader.ReadToEnd()))
        {
            if (match.Groups["heading"].Success)
                heading = match.Groups["heading"].Value;
            else if (match.Groups["what"].Value == expectation)
                yield return new SpecExample(heading, match.Groups["kind"].Value, match.Groups["lang"].Value is { Length: > 0 } lang ? lang : "fr", match.Groups["text"].Value, match.Groups["expected"].Value.Split('\n'));
        }
    }

    [GeneratedRegex(@"^\#+\ (?<heading>[^\n]+)$ | ^```(?<kind>text|markdown)(?:\ (?<lang>\w\w))?\n(?<text>.*?)\n```\n```(?<what>\w+)\n(?<expected>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
