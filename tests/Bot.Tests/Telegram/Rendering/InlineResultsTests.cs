using TalksBot.Bot.Telegram.Rendering;
using Telegram.Bot.Types.InlineQueryResults;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

public sealed class InlineResultsTests
{
    [Fact]
    public void A_result_shows_the_words_who_says_them_and_when()
    {
        var result = InlineResults.Of([Invented.Said("Le pont tient.", "Anne Le Roux", "maire", date: new DateOnly(2025, 4, 15))], "fr").Should().ContainSingle().Subject;
        result.Title.Should().Be("«\u00A0Le pont tient.\u00A0»");
        result.Description.Should().Be("Anne Le Roux · Titre · 15\u00A0avril\u00A02025");
        var content = (InputTextMessageContent)result.InputMessageContent;
        content.MessageText.Should().Be("Selon Anne Le Roux, maire\u00A0:\nLe pont tient.\n§ 1 · Titre · 15\u00A0avril\u00A02025");
        content.LinkPreviewOptions!.IsDisabled.Should().BeTrue();
    }

    [Fact]
    public void A_long_title_says_outside_the_quotation_marks_that_it_goes_on()
    {
        var quote = string.Join(' ', Enumerable.Repeat("pont", 60));
        InlineResults.Of([Invented.Said(quote, null)], "en")[0].Title.Should().MatchRegex("^“pont( pont)+” \\[…\\]$");
    }

    [Fact]
    public void The_same_quotation_comes_once_and_keeps_its_id()
    {
        var citation = Invented.Said("Le pont tient.", "Anne Le Roux");
        var results = InlineResults.Of([citation, citation], "fr");
        results.Should().ContainSingle().Which.Id.Should().Be(InlineResults.Of([citation], "ru")[0].Id);
    }

    [Fact]
    public void No_more_than_five_are_offered() =>
        InlineResults.Of(Enumerable.Range(1, 9).Select(i => Invented.Said($"Oui {i}.", null, version: i)), "fr").Should().HaveCount(5);

    [Fact]
    public void A_whole_answer_is_one_result()
    {
        var answer = Invented.Answered("fr", Invented.Said("Oui.", null)) with { Question = "Le pont\u202E tient-il ?" };
        var result = InlineResults.Whole(answer);
        result.Title.Should().Be("Le pont tient-il ?");
        ((InputTextMessageContent)result.InputMessageContent).MessageText.Should().StartWith("Le texte dit");
    }
}
