using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Tests.Specs;

public sealed class SpecTests
{
    public static TheoryData<SpecExample> Speakers => [.. SpecPages.Examples("speakers.md", "speakers")];
    public static TheoryData<SpecExample> Sentences => [.. SpecPages.Examples("sentences.md", "sentences")];

    [Theory]
    [MemberData(nameof(Speakers), DisableDiscoveryEnumeration = true)]
    public void Speakers_are_told_as_the_manual_says(SpecExample example) =>
        string.Join('\n', SentencesOf(example).Select(s => $"{s.Speaker ?? "-"}{(s.Role is null ? "" : $" / {s.Role}")} | {s.Text}")).Should().Be(string.Join('\n', example.Expected));

    [Theory]
    [MemberData(nameof(Sentences), DisableDiscoveryEnumeration = true)]
    public void Sentences_end_as_the_manual_says(SpecExample example) =>
        string.Join('\n', SentencesOf(example).Select(s => s.Text)).Should().Be(string.Join('\n', example.Expected));

    [Fact]
    public void The_manual_has_its_examples() => (Speakers.Count, Sentences.Count).Should().Be((25, 5));

    private static IEnumerable<(string? Speaker, string? Role, string Text)> SentencesOf(SpecExample example)
    {
        var text = new RawText { Id = "t", Title = "", Lang = example.Lang, Body = example.Text, Format = example.Kind == "markdown" ? BodyFormat.Markdown : BodyFormat.PlainText };
        return TextAnalysis.Analyse(text).Passages.SelectMany(p => p.Sentences).Select(s => (s.Speaker, s.Role, example.Text[s.Start..s.End]));
    }
}
