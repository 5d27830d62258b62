using TalksBot.BotApi;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Tests.BotApi;

/// <summary>The simulated world under load, and how it remembers.</summary>
public sealed class WorldTests
{
    [Fact]
    public async Task Many_chats_at_once_lose_nothing_and_keep_their_order()
    {
        await using var there = await ServerFixture.StartAsync();
        var people = Enumerable.Range(0, 50).Select(n => there.Server.AddUser($"P{n}")).ToList();
        using var stop = new CancellationTokenSource();
        var bot = EchoAsync(there.Bot, stop.Token);

        var answers = await Task.WhenAll(people.Select(async person =>
        {
            var view = there.Server.MessagesIn(there.Server.PrivateChat(person));
            foreach (var n in Enumerable.Range(0, 10))
                await view.ReplyToAsync(there.Server.Say(person, $"{n}"));
            return view.FromBot.Select(m => m.Text).ToList();
        }));
        await stop.CancelAsync();
        await bot;

        answers.Should().AllSatisfy(a => a.Should().Equal(Enumerable.Range(0, 10).Select(n => $"{n}")));
        there.Server.Record.Refusals.Should().BeEmpty();
    }

    [Fact]
    public void The_server_shares_no_code_with_the_bot() =>
        typeof(BotApiServer).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Should().OnlyContain(name => name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft", StringComparison.Ordinal));

    [Fact]
    public async Task A_bot_that_goes_away_while_it_waits_has_done_nothing_wrong()
    {
        await using var there = await ServerFixture.StartAsync();
        using var stop = new CancellationTokenSource(300);

        await FluentActions.Awaiting(() => there.Bot.GetUpdates(200_000, timeout: 50, cancellationToken: stop.Token)).Should().ThrowAsync<OperationCanceledException>();

        (await there.Server.RequestAsync("getUpdates")).Should().BeEquivalentTo(new { Code = 0, IsRefusal = false, CarriedOut = false, IsHeard = false });
    }

    [Fact]
    public async Task A_chat_forgets_its_oldest_messages_when_told_to()
    {
        await using var there = await ServerFixture.StartAsync(new BotApiOptions { Limits = SendLimits.None, KeepMessages = 3, KeepRequests = 2 });
        foreach (var n in Enumerable.Range(0, 5))
            await there.Bot.SendMessage(there.Chat.Id, $"{n}");

        var refused = await ServerFixture.RefusedAsync(() => there.Bot.EditMessageText(there.Chat.Id, 2, "a"));

        there.Server.MessagesIn(there.Chat).All.Select(m => m.Text).Should().Equal("2", "3", "4");
        refused.Message.Should().Be("Bad Request: message to edit not found");
        there.Server.Record.Requests.Should().HaveCount(2);
        there.Server.Record.Total.Should().Be(6);
    }

    [Fact]
    public async Task A_chain_of_replies_in_a_supergroup_has_a_number_that_takes_no_messages()
    {
        await using var there = await ServerFixture.StartAsync();
        var group = there.Server.AddSupergroup("Groupe", there.Anna);
        there.Server.AddBot(group, asAdmin: true);
        var first = there.Server.Say(there.Anna, group, "un");

        there.Server.Say(there.Anna, group, "deux", new Says { ReplyTo = first });
        var got = (await there.Bot.GetUpdates(-1)).Single().Message!;
        var refused = await ServerFixture.RefusedAsync(() => there.Bot.SendMessage(group.Id, "a", messageThreadId: got.MessageThreadId));

        (got.MessageThreadId, got.IsTopicMessage).Should().Be((first.Id, false));
        refused.Message.Should().Be("Bad Request: message thread not found");
    }

    [Fact]
    public async Task A_button_pressed_on_a_message_that_is_gone_comes_without_its_content()
    {
        await using var there = await ServerFixture.StartAsync();
        var sent = await there.Bot.SendMessage(there.Chat.Id, "un");
        var stands = there.Server.MessagesIn(there.Chat).FromBot[0];
        await there.Bot.DeleteMessage(there.Chat.Id, sent.Id);

        there.Server.PressData(there.Anna, stands, "forged");

        (await there.Bot.GetUpdates(-1)).Single().CallbackQuery.Should().BeEquivalentTo(new { Data = "forged", Message = new { sent.Id, Date = default(DateTime), Text = (string?)null } });
    }

    [Fact]
    public async Task A_quote_from_another_chat_comes_without_the_rest_of_the_message()
    {
        await using var there = await ServerFixture.StartAsync();
        var channel = there.Server.AddChannel("Canal", there.Anna);
        var post = there.Server.PostInChannel(channel, "Il pleut à Vaux.");

        there.Server.Say(there.Anna, "c'est vrai ?", new Says { ReplyTo = post, Quote = "pleut" });

        var got = (await there.Bot.GetUpdates(-1)).Single().Message!;
        got.Should().BeEquivalentTo(new { ReplyToMessage = (Message?)null, Quote = new { Text = "pleut", Position = 3 }, ExternalReply = new { MessageId = post.Id, Chat = new { channel.Id } } });
    }

    [Fact]
    public async Task In_a_channel_the_bots_posts_are_told_from_others()
    {
        await using var there = await ServerFixture.StartAsync();
        var channel = there.Server.AddChannel("Canal", there.Anna);
        there.Server.AddBot(channel);
        there.Server.PostInChannel(channel, "un");

        var sent = await there.Bot.SendMessage(channel.Id, "deux");

        sent.From.Should().BeNull();
        there.Server.MessagesIn(channel).FromBot.Select(m => m.Text).Should().Equal("deux");
    }

    private static async Task EchoAsync(TelegramBotClient bot, CancellationToken stop)
    {
        var offset = 0;
        var chats = new Dictionary<long, Task>();
        while (!stop.IsCancellationRequested)
        {
            Update[] updates;
            try
            {
                updates = await bot.GetUpdates(offset, timeout: 5, cancellationToken: stop);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            foreach (var update in updates)
            {
                offset = update.Id + 1;
                var message = update.Message!;
                chats[message.Chat.Id] = AnswerAsync(bot, message, chats.GetValueOrDefault(message.Chat.Id, Task.CompletedTask));
            }
        }

        await Task.WhenAll(chats.Values);
    }

    private static async Task AnswerAsync(TelegramBotClient bot, Message message, Task before)
    {
        await before;
        await bot.SendMessage(message.Chat.Id, message.Text!, replyParameters: message.Id);
    }
}
