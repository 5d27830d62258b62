using TalksBot.Bot.Telegram.Rendering.Links;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

/// <summary>Links that open a page at words: the syntax of the URL Fragment Text Directives.</summary>
public sealed class TextFragmentTests
{
    private const string Page = "https://texts.example/a";

    [Theory]
    [InlineData("Le pont tient.", "#:~:text=Le%20pont%20tient.")]
    [InlineData("Oui, le demi-pont & co.", "#:~:text=Oui%2C%20le%20demi%2Dpont%20%26%20co.")]
    [InlineData("« Été »\u00A0: l’île", "#:~:text=%C2%AB%20%C3%89t%C3%A9%20%C2%BB%20%3A%20l%E2%80%99%C3%AEle")]
    [InlineData("Пётр 🙂 #1 100%", "#:~:text=%D0%9F%D1%91%D1%82%D1%80%20%F0%9F%99%82%20%231%20100%25")]
    public void Words_are_encoded_so_that_none_means_anything_else(string quote, string fragment) => Link(quote, Page).Should().Be(Page + fragment);

    [Fact]
    public void A_long_quotation_is_found_by_its_two_ends()
    {
        var quote = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"mot{i}"));
        Link(quote, Page).Should().Be($"{Page}#:~:text=mot1%20mot2%20mot3%20mot4%20mot5,mot56%20mot57%20mot58%20mot59%20mot60");
    }

    [Fact]
    public void Words_that_stand_twice_are_found_by_those_around_them()
    {
        var source = Invented.Read("Le pont est fini. Il tient. La digue est finie. Il tient. Le bac attend le soir.", url: Page);
        var second = source.Passages[0].Sentences[3];
        TextFragment.Link(Knowledge.Citation.Cut(source, source.Passages[0], second)).Should().Be($"{Page}#:~:text=digue%20est%20finie.-,Il%20tient.,-Le%20bac%20attend");
    }

    [Theory]
    [InlineData("https://texts.example/a#part", "https://texts.example/a#part:~:text=Oui.")]
    [InlineData("https://texts.example/a#:~:text=x", "https://texts.example/a#:~:text=Oui.")]
    [InlineData("https://texts.example/?q=é et", "https://texts.example/?q=%C3%A9%20et#:~:text=Oui.")]
    public void An_address_keeps_its_own_fragment_and_loses_an_older_directive(string address, string link) => Link("Oui.", address).Should().Be(link);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("texts.example/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("tg://user?id=1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://name:word@texts.example/")]
    [InlineData("https://localhost/a")]
    public void What_is_no_address_for_people_is_no_link(string? address) => Link("Oui.", address).Should().BeNull();

    [Fact]
    public void A_quotation_that_would_make_the_link_too_long_leaves_the_page() => Link(new string('漢', 600), Page).Should().Be(Page);

    [Theory]
    [InlineData("abc", "https://t.me/kervran_bot?start=abc")]
    [InlineData("q_A-9", "https://t.me/kervran_bot?start=q_A-9")]
    public void A_deep_link_opens_the_bot(string payload, string link) => DeepLink.Start("kervran_bot", payload).Should().Be(link);

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("é")]
    [InlineData("abc\n")]
    public void A_payload_that_Telegram_would_not_take_is_refused(string payload) =>
        FluentActions.Invoking(() => DeepLink.Start("kervran_bot", payload)).Should().Throw<ArgumentException>();

    [Fact]
    public void A_share_link_carries_address_and_text() =>
        DeepLink.Share("https://t.me/b?start=x", "« Oui & non »").Should().Be("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fb%3Fstart%3Dx&text=%C2%AB%20Oui%20%26%20non%20%C2%BB");

    private static string? Link(string quote, string? address)
    {
        var said = Invented.Said(quote, null);
        return TextFragment.Link(Knowledge.Citation.Cut(said.Source with { Url = address }, said.Passage, said.Passage.Sentences[0]));
    }
}
