using SkiaSharp;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Insight.Statistics;
using TalksBot.Bot.Tests.Conversations;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Tests.Insight;

public sealed class StatisticsTests : IDisposable
{
    private readonly TalkFolder _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public void Days_add_up_to_weeks_and_months()
    {
        Count(AnswerStatus.Answered, 100, "a", "b");
        _talk.Time.Advance(TimeSpan.FromDays(8));
        Count(AnswerStatus.Answered, 10, "a");
        Count(AnswerStatus.Abstained, 10);
        Count(AnswerStatus.Chat, 10);

        Of(Period.Day).Should().Match<Summary>(s => s.Questions == 2 && s.Answered == 1 && s.Refused == 1);
        Of(Period.Week).Questions.Should().Be(2);
        var month = Of(Period.Month);
        month.Questions.Should().Be(3);
        month.Quoted.Should().Equal(new SourceCount("a", 2), new SourceCount("b", 1));
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(37)]
    [InlineData(850)]
    [InlineData(120_000)]
    public void The_median_is_right_within_an_eighth(double milliseconds)
    {
        foreach (var took in (double[])[milliseconds / 10, milliseconds, milliseconds * 10])
            Count(AnswerStatus.Answered, took);
        Of(Period.Day).MedianMilliseconds.Should().BeInRange(milliseconds * 0.87 - 0.5, milliseconds * 1.13 + 0.6);
    }

    [Fact]
    public async Task Who_changes_his_mind_counts_once()
    {
        var answer = await _talk.AskAsync("Quand part le bac ?", new Asking(5, 5));
        Thumb(answer.Key, helpful: true);
        Thumb(answer.Key, helpful: true);
        Of(Period.Day).Should().Match<Summary>(s => s.Helpful == 1 && s.Unhelpful == 0);

        _talk.Time.Advance(TimeSpan.FromDays(1));
        Thumb(answer.Key, helpful: false);
        Of(Period.Week).Should().Match<Summary>(s => s.Helpful == 0 && s.Unhelpful == 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    public void The_picture_is_drawn_with_the_programs_own_letters(int days)
    {
        Count(AnswerStatus.Answered, 100, "a");
        foreach (var lang in WordList.Languages)
        {
            using var picture = SKBitmap.Decode(StatisticsPicture.Of(Of((Period)days), InsightWords.In(lang)));
            (picture.Width, picture.Height).Should().Be((720, 400));
            // The title stands above the bars: where no letter could be drawn, all is white there.
            var dark = 0;
            for (var x = 0; x < picture.Width; x++)
                for (var y = 0; y < 40; y++)
                    dark += picture.GetPixel(x, y).Red < 100 ? 1 : 0;
            dark.Should().BeGreaterThan(100);
        }

        using var font = new PictureFont().CreateTypeface(PictureFont.Name, bold: false, italic: false)!;
        foreach (var lang in WordList.Languages)
        {
            var words = InsightWords.In(lang);
            font.ContainsGlyphs(string.Concat(words.PeriodDay, words.PeriodWeek, words.PeriodMonth, words.AnsweredLegend, words.RefusedLegend, words.HelpfulLegend, words.UnhelpfulLegend, "0123456789.,−-")).Should().BeTrue(lang);
        }
    }

    [Fact]
    public void Nothing_asked_is_a_picture_too()
    {
        foreach (var period in Enum.GetValues<Period>())
            StatisticsPicture.Of(Of(period), InsightWords.In("fr")).Should().NotBeEmpty();
        InsightWords.In("fr").Line(Of(Period.Week)).Should().Be("Sept jours\u00a0: 0\u00a0question, dont 0 avec réponse et 0 sans.");
    }

    private Summary Of(Period period) => Summary.Of(_talk.Store, period, _talk.Time.GetUtcNow());

    private void Count(AnswerStatus status, double milliseconds, params string[] quoted) =>
        _talk.Store.Write(tx => DayCounts.CountAnswer(tx, _talk.Time.GetUtcNow(), status, TimeSpan.FromMilliseconds(milliseconds), quoted));

    private void Thumb(string answer, bool helpful) => _talk.Store.Write(tx =>
    {
        DayCounts.CountThumb(tx, _talk.Time.GetUtcNow(), answer, 5, helpful);
        Feedback.Give(tx, answer, 5, helpful, _talk.Time.GetUtcNow());
    });
}
