using System.Text.RegularExpressions;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Tests.Answering;

/// <summary>What is true of every answer, whatever was asked of whatever texts.</summary>
internal static partial class EveryAnswer
{
    public static void ShouldHold(Answer answer, KnowledgeBase texts)
    {
        var words = AnswerWords.In(answer.Lang);
        answer.Text.Should().NotBeNullOrWhiteSpace();
        answer.Confidence.Should().BeInRange(0, 1);
        WordList.Languages.Should().Contain(answer.Lang);
        (answer.Citations.Count > 0).Should().Be(answer.Status == AnswerStatus.Answered);
        (answer.Nearest.Count == 0 || answer.Status == AnswerStatus.Abstained).Should().BeTrue("near passages go with an abstention");
        answer.Citations.Count.Should().BeLessThanOrEqualTo(3);
        var quoted = answer.Citations.Concat(answer.Nearest).ToArray();
        foreach (var citation in quoted)
            ShouldBeCut(citation, texts);
        ShouldDiffer(quoted);
        ShouldNameSpeakers(answer);
        ShouldQuoteOnlyCitations(answer.Text, quoted, words);
    }

    private static void ShouldBeCut(Citation citation, KnowledgeBase texts)
    {
        var source = texts.Find(citation.Source.Id)!;
        source.Body[citation.Start..citation.End].Should().Be(citation.Quote);
        citation.Quote.Length.Should().BeInRange(1, 600);
        var sentences = citation.Passage.Sentences.Where(sentence => sentence.Start >= citation.Start && sentence.End <= citation.End).ToArray();
        sentences.Should().HaveCountGreaterThan(0).And.HaveCountLessThanOrEqualTo(2);
        sentences.Should().OnlyContain(sentence => sentence.Speaker == citation.Speaker, "one quotation has one voice");
    }

    private static void ShouldDiffer(Citation[] citations)
    {
        for (var i = 0; i < citations.Length; i++)
        {
            foreach (var other in citations[(i + 1)..])
            {
                (citations[i].Source.Id == other.Source.Id && citations[i].Start < other.End && other.Start < citations[i].End).Should().BeFalse("quotations do not overlap");
                SentenceLikeness.Of(citations[i].Quote, other.Quote).Should().BeLessThanOrEqualTo(0.7, "no two quotations say the same");
            }
        }
    }

    private static void ShouldNameSpeakers(Answer answer)
    {
        if (answer.Status != AnswerStatus.Answered)
            return;
        answer.Statements.Should().HaveCount(answer.Citations.Count);
        foreach (var citation in answer.Citations.Where(c => c.Speaker is not null))
            answer.Text.Should().Contain(citation.Speaker, "what somebody holds is given to him");
    }

    // Without the quotations nothing is left in quotation marks but what a source's own names hold.
    private static void ShouldQuoteOnlyCitations(string text, Citation[] quoted, AnswerWords words)
    {
        foreach (var citation in quoted.OrderByDescending(citation => citation.Quote.Length))
        {
            text.Should().Contain(words.Quotation(citation.Quote));
            var at = text.IndexOf(words.Quotation(citation.Quote), StringComparison.Ordinal);
            text = text.Remove(at, words.Quotation(citation.Quote).Length);
        }

        foreach (var citation in quoted)
            text = Without(Without(text, citation.Role), citation.Speaker);
        Mark().IsMatch(text).Should().BeFalse($"quotation marks hold quotations alone: {text}");
    }

    private static string Without(string text, string? name) => string.IsNullOrEmpty(name) ? text : text.Replace(name, "", StringComparison.Ordinal);

    [GeneratedRegex("[«»“”„\"]")]
    private static partial Regex Mark();
}
