using TalksBot.Bot.Telegram.Rendering.Cards;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

public sealed class CardTests
{
    private const string Body =
        "Le pont de Sarzin rouvre en mai. La foule était là.\n\n" +
        "« Le pont tiendra », a promis la maire Anne Le Roux. Elle a coupé le ruban. Il pleuvait.\n\n" +
        "Le maire de Lanrivec Paul Mercier a déclaré que le pont était trop cher.";

    private static readonly Source Bridge = Invented.Read(Body, "Le pont", date: new DateOnly(2025, 4, 1));

    [Fact]
    public void Context_is_the_passages_around_with_the_quoted_words_in_bold()
    {
        var card = ContextCard.Of(Invented.Cut(Bridge, "Elle a coupé"), "fr");
        EveryMessage.Blocks(card.Parts[0]).Should().Equal(Body.Split("\n\n"));
        card.Parts[0].Entities.Where(e => e.Type == global::Telegram.Bot.Types.Enums.MessageEntityType.Bold).Select(e => card.Parts[0].Text.Substring(e.Offset, e.Length))
            .Should().Equal("Elle a coupé le ruban.");
        card.Rich.Should().BeNull();
    }

    [Fact]
    public void A_long_passage_is_shortened_around_the_quoted_words_and_whole_in_a_rich_message()
    {
        var long1 = string.Concat(Enumerable.Range(1, 300).Select(i => $"Phrase {i} du pont. "));
        var source = Invented.Read($"{long1}La phrase citée est ici. {long1.TrimEnd()}");
        var citation = Invented.Cut(source, "La phrase citée");
        var card = ContextCard.Of(citation, "fr");
        var block = EveryMessage.Blocks(card.Parts[0]).Should().ContainSingle().Subject;
        block.Length.Should().BeInRange(1000, 1600);
        block.Should().Contain("La phrase citée est ici.");
        var at = block.IndexOf("La phrase citée", StringComparison.Ordinal);
        at.Should().BeInRange(400, 1200, "it stands in the middle");
        card.Parts[0].Text.Should().Contain($"[…]\n{block}\n[…]");
        card.Rich!.SkipEntityDetection.Should().BeTrue("a text's @name is no link");
        RichReading.Quotations(card.Rich).Should().Equal(source.Body);
    }

    [Fact]
    public void Room_that_the_words_before_do_not_need_is_given_to_those_after()
    {
        var rest = string.Concat(Enumerable.Range(1, 300).Select(i => $"Phrase {i} du pont. "));
        var card = ContextCard.Of(Invented.Cut(Invented.Read($"Tout commence ici. {rest}"), "Tout commence"), "fr");
        EveryMessage.Blocks(card.Parts[0]).Single().Length.Should().BeGreaterThan(1500);
    }

    [Fact]
    public void Who_somebody_is_is_said_in_the_words_of_the_text()
    {
        var card = WhoCard.Of(Invented.Cut(Bridge, "« Le pont tiendra"), [Bridge], "fr");
        card.Text.Should().StartWith("Anne Le Roux\nmaire\n").And.Contain("1\u00A0citation").And.Contain("1er\u00A0avril\u00A02025");
        EveryMessage.Blocks(card).Should().Equal("« Le pont tiendra », a promis la maire Anne Le Roux.");
    }

    [Fact]
    public void Whoever_is_not_quoted_any_more_is_said_to_be_so() =>
        WhoCard.Of(Invented.Cut(Bridge, "« Le pont tiendra"), [], "fr").Text.Should().Be("Les textes actuels ne citent plus cette personne\u00A0: Anne Le Roux.");

    [Fact]
    public void A_person_of_many_texts_is_shown_with_those_that_quote_him_most()
    {
        var sources = Enumerable.Range(1, 8).Select(i => Invented.Read(string.Concat(Enumerable.Repeat(Body + "\n\n", i)), $"Texte {i}")).ToArray();
        var card = WhoCard.Of(Invented.Cut(Bridge, "« Le pont tiendra"), sources, "fr");
        card.Text.Should().Contain("• Texte 8 · sans date · 8\u00A0citations\n• Texte 7").And.EndWith("• et ailleurs\u00A0: 3\u00A0textes");
    }

    [Theory]
    [InlineData(0, 1, 1, "Il n’y a encore aucun texte.")]
    [InlineData(10, 1, 1, "10. ")]
    [InlineData(11, 2, 2, "Page\u00A02 sur 2")]
    [InlineData(25, 99, 3, "Page\u00A03 sur 3")]
    [InlineData(25, -5, 3, "Page\u00A01 sur 3")]
    public void Texts_are_listed_ten_a_page(int count, int page, int pages, string shown)
    {
        var listing = SourceListing.Of([.. Enumerable.Range(1, count).Select(i => new SourceSummary($"t{i}", $"Texte {i}", null, null, "fr", 1, 3))], page, "fr");
        listing.Pages.Should().Be(pages);
        listing.Text.Text.Should().Contain(shown);
    }

    [Fact]
    public void A_page_of_the_longest_titles_fits_a_message()
    {
        var listing = SourceListing.Of([.. Enumerable.Range(1, 30).Select(i => new SourceSummary($"t{i}", new string('ш', 5000), new string('я', 5000), new DateOnly(2025, 9, 30), "xx", 1, 3))], 3, "ru");
        EveryMessage.ShouldBeSendable(listing.Text);
    }
}
