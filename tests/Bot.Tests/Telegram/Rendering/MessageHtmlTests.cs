using System.Net;
using System.Text.RegularExpressions;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Pages;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Tests;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

/// <summary>The drawing of a message for README and docs.</summary>
public sealed partial class MessageHtmlTests
{
    [Fact]
    public void Entities_become_tags()
    {
        var message = new MessageTextBuilder().Append("Selon ").Bold("A & B").Append(" :").Quotation("<oui>").Italic("Titre").Link("page", "https://texts.example/?a=1&b=2").Build();
        MessageHtml.Of(message).Should().Be("Selon <b>A &amp; B</b> :\n<blockquote>&lt;oui&gt;</blockquote><i>Titre</i><a href=\"https://texts.example/?a=1&amp;b=2\">page</a>");
    }

    [Fact]
    public void A_folded_quotation_can_be_drawn_open()
    {
        var message = new MessageTextBuilder().Quotation("Oui.", folded: true).Build();
        MessageHtml.Of(message).Should().Be("<blockquote class=\"foldable folded\">Oui.</blockquote>");
        MessageHtml.Of(message, unfolded: true).Should().Be("<blockquote class=\"foldable\">Oui.</blockquote>");
    }

    [Fact]
    public void Whatever_a_message_says_stands_in_its_drawing_as_text_and_not_as_tags()
    {
        foreach (var text in NaughtyStrings.Many(1200, seed: 7).Select(text => text[..TextCut.Boundary(text, 500)]))
        {
            var message = new MessageTextBuilder().Append("x").Quotation(text).Bold("y").Build();
            var shown = WebUtility.HtmlDecode(Tag().Replace(MessageHtml.Of(message), ""));
            Lines().Replace(shown, "").Should().Be(Lines().Replace(message.Text.Replace('\0', ' '), ""));
        }
    }

    [GeneratedRegex("</?(b|blockquote)>")]
    private static partial Regex Tag();

    [GeneratedRegex("\n")]
    private static partial Regex Lines();
}
