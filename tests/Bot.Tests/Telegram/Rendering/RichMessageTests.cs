using System.Text.Json;
using CsCheck;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Cards;
using TalksBot.Bot.Telegram.Rendering.Rich;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Tests;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

public sealed class RichMessageTests
{
    private static readonly Gen<string> Naughty = Gen.OneOf(NaughtyStrings.All.Where(text => text.Length > 0).ToArray());

    [Fact]
    public void Marks_lead_to_references_that_are_there()
    {
        var citations = Enumerable.Range(1, 3).Select(i => Invented.Said(new string((char)('a' + i), 3000), $"Anne Le Roux {i}")).ToArray();
        var rich = AnswerRendering.Of(Invented.Claimed("Ils sont divisés.", citations), MessageStyle.Private).Rich!;
        RichReading.Marks(rich).Should().Equal("q1", "q2", "q3").And.Equal(RichReading.References(rich));
        RichReading.Quotations(rich).Should().Equal(citations.Select(citation => citation.Quote));
        RichReading.Texts(rich).Should().Contain("Ils sont divisés.\u00A0[1][2][3]");
    }

    [Fact]
    public void Every_rich_message_keeps_to_the_limits_and_quotes_exactly() => Gen.Select(Naughty, Naughty, Naughty.Array[1, 3]).Sample(
        (name, title, quotes) =>
        {
            var citations = quotes.Select((quote, i) => Invented.Said(TextCut.Whole(quote), name, title, title, version: i + 1)).ToArray();
            var answer = Invented.Claimed(name, citations);
            InputRichMessage?[] messages = [RichAnswer.Of(answer, citations), RichContext.Of(citations[0], MessageWords.In("fr"))];
            foreach (var message in messages.OfType<InputRichMessage>())
                ShouldBeTaken(message, citations.Select(citation => citation.Quote).ToArray());
        }, iter: 400, threads: 1);

    [Fact]
    public void The_longest_context_fits_a_rich_message()
    {
        var passage = string.Concat(Enumerable.Repeat("Une phrase du pont. ", 2500)).Trim();
        var source = Invented.Read(string.Join("\n\n", passage, passage, passage));
        var citation = Knowledge.Citation.Cut(source, source.Passages[1], source.Passages[1].Sentences[1200]);
        ShouldBeTaken(ContextCard.Of(citation, "fr").Rich!, [source.Body]);
    }

    private static void ShouldBeTaken(InputRichMessage message, string[] sources)
    {
        message.SkipEntityDetection.Should().BeTrue();
        RichReading.Texts(message).Sum(text => text.EnumerateRunes().Count()).Should().BeLessThanOrEqualTo(32_768);
        message.Blocks!.Count().Should().BeLessThanOrEqualTo(500);
        RichReading.Texts(message).Should().NotContain("");
        foreach (var slice in RichReading.Quotations(message))
            sources.Should().Contain(source => source.Contains(slice, StringComparison.Ordinal));
        var sent = JsonSerializer.Serialize(message, JsonBotAPI.Options);
        JsonDocument.Parse(sent).RootElement.GetProperty("blocks").GetArrayLength().Should().Be(message.Blocks!.Count());
    }
}
