using System.Globalization;
using CsCheck;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Tests;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

public sealed class WritingTests
{
    private static readonly Gen<string> Naughty = Gen.OneOf<string>(Gen.OneOf(NaughtyStrings.All.ToArray()), Gen.String);

    [Theory]
    [InlineData("Anne  Le\nRoux ", "Anne Le Roux")]
    [InlineData("a\u202Eb\u2066c\u200B\uFEFF\u00AD", "abc")]
    [InlineData("\u0301e\u0301", "e\u0301")]
    [InlineData("👨‍👩‍👧‍👦 🇫🇷 👋🏽 ❤️", "👨‍👩‍👧‍👦 🇫🇷 👋🏽 ❤️")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F a\U000E0041", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F a")]
    [InlineData("x\uD83D y\uFFFFz", "x yz")]
    [InlineData("\u001B[31mrouge", "[31mrouge")]
    [InlineData("क्षि กำ", "क्षि กำ")]
    [InlineData("« Prix »\u00A0: 5\u202F€", "« Prix »\u00A0: 5\u202F€")]
    public void A_title_keeps_all_that_is_seen_and_nothing_that_moves_or_hides(string title, string clean) => ForeignText.Clean(title).Should().Be(clean);

    [Theory]
    [InlineData("שלום", "\u2068שלום\u2069")]
    [InlineData("Radio مرحبا 1", "\u2068Radio مرحبا 1\u2069")]
    [InlineData("Radio", "Radio")]
    [InlineData("\u200B\u202E", "…")]
    public void What_runs_the_other_way_is_isolated(string name, string shown) => ForeignText.Name(name).Should().Be(shown);

    [Fact]
    public void Names_are_bounded_one_line_and_balanced() => Naughty.Sample(
        name =>
        {
            var shown = ForeignText.Name(name);
            shown.Length.Should().BeInRange(1, ForeignText.MostOfName + 2);
            shown.Should().NotContainAny("\n", "\r", "\u202E", "\0", "\uFFFE", "\uFFFF");
            shown.Count(c => c == '\u2068').Should().Be(shown.Count(c => c == '\u2069'));
        }, iter: 2000, threads: 1);

    [Fact]
    public void A_cut_never_splits_a_character() => Gen.Select(Naughty, Gen.Int[0, 300]).Sample(
        (text, most) =>
        {
            text = TextCut.Whole(text);
            var (head, tail) = (TextCut.Head(text, most), TextCut.Tail(text, most));
            head.Should().BeInRange(0, most);
            (text.Length - tail).Should().BeInRange(0, most);
            ShouldBeWhole(text[..head]);
            ShouldBeWhole(text[tail..]);
            var starts = StringInfo.ParseCombiningCharacters(text);
            foreach (var at in (int[])[head, tail])
            {
                var character = starts.LastOrDefault(start => start < at);
                var isBoundary = at == text.Length || starts.Contains(at);
                (isBoundary || (at == head && character == 0)).Should().BeTrue("only one endless character is ever cut");
            }
        }, iter: 3000, threads: 1);

    [Theory]
    [InlineData("Le pont tient bon.", 14, "Le pont tient")]
    [InlineData("Le pont tient bon.", 15, "Le pont tient")]
    [InlineData("Le pont tient bon.", 18, "Le pont tient bon.")]
    [InlineData("漢字漢字漢字", 4, "漢字漢字")]
    [InlineData("ab👨‍👩‍👧‍👦cd", 6, "ab")]
    public void A_text_is_cut_between_words_if_it_has_any(string text, int most, string head) => text[..TextCut.Head(text, most)].Should().Be(head);

    [Theory]
    [InlineData("fr", 2025, 4, 1, "1er\u00A0avril\u00A02025")]
    [InlineData("fr", 2025, 8, 15, "15\u00A0août\u00A02025")]
    [InlineData("en", 2025, 4, 1, "1\u00A0April\u00A02025")]
    [InlineData("ru", 2025, 5, 9, "9\u00A0мая\u00A02025\u00A0г.")]
    public void A_date_is_written_as_its_language_writes_it(string lang, int year, int month, int day, string written) =>
        MessageWords.In(lang).Date(new DateOnly(year, month, day)).Should().Be(written);

    [Theory]
    [InlineData("fr", 0, "0\u00A0citation")]
    [InlineData("fr", 1, "1\u00A0citation")]
    [InlineData("fr", 2, "2\u00A0citations")]
    [InlineData("en", 0, "0\u00A0quotations")]
    [InlineData("en", 1, "1\u00A0quotation")]
    [InlineData("ru", 0, "0\u00A0цитат")]
    [InlineData("ru", 1, "1\u00A0цитата")]
    [InlineData("ru", 3, "3\u00A0цитаты")]
    [InlineData("ru", 11, "11\u00A0цитат")]
    [InlineData("ru", 13, "13\u00A0цитат")]
    [InlineData("ru", 21, "21\u00A0цитата")]
    [InlineData("ru", 112, "112\u00A0цитат")]
    [InlineData("ru", 122, "122\u00A0цитаты")]
    public void Nouns_agree_with_their_number(string lang, int count, string written) => MessageWords.In(lang).CountOfQuotations(count).Should().Be(written);

    private static void ShouldBeWhole(string text) => TextCut.Whole(text).Should().Be(text, "no surrogate pair is cut");
}
