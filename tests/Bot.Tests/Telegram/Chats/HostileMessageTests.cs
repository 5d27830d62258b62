using TalksBot.Bot.Telegram.Inbox;
using TalksBot.BotApi;
using TalksBot.Tests;

namespace TalksBot.Bot.Tests.Telegram.Chats;

public sealed class HostileMessageTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;

    [Fact]
    public async Task Whatever_is_said_gets_an_answer_that_Telegram_takes()
    {
        await using var bot = await BotOnLoopback.StartAsync(); // of its own: forged presses cannot be answered, which the server records
        string[] texts = [new string('\u0301', 4096), "\ud800 qui ?", "\0\0", "‮اعثر على الميناء‬", "/", "/ask", "//", "/start@talks_test_bot q_" + new string('a', 64), new string('?', 4096), "@talks_test_bot", .. NaughtyStrings.All.Take(25)];
        var people = texts.Select(text => bot.Server.AddUser(text.Length % 2 == 0 ? "<b>Anna</b>" : "‮annA")).ToList();

        for (var i = 0; i < texts.Length; i++)
            bot.Server.Say(people[i], texts[i]);
        await bot.SettleAsync();

        for (var i = 0; i < texts.Length; i++)
            bot.Server.MessagesIn(bot.Server.PrivateChat(people[i])).FromBot.Should().NotBeEmpty($"«{texts[i]}» was said");
    }

    [Theory]
    [InlineData("message", """{"message_id":1,"date":1700000000,"chat":{"id":5,"type":"private"}}""")]
    [InlineData("message", """{"message_id":1,"date":1700000000,"chat":{"id":-5,"type":"group"},"from":{"id":9,"is_bot":true,"first_name":"B"},"text":"@talks_test_bot qui ?"}""")]
    [InlineData("message", """{"message_id":1,"date":1700000000,"chat":{"id":-5,"type":"group"},"from":{"id":9,"is_bot":false,"first_name":"B"},"text":"@talks_test_bot","entities":[{"type":"mention","offset":900,"length":15}]}""")]
    [InlineData("message", """{"message_id":1,"date":1700000000,"chat":{"id":5,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"B"},"entities":[{"type":"bot_command","offset":0,"length":40}]}""")]
    [InlineData("message", """{"message_id":1,"date":1700000000,"chat":{"id":-6,"type":"supergroup"},"is_automatic_forward":true,"sender_chat":{"id":-7,"type":"channel","title":"c"},"text":"/ask@talks_test_bot qui ?","entities":[{"type":"bot_command","offset":0,"length":20}]}""")]
    [InlineData("message", """{"message_id":1,"date":0,"chat":{"id":5,"type":"chat_of_tomorrow"},"text":"qui ?"}""")]
    [InlineData("channel_post", """{"message_id":1,"date":1700000000,"chat":{"id":-8,"type":"channel","title":"c"},"text":"/ask@talks_test_bot qui ?"}""")]
    [InlineData("callback_query", """{"id":"1","from":{"id":9,"is_bot":false,"first_name":"B"},"chat_instance":"1","data":"forget:yes"}""")]
    [InlineData("callback_query", """{"id":"1","from":{"id":9,"is_bot":false,"first_name":"B"},"chat_instance":"1","inline_message_id":"x","data":"scope:all"}""")]
    [InlineData("callback_query", """{"id":"1","from":{"id":9,"is_bot":false,"first_name":"B"},"chat_instance":"1","message":{"message_id":1,"date":0,"chat":{"id":9,"type":"private"}},"data":"ask:0"}""")]
    [InlineData("kind_of_tomorrow", """{"x":1}""")]
    public async Task Updates_that_nobody_expects_say_nothing_to_anybody_and_harm_nothing(string kind, string body)
    {
        _bot.Server.RawUpdate(kind, body);
        await _bot.Server.UpdatesTakenAsync();
        await _bot.Server.QuietAsync();

        _bot.Server.Record.Of("sendMessage").Should().NotContain(r => r.ToString().Contains("\"chat_id\":5,", StringComparison.Ordinal) || r.ToString().Contains("\"chat_id\":-", StringComparison.Ordinal));
        _bot.Store.Where(InboxUpdate.Rows, u => u.State == InboxState.SetAside).Should().BeEmpty();
    }
}
