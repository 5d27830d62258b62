using System.Text.Json;
using System.Text.Json.Nodes;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.BotApi;

/// <summary>Each rule of the Bot API is broken once, and Telegram's reason is given. Chat 1000001 is Anna's; message 1 is her /start, 2 the bot's.</summary>
public sealed class RefusalTests
{
    private static string A(char letter, int times) => new(letter, times);

    private static string Send(string rest) => $$"""{"chat_id":1000001,"text":"Il pleut 🌧 à Vaux",{{rest}}}""";

    private static string Keyboard(string buttons) => Send($$"""
        "reply_markup":{"inline_keyboard":{{buttons}}}
        """);

    public static TheoryData<string, string, string> Mistakes => new()
    {
        // The call itself
        { "sendMassage", "{}", "Not Found: method not found" },
        { "sendMessage", "[1]", "Bad Request: JSON object expected" },
        { "sendMessage", "{\"chat_id\":", "Bad Request: can't parse object" },
        { "sendMessage", Send("\"text_colour\":\"red\""), "Bad Request: unexpected parameter: text_colour" },
        { "sendMessage", "{\"chat_id\":1000001,\"text\":\"\\ud83c\"}", "Bad Request: strings must be encoded in UTF-8" },
        { "sendMessage", "{\"chat_id\":1000001,\"text\":5}", "Bad Request: can't parse text: Field \"text\" must be of type String" },
        { "sendMessage", Send("\"disable_notification\":3"), "Bad Request: can't parse disable notification: Field \"disable_notification\" must be of type Boolean" },
        { "sendMessage", Send("\"message_thread_id\":\"one\""), "Bad Request: parameter message_thread_id is no Integer" },
        { "sendMessage", Send("\"link_preview_options\":{\"disabled\":true}"), "Bad Request: unexpected field of LinkPreviewOptions: disabled" },

        // Texts
        { "sendMessage", "{\"chat_id\":1000001}", "Bad Request: message text is empty" },
        { "sendMessage", "{\"chat_id\":1000001,\"text\":\" \\n\\u200b \"}", "Bad Request: text must be non-empty" },
        { "sendMessage", $$"""{"chat_id":1000001,"text":"{{A('é', 4097)}}"}""", "Bad Request: message is too long" },
        { "sendMessage", $$"""{"chat_id":1000001,"text":"{{A('a', 40_000)}}"}""", "Bad Request: text is too long" },
        { "sendMessage", Send("\"parse_mode\":\"Wiki\""), "Bad Request: unsupported parse_mode" },
        { "sendMessage", Send("\"parse_mode\":\"MarkdownV2\""), "Bad Request: this server does not read MarkdownV2" },
        { "sendMessage", """{"chat_id":1000001,"parse_mode":"HTML","text":"<b>a"}""", "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"" },
        { "sendMessage", """{"chat_id":1000001,"parse_mode":"HTML","text":"<p>a</p>"}""", "Bad Request: can't parse entities: Unsupported start tag \"p\" at byte offset 0" },
        { "sendMessage", """{"chat_id":1000001,"parse_mode":"HTML","text":"<b>a</i>"}""", "Bad Request: can't parse entities: Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"" },

        // Entities: the rain is at 9 and 10
        { "sendMessage", Entities("""{"type":"bold","offset":0}"""), "Bad Request: can't parse entities: Can't find field \"length\"" },
        { "sendMessage", Entities("""{"type":"loud","offset":0,"length":1}"""), "Bad Request: can't parse MessageEntity: Unsupported type specified" },
        { "sendMessage", Entities("""{"type":"mention","offset":0,"length":1}"""), "Bad Request: entity mention is found by Telegram itself" },
        { "sendMessage", Entities("""{"type":"bold","offset":-1,"length":1}"""), "Bad Request: receive an entity with incorrect offset -1" },
        { "sendMessage", Entities("""{"type":"bold","offset":0,"length":0}"""), "Bad Request: entity bold at 0 is empty" },
        { "sendMessage", Entities("""{"type":"bold","offset":99,"length":1}"""), "Bad Request: entity begins after the end of the text at UTF-16 offset 99" },
        { "sendMessage", Entities("""{"type":"bold","offset":12,"length":90}"""), "Bad Request: entity beginning at UTF-16 offset 12 ends after the end of the text at UTF-16 offset 102" },
        { "sendMessage", Entities("""{"type":"bold","offset":10,"length":3}"""), "Bad Request: entity begins in a middle of a UTF-16 symbol at UTF-16 offset 10" },
        { "sendMessage", Entities("""{"type":"bold","offset":0,"length":10}"""), "Bad Request: entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at UTF-16 offset 10" },
        { "sendMessage", Entities("""{"type":"bold","offset":0,"length":5},{"type":"italic","offset":3,"length":5}"""), "Bad Request: entity italic at 3 crosses bold at 0" },
        { "sendMessage", Entities("""{"type":"blockquote","offset":0,"length":9},{"type":"expandable_blockquote","offset":0,"length":2}"""), "Bad Request: a block quotation at 0 stands in another one" },
        { "sendMessage", Entities("""{"type":"code","offset":0,"length":9},{"type":"bold","offset":3,"length":2}"""), "Bad Request: bold and code at 3 cannot stand in one another" },
        { "sendMessage", Entities("""{"type":"bold","offset":0,"length":9},{"type":"pre","offset":3,"length":2}"""), "Bad Request: pre and bold at 3 cannot stand in one another" },
        { "sendMessage", Entities("""{"type":"bold","offset":0,"length":9},{"type":"bold","offset":3,"length":2}"""), "Bad Request: bold at 3 stands in bold" },
        { "sendMessage", Entities("""{"type":"text_link","offset":0,"length":2}"""), "Bad Request: can't parse MessageEntity: Can't find field \"url\"" },
        { "sendMessage", Entities("""{"type":"text_link","offset":0,"length":2,"url":"javascript://x"}"""), "Bad Request: entity URL 'javascript://x' is invalid: Unsupported URL protocol" },
        {
            "sendMessage",
            $$"""{"chat_id":1000001,"text":"{{A('a', 300)}}","entities":[{{string.Join(',', Enumerable.Range(0, 101).Select(n => $$"""{"type":"bold","offset":{{n * 2}},"length":1}"""))}}]}""",
            "Bad Request: 101 entities, and Telegram keeps the first 100"
        },

        // Keyboards
        { "sendMessage", Keyboard("""[[{"text":"a"}]]"""), "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard" },
        { "sendMessage", Keyboard("""[[{"callback_data":"a"}]]"""), "Bad Request: can't parse reply markup: Can't find field \"text\"" },
        { "sendMessage", Keyboard("""[[{"text":" ","callback_data":"a"}]]"""), "Bad Request: inline keyboard button text must be non-empty" },
        { "sendMessage", Keyboard("""[[{"text":"a","callback_data":""}]]"""), "Bad Request: BUTTON_DATA_INVALID" },
        { "sendMessage", Keyboard($$"""[[{"text":"a","callback_data":"{{A('é', 33)}}"}]]"""), "Bad Request: BUTTON_DATA_INVALID" },
        { "sendMessage", Keyboard("""[[{"text":"a","callback_data":"a","url":"https://example.org"}]]"""), "Bad Request: a button does two things: url, callback_data" },
        { "sendMessage", Keyboard("""[[{"text":"a","url":"http://localhost/a"}]]"""), "Bad Request: inline keyboard button URL 'http://localhost/a' is invalid: Wrong HTTP URL" },
        { "sendMessage", Keyboard("""[[{"text":"a","url":"ftp://example.org/a"}]]"""), "Bad Request: inline keyboard button URL 'ftp://example.org/a' is invalid: Unsupported URL protocol" },
        { "sendMessage", Keyboard("""[[{"text":"a","url":""}]]"""), "Bad Request: inline keyboard button URL '' is invalid: Wrong HTTP URL" },
        { "sendMessage", Keyboard($$"""[[{"text":"a","copy_text":{"text":"{{A('a', 257)}}"} }]]"""), "Bad Request: BUTTON_COPY_TEXT_INVALID" },
        { "sendMessage", Keyboard("""[[{"text":"a","callback_data":"a","style":"gold"}]]"""), "Bad Request: can't parse inline keyboard button: invalid button style specified" },
        { "sendMessage", Keyboard("[[" + Buttons(9) + "]]"), "Bad Request: 9 buttons in a row, and 8 are shown" },
        { "sendMessage", Keyboard("[" + string.Join(',', Enumerable.Repeat("[" + Buttons(1) + "]", 101)) + "]"), "Bad Request: reply markup is too long" },
        { "sendMessage", Keyboard("[[]]"), "Bad Request: a row of the inline keyboard is empty" },

        // Replies and quotes
        { "sendMessage", Send("\"reply_parameters\":{\"message_id\":77}"), "Bad Request: message to be replied not found" },
        { "sendMessage", Send("\"reply_parameters\":{\"message_id\":77,\"chat_id\":1000001}"), "Bad Request: message to be replied not found" },
        { "sendMessage", Send("\"reply_parameters\":{\"quote\":\"a\"}"), "Bad Request: can't parse reply parameters: Can't find field \"message_id\"" },
        { "sendMessage", Send("\"reply_parameters\":{\"message_id\":2,\"quote\":\"Il  pleut\"}"), "Bad Request: QUOTE_TEXT_INVALID" },
        { "sendMessage", Send("\"reply_parameters\":{\"message_id\":3,\"quote\":\"gras\"}"), "Bad Request: QUOTE_TEXT_INVALID" },
        { "sendMessage", Send($$"""
            "reply_parameters":{"message_id":2,"quote":"{{A('a', 1025)}}"}
            """), "Bad Request: QUOTE_TEXT_INVALID" },
        { "sendMessage", Send("\"message_thread_id\":5"), "Bad Request: message thread not found" },

        // Chats
        { "sendMessage", """{"text":"a"}""", "Bad Request: chat_id is empty" },
        { "sendMessage", """{"chat_id":-55,"text":"a"}""", "Bad Request: chat not found" },
        { "sendMessage", """{"chat_id":"@nobody_is_called_this","text":"a"}""", "Bad Request: chat not found" },
        { "sendMessage", """{"chat_id":1000002,"text":"a"}""", "Forbidden: bot can't initiate conversation with a user" },

        // Edits and deletions
        { "editMessageText", """{"chat_id":1000001,"message_id":77,"text":"a"}""", "Bad Request: message to edit not found" },
        { "editMessageText", """{"text":"a"}""", "Bad Request: message identifier is not specified" },
        { "editMessageText", """{"chat_id":1000001,"message_id":1,"text":"a"}""", "Bad Request: message can't be edited" },
        { "editMessageText", """{"chat_id":1000001,"message_id":2}""", "Bad Request: message text is empty" },
        { "editMessageText", """{"inline_message_id":"none","text":"a"}""", "Bad Request: MESSAGE_ID_INVALID" },
        { "editMessageText", """{"chat_id":1000001,"message_id":2,"text":"Il pleut.\n"}""", "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message" },
        { "editMessageReplyMarkup", """{"chat_id":1000001,"message_id":2}""", "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message" },
        { "deleteMessage", """{"chat_id":1000001,"message_id":77}""", "Bad Request: message to delete not found" },
        { "deleteMessages", """{"chat_id":1000001,"message_ids":[]}""", "Bad Request: message identifiers are not specified" },
        { "deleteMessages", $$"""{"chat_id":1000001,"message_ids":[{{string.Join(',', Enumerable.Range(1, 101))}}]}""", "Bad Request: too many message identifiers specified" },

        // Drafts, actions, reactions, files
        { "sendMessageDraft", """{"chat_id":1000001,"draft_id":0,"text":"a"}""", "Bad Request: draft_id must be non-zero" },
        { "sendMessageDraft", """{"chat_id":"@a","draft_id":1,"text":"a"}""", "Bad Request: parameter chat_id is no Integer" },
        { "sendChatAction", """{"chat_id":1000001,"action":"thinking"}""", "Bad Request: wrong parameter action in request" },
        { "setMessageReaction", """{"chat_id":1000001,"message_id":1,"reaction":[{"type":"emoji","emoji":"x"}]}""", "Bad Request: REACTION_INVALID" },
        { "setMessageReaction", """{"chat_id":1000001,"message_id":1,"reaction":[{"type":"emoji","emoji":"👍"},{"type":"emoji","emoji":"👎"}]}""", "Bad Request: REACTIONS_TOO_MANY" },
        { "getFile", """{"file_id":"none"}""", "Bad Request: wrong file_id or the file is temporarily unavailable" },
        { "sendDocument", """{"chat_id":1000001}""", "Bad Request: there is no document in the request" },
        { "sendDocument", """{"chat_id":1000001,"document":"none"}""", "Bad Request: wrong file identifier/HTTP URL specified" },

        // Answers
        { "answerCallbackQuery", """{"callback_query_id":"none"}""", "Bad Request: query is too old and response timeout expired or query ID is invalid" },
        { "answerCallbackQuery", $$"""{"callback_query_id":"none","text":"{{A('a', 201)}}"}""", "Bad Request: MESSAGE_TOO_LONG" },
        { "answerInlineQuery", """{"inline_query_id":"none","results":[]}""", "Bad Request: query is too old and response timeout expired or query ID is invalid" },
        { "answerInlineQuery", Inline(string.Join(',', Enumerable.Range(0, 51).Select(n => Article($"{n}")))), "Bad Request: too many inline query results specified" },
        { "answerInlineQuery", Inline(Article(A('a', 65))), "Bad Request: RESULT_ID_INVALID" },
        { "answerInlineQuery", Inline(Article("a") + "," + Article("a")), "Bad Request: RESULT_ID_DUPLICATE" },
        { "answerInlineQuery", Inline("""{"type":"article","id":"a","input_message_content":{"message_text":"a"}}"""), "Bad Request: can't parse results: Can't find field \"title\"" },
        { "answerInlineQuery", Inline("""{"type":"article","id":"a","title":" ","input_message_content":{"message_text":"a"}}"""), "Bad Request: ARTICLE_TITLE_EMPTY" },
        { "answerInlineQuery", Inline("""{"type":"article","id":"a","title":"a","input_message_content":{}}"""), "Bad Request: can't parse inline query result: Input message content is not specified" },
        { "answerInlineQuery", """{"inline_query_id":"none"}""", "Bad Request: results are not specified" },
        { "answerInlineQuery", $$"""{"inline_query_id":"none","results":[],"next_offset":"{{A('1', 65)}}"}""", "Bad Request: NEXT_OFFSET_INVALID" },
        { "answerInlineQuery", """{"inline_query_id":"none","results":[],"button":{"text":"a","start_parameter":"a b"}}""", "Bad Request: START_PARAM_INVALID" },
        { "answerGuestQuery", """{"guest_query_id":"none"}""", "Bad Request: result isn't specified" },

        // Commands and the rest
        { "setMyCommands", """{"commands":[{"command":"Aide","description":"a"}]}""", "Bad Request: BOT_COMMAND_INVALID" },
        { "setMyCommands", $$"""{"commands":[{"command":"a","description":"{{A('a', 257)}}"}]}""", "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID" },
        { "setMyCommands", $$"""{"commands":[{{string.Join(',', Enumerable.Range(0, 101).Select(n => $$"""{"command":"a{{n}}","description":"a"}"""))}}]}""", "Bad Request: BOT_COMMANDS_TOO_MUCH" },
        { "setMyCommands", """{"commands":[],"scope":{"type":"everybody"}}""", "Bad Request: can't parse BotCommandScope: Unsupported type specified" },
        { "setMyCommands", """{"commands":[],"scope":{"type":"chat"}}""", "Bad Request: can't parse BotCommandScope: Can't find field \"chat_id\"" },
        { "setMyCommands", """{"commands":[],"language_code":"français"}""", "Bad Request: LANG_CODE_INVALID" },
        { "setMyShortDescription", $$"""{"short_description":"{{A('a', 121)}}"}""", "Bad Request: BOT_DESCRIPTION_INVALID" },
        { "setWebhook", """{"url":"http://example.org/hook"}""", "Bad Request: bad webhook: An HTTPS URL must be provided for webhook" },
        { "setWebhook", """{"url":"https://example.org:5000/hook"}""", "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443" },
        { "setWebhook", """{"url":"http://127.0.0.1:9/","secret_token":"a b"}""", "Bad Request: secret token contains unallowed characters" },
        { "getUpdates", """{"allowed_updates":["messages"]}""", "Bad Request: allowed_updates holds messages, which is no kind of update" },
        { "getChatAdministrators", """{"chat_id":1000001}""", "Bad Request: there are no administrators in the private chat" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Is_refused_for_its_reason(string method, string body, string reason)
    {
        await using var there = await ServerFixture.StartAsync();
        there.Server.AddUser("Bob");
        await there.PostAsync("sendMessage", """{"chat_id":1000001,"text":"Il pleut."}""");
        await there.PostAsync("sendMessage", """{"chat_id":1000001,"text":"en gras","entities":[{"type":"bold","offset":3,"length":4}]}""");
        there.Server.Record.Refusals.Should().BeEmpty();

        var (code, answer) = await there.PostAsync(method, body);

        var said = JsonNode.Parse(answer)!;
        said["description"]!.GetValue<string>().Should().Be(reason);
        said["error_code"]!.GetValue<int>().Should().Be(code);
        said["ok"]!.GetValue<bool>().Should().BeFalse();
        there.Server.Record.Refusals.Should().ContainSingle().Which.Description.Should().Be(reason);
        there.Server.MessagesIn(there.Chat).FromBot.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("/botabc/getMe", 404, "Not Found")]
    [InlineData("/bot1:wrong/getMe", 401, "Unauthorized")]
    [InlineData("/", 404, "Not Found")]
    public async Task Another_token_gets_nothing(string path, int code, string description)
    {
        await using var there = await ServerFixture.StartAsync();
        using var http = new HttpClient();

        using var response = await http.GetAsync(new Uri(there.Server.BaseUrl, path));

        ((int)response.StatusCode).Should().Be(code);
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("description").GetString().Should().Be(description);
    }

    private static string Entities(string entities) => Send($"\"entities\":[{entities}]");

    private static string Buttons(int count) => string.Join(',', Enumerable.Repeat("""{"text":"a","callback_data":"a"}""", count));

    private static string Inline(string results) => $$"""{"inline_query_id":"none","results":[{{results}}]}""";

    private static string Article(string id) => $$"""{"type":"article","id":"{{id}}","title":"a","input_message_content":{"message_text":"a"} }""";
}
