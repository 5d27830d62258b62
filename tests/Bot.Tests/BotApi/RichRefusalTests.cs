using System.Text.Json.Nodes;

namespace TalksBot.Bot.Tests.BotApi;

/// <summary>The rules of rich messages, each broken once.</summary>
public sealed class RichRefusalTests
{
    private const string Paragraph = """{"type":"paragraph","text":"a"}""";

    public static TheoryData<string, string> Mistakes => new()
    {
        { "{}", "Bad Request: RICH_MESSAGE_CONTENT_REQUIRED" },
        { """{"blocks":[]}""", "Bad Request: rich message must be non-empty" },
        { $$"""{"blocks":[{{Paragraph}}],"html":"a"}""", "Bad Request: rich message must have exactly one of the fields blocks, html, and markdown" },
        { """{"html":"a"}""", "Bad Request: this server does not read html of rich messages" },
        { Blocks("""{"type":"poem","text":"a"}"""), "Bad Request: can't parse rich message: type \"poem\" is unsupported for InputRichBlock" },
        { Blocks("""{"text":"a"}"""), "Bad Request: can't parse rich message: Can't find field \"type\"" },
        { Blocks("""{"type":"paragraph"}"""), "Bad Request: can't parse rich message: Can't find field \"text\"" },
        { Blocks("""{"type":"paragraph","text":""}"""), "Bad Request: a block of type paragraph has no text" },
        { Blocks("""{"type":"paragraph","text":{"type":"loud","text":"a"}}"""), "Bad Request: can't parse rich message: type \"loud\" is unsupported for RichText" },
        { Blocks("""{"type":"paragraph","text":"a","colour":"red"}"""), "Bad Request: unexpected field of RichTextBlock: colour" },
        { Blocks("""{"type":"heading","text":"a","size":7}"""), "Bad Request: invalid section heading size specified" },
        { Blocks("""{"type":"blockquote","blocks":[]}"""), "Bad Request: block must be non-empty" },
        { Blocks("""{"type":"blockquote","text":"a"}"""), "Bad Request: unexpected field of RichBlockQuotation: text" },
        { Blocks("""{"type":"details","summary":"a","blocks":[]}"""), "Bad Request: block must be non-empty" },
        { Blocks("""{"type":"list","items":[]}"""), "Bad Request: list must be non-empty" },
        { Blocks("""{"type":"list","items":[{"blocks":[]}]}"""), "Bad Request: list item must be non-empty" },
        { Blocks($$"""{"type":"list","items":[{"blocks":[{{Paragraph}}],"value":1},{"blocks":[{{Paragraph}}]}]}"""), "Bad Request: list must be either ordered or unordered" },
        { Blocks("""{"type":"table","cells":[]}"""), "Bad Request: table must be non-empty" },
        { Blocks("""{"type":"table","cells":[[{"text":"a","align":"left"}]]}"""), "Bad Request: can't parse rich message: Can't find field \"valign\"" },
        { Blocks($$"""{"type":"table","cells":[[{{string.Join(',', Enumerable.Repeat("""{"text":"a","align":"left","valign":"top"}""", 21))}}]]}"""), "Bad Request: RICH_MESSAGE_TABLE_COLUMNS_TOO_MUCH" },
        { Blocks("""{"type":"buttons","buttons":[]}"""), "Bad Request: RICH_MESSAGE_BUTTONS_INVALID" },
        { Blocks($$"""{"type":"buttons","buttons":[{{string.Join(',', Enumerable.Repeat("""{"text":"a","callback_data":"a"}""", 9))}}]}"""), "Bad Request: RICH_MESSAGE_BUTTONS_INVALID" },
        { Blocks("""{"type":"buttons","buttons":[{"text":{"type":"bold","text":"a"},"callback_data":"a"}]}"""), "Bad Request: button text may contain only plain text, custom emoji and date-time entities" },
        { Blocks("""{"type":"buttons","buttons":[{"text":"a","url":"https://example.org","style":"link"}]}"""), "Bad Request: style link is for buttons with callback_data alone" },
        { Blocks("""{"type":"thinking","text":"a"}"""), "Bad Request: block is not allowed" },
        { Blocks("""{"type":"paragraph","text":{"type":"url","text":"a","url":"nonsense url"}}"""), "Bad Request: RICH_MESSAGE_URL_INVALID" },
        { Blocks("""{"type":"paragraph","text":{"type":"reference_link","text":"1","reference_name":"c1"}}"""), "Bad Request: a link points to reference c1, which is not in the message" },
        { Blocks("""{"type":"paragraph","text":[{"type":"reference","text":"1","name":"c"},{"type":"reference","text":"1","name":"c"}]}"""), "Bad Request: two references are called c" },
        { Blocks($$"""{"type":"paragraph","text":"{{new string('é', 32_769)}}"}"""), "Bad Request: message is too long" },
        { Blocks(string.Join(',', Enumerable.Repeat(Paragraph, 501))), "Bad Request: RICH_MESSAGE_BLOCKS_TOO_MUCH" },
        { Blocks(Nested(16)), "Bad Request: RICH_MESSAGE_DEPTH_TOO_BIG" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_rich_message_is_refused_for_its_reason(string rich, string reason)
    {
        await using var there = await ServerFixture.StartAsync();

        var (code, answer) = await there.PostAsync("sendRichMessage", $$"""{"chat_id":1000001,"rich_message":{{rich}}}""");

        (code, JsonNode.Parse(answer)!["description"]!.GetValue<string>()).Should().Be((400, reason));
        there.Server.MessagesIn(there.Chat).FromBot.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_just_within_the_limits_is_taken()
    {
        await using var there = await ServerFixture.StartAsync();
        foreach (var rich in new[] { Blocks($$"""{"type":"paragraph","text":"{{string.Concat(Enumerable.Repeat("🌧", 32_768))}}"}"""), Blocks(string.Join(',', Enumerable.Repeat(Paragraph, 500))), Blocks(Nested(15)) })
            await there.PostAsync("sendRichMessage", $$"""{"chat_id":1000001,"rich_message":{{rich}}}""");

        there.Server.Record.Refusals.Should().BeEmpty();
        there.Server.MessagesIn(there.Chat).FromBot.Should().HaveCount(3);
    }

    private static string Blocks(string blocks) => $$"""{"blocks":[{{blocks}}]}""";

    /// <summary>A paragraph in as many quotations.</summary>
    private static string Nested(int quotations) =>
        string.Concat(Enumerable.Repeat("""{"type":"blockquote","blocks":[""", quotations)) + Paragraph + string.Concat(Enumerable.Repeat("]}", quotations));
}
