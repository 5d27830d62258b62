using CsCheck;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Cards;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Tests;
using Telegram.Bot.Types.InlineQueryResults;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

/// <summary>Whatever stands in a text, in a name or in a title: every message is one that Telegram takes, and its blocks hold the text's characters.</summary>
public sealed class HostileRenderingTests
{
    private static readonly string[] Langs = ["fr", "en", "ru"];
    private static readonly Gen<string> Naughty = Gen.OneOf<string>(Gen.OneOf(NaughtyStrings.All.ToArray()), Gen.String, Gen.OneOf(NaughtyStrings.All.ToArray()).Array[2, 6].Select(parts => string.Concat(parts)));
    private static readonly Gen<string> Words = Naughty.Where(text => text.Length > 0);
    private static readonly Gen<Citation> Citations =
        Gen.Select(Words, Naughty, Naughty, Naughty, Gen.Bool, Gen.Int[1, 3]).Select((quote, name, role, title, narrated, version) =>
            Invented.Said(TextCut.Whole(quote), narrated ? null : name + "x", role.Length == 0 ? null : role, title, author: role, new DateOnly(2025, 4, 1), version));

    [Fact]
    public void Every_answer_is_sendable_and_quotes_exactly() =>
        Gen.Select(Citations.Array[1, 3], Gen.OneOf(Langs), Gen.OneOf(MessageStyle.Private, MessageStyle.Group)).Sample(
            (citations, lang, style) =>
            {
                var answer = Invented.Answered(lang, citations);
                EveryMessage.ShouldShow(AnswerRendering.Of(answer, style), answer);
            }, iter: 800, threads: 1);

    [Fact]
    public void Every_models_answer_and_every_abstention_is_sendable() => Gen.Select(Words, Citations.Array[1, 3]).Sample(
        (said, citations) =>
        {
            foreach (var answer in (Answer[])[Invented.Claimed(said, citations), Invented.Abstained(said, citations)])
                EveryMessage.ShouldShow(AnswerRendering.Of(answer, MessageStyle.Private), answer);
        }, iter: 500, threads: 1);

    [Fact]
    public void Every_card_is_sendable() => Gen.Select(Citations, Naughty, Naughty).Sample(
        (citation, before, title) =>
        {
            foreach (var lang in Langs)
            {
                MessageText[] cards =
                [
                    .. ContextCard.Of(citation, lang).Parts, SourceCard.Of(citation, lang), WhoCard.Of(citation, [citation.Source], lang), .. MoreCard.Of([citation], 2, lang, MessageStyle.Group).Parts,
                    SourceListing.Of([.. Enumerable.Range(1, 12).Select(i => new SourceSummary($"{i}", title, before, null, "ja", 1, i))], 2, lang).Text,
                ];
                foreach (var card in cards)
                {
                    EveryMessage.ShouldBeSendable(card);
                    EveryMessage.ShouldQuoteOnly(card, citation.Source);
                }
            }
        }, iter: 200, threads: 1);

    [Fact]
    public void Every_context_of_every_sentence_of_a_wild_text_is_sendable() => Words.Array[1, 12].Sample(
        pieces =>
        {
            var source = Invented.Read(TextCut.Whole(string.Join('\n', pieces)));
            var cited = source.Passages.SelectMany(passage => passage.Sentences, (passage, sentence) => Citation.Cut(source, passage, sentence)).Take(6);
            foreach (var citation in cited)
            {
                var card = ContextCard.Of(citation, "fr").Parts[0];
                EveryMessage.ShouldBeSendable(card);
                EveryMessage.ShouldQuoteOnly(card, source);
            }
        }, iter: 200, threads: 1);

    [Fact]
    public void Every_inline_result_is_one_that_Telegram_takes() => Gen.Select(Citations.Array[1, 8], Gen.OneOf(Langs)).Sample(
        (citations, lang) =>
        {
            var results = InlineResults.Of(citations, lang);
            results.Count.Should().BeLessThanOrEqualTo(5);
            results.Select(result => result.Id).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.Length >= 1 && id.Length <= 64);
            foreach (var result in results)
            {
                result.Title.Should().NotBeNullOrWhiteSpace();
                var content = (InputTextMessageContent)result.InputMessageContent;
                EveryMessage.ShouldBeSendable(new MessageText(content.MessageText, content.Entities!));
            }
        }, iter: 200, threads: 1);

    [Fact]
    public void A_plain_reply_says_the_same_in_as_many_messages_as_it_needs() => Words.Array[1, 4].Select(pieces => string.Concat(pieces)).Sample(
        text =>
        {
            var parts = MessageParts.Plain(text).ToArray();
            foreach (var part in parts)
                EveryMessage.ShouldBeSendable(part);
            WithoutSpaces(string.Concat(parts.Select(part => part.Text))).Should().Be(WithoutSpaces(TextCut.Whole(text)));
        }, iter: 500, threads: 1);

    [Fact]
    public void What_a_builder_writes_is_valid_whatever_it_is_given() => Gen.Select(Gen.Int[0, 7], Naughty).Array[1, 14].Sample(
        steps =>
        {
            var builder = new MessageTextBuilder();
            var quoted = new List<string>();
            foreach (var (step, naughty) in steps)
            {
                var text = naughty.Length > 200 ? naughty[..TextCut.Boundary(naughty, 200)] : naughty;
                _ = step switch
                {
                    0 => builder.Append(text),
                    1 => builder.Bold(text),
                    2 => builder.Italic(text),
                    3 => builder.Link(text, "https://texts.example/"),
                    4 => builder.Line(),
                    5 => builder.Paragraph(),
                    _ => Quote(builder, text, step == 6, quoted),
                };
            }

            var message = builder.Append(".").Build();
            EveryMessage.ShouldBeSendable(message);
            EveryMessage.Blocks(message).Should().Equal(quoted);
        }, iter: 1500, threads: 1);

    [Theory]
    [InlineData(" avant")]
    [InlineData("après ")]
    [InlineData("\n autour\n\n")]
    [InlineData("\u00A0")]
    public void White_space_at_the_ends_of_a_quotation_is_not_trimmed_with_the_message(string slice)
    {
        var message = new MessageTextBuilder().Quotation(slice).Build();
        EveryMessage.ShouldBeSendable(message);
        EveryMessage.Blocks(message).Should().Equal(slice);
    }

    [Fact]
    public void White_space_at_the_beginning_of_a_quotation_is_not_trimmed_with_what_stands_before_it()
    {
        var message = new MessageTextBuilder().Append(" ").Quotation("\u3000avant").Build();
        EveryMessage.ShouldBeSendable(message);
        EveryMessage.Blocks(message).Should().Equal("\u3000avant");
    }

    private static MessageTextBuilder Quote(MessageTextBuilder builder, string text, bool folded, List<string> quoted)
    {
        if (text.Length > 0)
            quoted.Add(TextCut.Whole(text));
        return builder.Quotation(text, folded, (0, text.Length / 2));
    }

    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
