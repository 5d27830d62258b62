using System.Globalization;
using System.Text.RegularExpressions;

namespace TalksBot.LlmServer;

/// <summary>A numbered sentence of a prompt.</summary>
internal sealed record PromptSentence(int Number, string? Speaker, string Text);

/// <summary>What a model would read in the bot's prompt.</summary>
internal sealed partial record PromptReading(IReadOnlyList<PromptSentence> Sentences, string Question)
{
    public static PromptReading Of(string prompt)
    {
        var sentences = Line().Matches(prompt).Select(m => new PromptSentence(
            int.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture),
            m.Groups["speaker"].Value is "(narrator)" or "" ? null : m.Groups["speaker"].Value,
            m.Groups["text"].Value)).ToList();
        var question = Asked().Match(prompt);
        return new PromptReading(sentences, question.Groups["q"].Value);
    }

    [GeneratedRegex(@"^\[(?<n>\d+)\] speaker: (?<speaker>\(narrator\)|[^|(]*?)(?: \((?<role>[^|]*)\))? \| source: [^|]* \| (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"The question:\n-----\w+-----\n(?<q>.*)\n-----")]
    private static partial Regex Asked();
}
