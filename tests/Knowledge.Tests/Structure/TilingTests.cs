using System.Text;
using CsCheck;
using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge.Tests.Structure;

/// <summary>What holds for every text, however strange.</summary>
public sealed class TilingTests
{
    private static readonly string[] Bits =
        ["Le maire ", "a déclaré ", "que ", "qu’", "le pont ", "rouvre", ". ", " ? ", "!", "… ", "« ", " »", "\"", "“", "”", "(", ")", "– ", "- ", "« SP » : ", "« SP : ", "Jeanne Morin : ", "**Anne Roux**", "Q. ", "R. ", ", estime ", "Paul Mercier", ", ", "M. ",
         "selon ", "l’", "\n", "\n\n", "\r\n", "# ", "### Pourquoi ?\n", "> ", "* ", "1. ", "\u00A0", "\u200B", "é", "e\u0301", "🙂", "\uD800", "\uDC00", "Мост ", "заявил ", "said ", "The mayor ", "a-t-il ", "dit-elle", "etc. ", "art. 5 ", "```\n", "---\n", "\t", ":", ";", "\u2028", "\0"];

    private static readonly Gen<string> AnyText = Gen.OneOf<string>(Gen.OneOf(Bits).Array[0, 60].Select(bits => string.Concat(bits)), Gen.OneOf(Bits).Array[0, 200].Select(bits => string.Concat(bits)), Gen.String);
    private static readonly Gen<RawText> AnySource = Gen.Select(AnyText, Gen.OneOf(Enum.GetValues<BodyFormat>()), Gen.OneOf("fr", "en", "ru", "es"), Gen.Bool)
        .Select((body, format, lang, front) => new RawText { Id = "t", Title = "", Lang = lang, Body = body, Format = format, Front = front ? TextHead.Find(body, 0).Front : null });

    [Fact]
    public void Sentences_tile_their_passage_and_each_slices_to_itself() => AnySource.Sample(
        text =>
        {
            var at = 0;
            foreach (var passage in TextAnalysis.Analyse(text).Passages)
            {
                (at <= passage.Start && passage.Start < passage.End && passage.End <= text.Body.Length).Should().BeTrue("passages are in order, disjoint and within the body");
                at = passage.End;
                passage.Sentences.Should().NotBeEmpty();
                (passage.Sentences[0].Start, passage.Sentences[^1].End).Should().Be((passage.Start, passage.End));
                for (var i = 0; i < passage.Sentences.Count; i++)
                {
                    passage.Sentences[i].Length.Should().BeInRange(1, 600);
                    if (i > 0)
                        string.IsNullOrWhiteSpace(text.Body[passage.Sentences[i - 1].End..passage.Sentences[i].Start]).Should().BeTrue();
                }
            }
        }, iter: 1500);

    [Fact]
    public void Reported_speech_stays_within_the_body() => AnySource.Sample(
        text => TextAnalysis.Analyse(text).Quotes.Should().AllSatisfy(q => (q.Start >= 0 && q.Start < q.End && q.End <= text.Body.Length).Should().BeTrue()), iter: 1000);

    [Fact]
    public void A_citation_of_any_sentence_slices_to_itself() => AnySource.Sample(
        text =>
        {
            var analysis = TextAnalysis.Analyse(text);
            var source = new Source { Id = "t", Version = 1, Title = "", Lang = text.Lang, Body = text.Body, Passages = analysis.Passages, Quotes = analysis.Quotes };
            foreach (var passage in source.Passages)
            {
                var citation = Citation.Cut(source, passage, passage.Sentences[^1]);
                text.Body[citation.Start..citation.End].Should().Be(citation.Quote);
            }
        }, iter: 1000);

    /// <summary>Outside passages: white space and marks of the layout. In plain characters without marks, white space alone.</summary>
    [Fact]
    public void Lines_without_marks_are_passages_whole() => Gen.OneOf("Le pont rouvre. ", "Il est neuf", "\n", "\n\n", " ? ", "été ", "12 ", "🙂").Array[1, 40].Select(bits => string.Concat(bits)).Sample(
        body =>
        {
            var at = 0;
            foreach (var passage in TextAnalysis.Analyse(new RawText { Id = "t", Title = "", Lang = "fr", Body = body, Format = BodyFormat.Lines }).Passages)
            {
                string.IsNullOrWhiteSpace(body[at..passage.Start]).Should().BeTrue();
                at = passage.End;
            }

            string.IsNullOrWhiteSpace(body[at..]).Should().BeTrue();
        }, iter: 1000);

    [Fact]
    public void The_same_text_gives_the_same_result() => AnySource.Sample(
        text => TextAnalysis.Analyse(text).Should().BeEquivalentTo(TextAnalysis.Analyse(text)), iter: 50);

    /// <summary>One contract for all ways of cutting a body: in order, disjoint, within it, no white space at the ends.</summary>
    [Fact]
    public void Every_way_of_cutting_a_body_gives_trimmed_blocks_in_order() => AnySource.Sample(
        text =>
        {
            var at = 0;
            foreach (var block in Blocks.Of(text))
            {
                (at <= block.Start && block.Start < block.End && block.End <= text.Body.Length).Should().BeTrue("the cutter of {0} keeps the order", text.Format);
                (char.IsWhiteSpace(text.Body[block.Start]) || char.IsWhiteSpace(text.Body[block.End - 1])).Should().BeFalse();
                at = block.End;
            }
        }, iter: 1500);

    /// <summary>One contract for all readers: whatever the bytes, a value comes out, and a body has neither \r nor half a surrogate pair.</summary>
    [Fact]
    public void Every_reader_takes_any_bytes()
    {
        using var files = new Reading.TextFiles();
        Gen.Select(Gen.OneOf("t.txt", "t.md", "t"), Gen.OneOf<byte[]>(Gen.Byte.Array[0, 200], AnyText.Select(t => Encoding.Unicode.GetBytes(t)), AnyText.Select(t => Encoding.UTF8.GetBytes(t)))).Sample(
            (name, bytes) =>
            {
                foreach (var outcome in SourceReader.Read(files.Write(name, bytes), new ReadOptions { Lang = "fr" }))
                {
                    if (outcome is TextRead { Text.Body: var body })
                        (body.Contains('\r', StringComparison.Ordinal) || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(body)) != body).Should().BeFalse();
                }
            }, iter: 500, threads: 1);
    }

    [Theory]
    [InlineData("mot ")]
    [InlineData("\"a\".")]
    [InlineData("« . ")]
    [InlineData("a, b que c. ")]
    [InlineData("Le maire a déclaré que le pont, selon Paul Mercier, expert, rouvre. ")]
    [InlineData("((")]
    [InlineData("Anne Roux ")]
    [InlineData("> ")]
    public void A_text_of_one_endless_line_is_cut(string bit)
    {
        var body = string.Concat(Enumerable.Repeat(bit, 200_000 / bit.Length));
        foreach (var format in Enum.GetValues<BodyFormat>())
            TextAnalysis.Analyse(new RawText { Id = "t", Title = "", Lang = "fr", Body = body, Format = format }).Passages.SelectMany(p => p.Sentences).Should().AllSatisfy(s => s.Length.Should().BeInRange(1, 600));
    }
}
