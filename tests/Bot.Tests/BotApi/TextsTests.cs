using System.Text.Json.Nodes;

namespace TalksBot.Bot.Tests.BotApi;

/// <summary>What Telegram makes of a text before anybody reads it.</summary>
public sealed class TextsTests
{
    [Theory]
    [InlineData("  il pleut \n", "il pleut")]
    [InlineData("a\tb\0c", "a b c")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\u202Eb\u2028c", "abc")]
    [InlineData("a\u030Ab\u0333", "ab")]
    [InlineData("« a\u202F»", "« a\u202F»")]
    public async Task Is_cleaned_and_trimmed(string sent, string read)
    {
        await using var there = await ServerFixture.StartAsync();

        await there.PostAsync("sendMessage", new JsonObject { ["chat_id"] = there.Chat.Id, ["text"] = sent }.ToJsonString());

        there.Server.MessagesIn(there.Chat).FromBot.Single().Text.Should().Be(read);
        there.Server.Record.Refusals.Should().BeEmpty();
    }

    [Fact]
    public async Task Entities_move_along_with_what_is_cut()
    {
        await using var there = await ServerFixture.StartAsync();

        await there.PostAsync("sendMessage", """
            {"chat_id":1000001,"text":"  a\r\n🌧 gras  ","entities":[{"type":"bold","offset":8,"length":6},{"type":"italic","offset":2,"length":1}]}
            """);

        var stands = there.Server.MessagesIn(there.Chat).FromBot.Single();
        stands.Text.Should().Be("a\n🌧 gras");
        stands.Entities.Select(e => (e.Type, stands.Text!.Substring(e.Offset, e.Length))).Should().BeEquivalentTo([("bold", "gras"), ("italic", "a")]);
    }

    [Theory]
    [InlineData("<b>a &lt;b&gt; <i>c</i></b>", "a <b> c", "bold 0 7", "italic 6 1")]
    [InlineData("<blockquote expandable>a&#8239;b</blockquote>", "a\u202Fb", "expandable_blockquote 0 3")]
    [InlineData("<a href=\"https://example.org/?a=1&amp;b=2\">lien</a> &nbsp;", "lien &nbsp;", "text_link 0 4 https://example.org/?a=1&b=2")]
    [InlineData("<pre><code class=\"language-csharp\">x</code></pre>", "x", "pre 0 1 csharp")]
    [InlineData("🌧<tg-spoiler>a</tg-spoiler><span class=\"tg-spoiler\">b</span>", "🌧ab", "spoiler 2 1", "spoiler 3 1")]
    public async Task Html_becomes_entities(string html, string text, params string[] entities)
    {
        await using var there = await ServerFixture.StartAsync();

        await there.PostAsync("sendMessage", new JsonObject { ["chat_id"] = there.Chat.Id, ["text"] = html, ["parse_mode"] = "Html" }.ToJsonString());

        var stands = there.Server.MessagesIn(there.Chat).FromBot.Single();
        stands.Text.Should().Be(text);
        stands.Entities.Select(e => $"{e.Type} {e.Offset} {e.Length} {e.Url}{e.Language}".Trim()).Should().Equal(entities);
    }
}
