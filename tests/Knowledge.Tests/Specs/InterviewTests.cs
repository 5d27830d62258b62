using System.Text;
using System.Text.RegularExpressions;
using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Tests.Specs;

/// <summary>The page of interview layouts, run: every sentence has the speaker that the page gives it.</summary>
public sealed partial class InterviewTests
{
    public static TheoryData<Interview> Interviews => [.. Read()];

    [Theory]
    [MemberData(nameof(Interviews), DisableDiscoveryEnumeration = true)]
    public void Every_sentence_of_an_interview_has_its_speaker(Interview interview)
    {
        var text = new RawText { Id = "t", Title = "", Lang = interview.Lang, Body = interview.Body, Format = interview.Format };
        var sentences = TextAnalysis.Analyse(text).Passages.SelectMany(p => p.Sentences).ToList();
        string.Join('\n', sentences.Select(s => $"{s.Speaker ?? "-"} | {interview.Body[s.Start..s.End]}"))
            .Should().Be(string.Join('\n', sentences.Select(s => $"{interview.SpeakerAt(s.Start)} | {interview.Body[s.Start..s.End]}")));
    }

    [Fact]
    public void Each_layout_stands_there_in_three_languages() => Read().GroupBy(i => i.Heading).Should().HaveCountGreaterThanOrEqualTo(8)
        .And.AllSatisfy(layout => layout.Select(i => i.Lang).Distinct().Should().BeEquivalentTo("fr", "en", "ru"));

    private static IEnumerable<Interview> Read()
    {
        using var stream = typeof(SpecPages).Assembly.GetManifestResourceStream("TalksBot.Knowledge.Tests.Specs.interviews.md")!;
        using var reader = new StreamReader(stream);
        var heading = "";
        foreach (Match match in Parts().Matches(reader.ReadToEnd()))
        {
            if (match.Groups["heading"].Success)
                heading = match.Groups["heading"].Value;
            else
                yield return Interview.Of(heading, match.Groups["lang"].Value, match.Groups["markdown"].Success ? BodyFormat.Markdown : BodyFormat.PlainText, match.Groups["text"].Value);
        }
    }

    [GeneratedRegex(@"^```interview(?<markdown>-markdown)?\ (?<lang>\w\w)\n(?<text>.*?)\n```$ | ^\#\#\ (?<heading>[^\n]+)$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}

/// <summary>A text, and where in it somebody begins to speak.</summary>
/// <param name="Speakers">Offset and name, "-" for nobody in particular.</param>
public sealed partial record Interview(string Heading, string Lang, BodyFormat Format, string Body, IReadOnlyList<(int Start, string Name)> Speakers)
{
    public string SpeakerAt(int offset) => Speakers.Last(s => s.Start <= offset).Name;

    public override string ToString() => $"{Heading}: {Body[..Math.Min(40, Body.Length)]}";

    public static Interview Of(string heading, string lang, BodyFormat format, string marked)
    {
        var body = new StringBuilder();
        var speakers = new List<(int, string)>();
        var at = 0;
        foreach (Match mark in Marks().Matches(marked))
        {
            body.Append(marked, at, mark.Index - at);
            speakers.Add((body.Length, mark.Groups[1].Value));
            at = mark.Index + mark.Length;
        }

        return new Interview(heading, lang, format, body.Append(marked, at, marked.Length - at).ToString(), speakers);
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Marks();
}
