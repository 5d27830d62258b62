using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram.Rendering;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

public sealed class AnswerRenderingTests
{
    private static readonly DateOnly April = new(2025, 4, 15);

    [Fact]
    public void A_quotation_stands_in_a_block_and_nowhere_else()
    {
        var answer = Invented.Answered("fr", Invented.Said("La paix est loin.", "Anne Le Roux", "maire", date: April));
        var text = AnswerRendering.Of(answer, MessageStyle.Private).Parts.Should().ContainSingle().Subject;
        text.Text.Should().Be("Selon Anne Le Roux, maire\u00A0:\nLa paix est loin.\n§ 1\n\nTitre · 15\u00A0avril\u00A02025");
        text.Text.Should().NotContain("«");
        EveryMessage.Blocks(text).Should().Equal("La paix est loin.");
    }

    [Fact]
    public void An_undated_source_says_so() =>
        Text(Invented.Answered("en", Invented.Said("Yes.", null))).Should().EndWith("Titre · undated");

    [Fact]
    public void Quotations_of_several_texts_name_each_its_own_with_its_date()
    {
        var (one, other) = (Invented.Said("Oui.", "Anne Le Roux", date: April), Invented.Said("Non.", "Anne Le Roux", title: "Autre", date: new DateOnly(2024, 1, 1), version: 2));
        Text(Invented.Answered("fr", one, other)).Should().Contain("[1] § 1 · Titre · 15\u00A0avril\u00A02025").And.Contain("[2] § 1 · Autre · 1er\u00A0janvier\u00A02024");
    }

    [Fact]
    public void In_a_group_quotations_are_folded_and_two_are_enough()
    {
        var citations = Enumerable.Range(1, 3).Select(i => Invented.Said($"Oui {i}.", $"Anne Le Roux {i}")).ToArray();
        var message = AnswerRendering.Of(Invented.Answered("fr", citations), MessageStyle.Group);
        message.Shown.Should().Be(2);
        message.Parts[0].Entities.Where(e => e.Type is MessageEntityType.Blockquote or MessageEntityType.ExpandableBlockquote).Should().HaveCount(2).And.OnlyContain(e => e.Type == MessageEntityType.ExpandableBlockquote);
    }

    [Fact]
    public void A_models_sentence_points_at_its_quotations_by_number()
    {
        var (one, other) = (Invented.Said("Oui.", "Anne Le Roux"), Invented.Said("Non.", "Paul Mercier"));
        Text(Invented.Claimed("Ils sont divisés.", one, other)).Should().StartWith("Ils sont divisés.\u00A0[1][2]\n\nSelon Anne Le Roux");
        Text(Invented.Claimed("Elle l’admet.", one)).Should().StartWith("Elle l’admet.\n\nSelon Anne Le Roux", "one quotation needs no number");
    }

    [Fact]
    public void An_abstention_says_so_first_and_calls_near_passages_near()
    {
        var text = Text(Invented.Abstained("Les textes ne le disent pas.", Invented.Said("Oui.", null)));
        text.Should().StartWith("Les textes ne le disent pas.\n\nCe qui s’en approche le plus, sans répondre à la question\u00A0:\n\nLe texte dit");
    }

    [Fact]
    public void A_reply_without_quotations_is_its_text_alone() =>
        Text(Invented.Abstained("Les textes ne le disent pas.")).Should().Be("Les textes ne le disent pas.");

    [Fact]
    public void A_quotation_longer_than_a_message_is_cut_after_a_word_and_says_that_it_goes_on_outside_its_block()
    {
        var quote = string.Concat(Enumerable.Range(1, 900).Select(i => $"mot{i} ")).Trim();
        var message = AnswerRendering.Of(Invented.Answered("fr", Invented.Said(quote, "Anne Le Roux")), MessageStyle.Private);
        var block = EveryMessage.Blocks(message.Parts[0]).Should().ContainSingle().Subject;
        quote.Should().StartWith(block);
        quote[block.Length].Should().Be(' ', "no word is cut");
        message.Parts[0].Text.Should().Contain($"{block}\n[…]\n§ 1");
    }

    [Fact]
    public void What_does_not_fit_one_message_is_split_between_quotations_and_named_in_each()
    {
        var citations = Enumerable.Range(1, 3).Select(i => Invented.Said(new string((char)('a' + i), 2500), $"Anne Le Roux {i}", date: April)).ToArray();
        var answer = Invented.Answered("fr", citations);
        var message = AnswerRendering.Of(answer, MessageStyle.Private);
        EveryMessage.ShouldShow(message, answer);
        message.Parts.Should().HaveCount(3).And.OnlyContain(part => part.Text.Contains("15\u00A0avril\u00A02025"));
        message.Rich.Should().NotBeNull("a rich message holds it whole");
    }

    [Fact]
    public void What_fits_needs_no_rich_message() =>
        AnswerRendering.Of(Invented.Answered("fr", Invented.Said("Oui.", null)), MessageStyle.Private).Rich.Should().BeNull();

    [Theory]
    [InlineData("<b>Anne</b> & \"Co\" *_[x](y)", "<b>Anne</b> & \"Co\" *_[x](y)")]
    [InlineData("Anne\u202E Le\u0000 Roux\n", "Anne Le Roux")]
    [InlineData("אנה לה רו", "\u2068אנה לה רו\u2069")]
    public void A_name_is_shown_as_it_is_and_disturbs_nothing_around_it(string name, string shown)
    {
        var text = AnswerRendering.Of(Invented.Answered("fr", Invented.Said("Oui.", name, "maire")), MessageStyle.Private).Parts[0];
        text.Text.Should().StartWith($"Selon {shown}, maire\u00A0:\n");
        text.Entities.Should().Contain(e => e.Type == MessageEntityType.Bold && text.Text.Substring(e.Offset, e.Length) == shown);
    }

    [Fact]
    public void Marks_that_reorder_text_stay_in_a_quotation()
    {
        const string quote = "Il \u202Eenurb\u202C dit\u2067 oui\u2069.";
        EveryMessage.Blocks(AnswerRendering.Of(Invented.Answered("fr", Invented.Said(quote, null)), MessageStyle.Private).Parts[0]).Should().Equal(quote);
    }

    private static string Text(Answer answer) => AnswerRendering.Of(answer, MessageStyle.Private).Parts.Should().ContainSingle().Subject.Text;
}
