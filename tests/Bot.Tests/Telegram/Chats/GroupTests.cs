using TalksBot.Bot.Conversations;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Chats;

public sealed class GroupTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;
    private readonly ApiUser _bob = shared.Bot.Server.AddUser("Bob");

    [Theory]
    [InlineData("@talks_test_bot, combien coûtent les travaux du port ?")]
    [InlineData("combien coûtent les travaux du port, @Talks_Test_Bot ?")]
    [InlineData("/ask combien coûtent les travaux du port ?")]
    [InlineData("/ask@talks_test_bot combien coûtent les travaux du port ?")]
    public async Task Whoever_calls_the_bot_is_answered_as_a_reply_with_folded_quotations(string text)
    {
        var group = await _bot.GroupAsync(_bob);

        var question = _bot.Server.Say(_bob, group, text);
        var answer = await _bot.Server.MessagesIn(group).ReplyToAsync(question);

        answer.Text.Should().Contain(BotOnLoopback.Cost);
        answer.Entities.Should().Contain(e => e.Type == "expandable_blockquote");
    }

    [Fact]
    public async Task What_is_not_for_the_bot_is_left_alone()
    {
        var group = await _bot.GroupAsync(_bob);
        _bot.Server.PromoteBot(group); // an administrator gets every message

        _bot.Server.Say(_bob, group, BotOnLoopback.Question);
        _bot.Server.Say(_bob, group, "/ask@another_bot combien coûtent les travaux ?");
        _bot.Server.Say(_bob, group, "/weather Kervran");
        _bot.Server.Say(_bob, group, "lisez @talks_test_bot", new Says { Entities = [new ApiEntity("code", 6, 15)] });
        _bot.Server.SendThing(_bob, group, Things.Voice);
        await _bot.SettleAsync();

        _bot.Server.MessagesIn(group).FromBot.Should().ContainSingle("the greeting");
        _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _bob.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task A_reply_to_the_bot_is_a_question_unless_it_speaks_to_somebody_else_or_is_a_smiley()
    {
        var group = await _bot.GroupAsync(_bob);
        var view = _bot.Server.MessagesIn(group);
        var answer = await view.ReplyToAsync(_bot.Server.Say(_bob, group, "/ask Que dit Gwenaël Prigent du béton ?"));

        _bot.Server.Say(_bob, group, "👍", new Says { ReplyTo = answer });
        _bot.Server.Say(_bob, group, "@anna qu’en dis-tu ?", new Says { ReplyTo = answer });
        var next = await view.ReplyToAsync(_bot.Server.Say(_bob, group, "Et du granit ?", new Says { ReplyTo = answer }));
        await _bot.SettleAsync();

        next.Text.Should().Contain("granit est le seul matériau");
        view.FromBot.Should().HaveCount(3);
    }

    [Fact]
    public async Task Ask_alone_in_reply_to_a_message_asks_that_message()
    {
        var group = await _bot.GroupAsync(_bob);
        var asked = _bot.Server.Say(_bob, group, BotOnLoopback.Question);

        var command = _bot.Server.Say(_bot.Anna, group, "/ask@talks_test_bot", new Says { ReplyTo = asked });
        var answer = await _bot.Server.MessagesIn(group).ReplyToAsync(command);

        answer.Text.Should().Contain(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task In_a_forum_the_answer_goes_to_the_topic_of_the_question()
    {
        var forum = _bot.Server.AddForum("Le forum", _bob);
        _bot.Server.AddBot(forum, _bob);
        var topic = _bot.Server.AddTopic(forum, "Travaux");

        var question = _bot.Server.Say(_bob, forum, "/ask@talks_test_bot combien coûtent les travaux du port ?", new Says { Thread = topic.Id });
        var answer = await _bot.Server.MessagesIn(forum).ReplyToAsync(question);

        answer.ThreadId.Should().Be(topic.Id);
    }

    [Fact]
    public async Task An_anonymous_administrator_may_ask_and_is_nobody()
    {
        var group = await _bot.GroupAsync(_bob);

        var question = _bot.Server.Say(_bot.Anna, group, "/ask@talks_test_bot combien coûtent les travaux du port ?", new Says { SenderChat = group });
        await _bot.Server.MessagesIn(group).ReplyToAsync(question);
        await _bot.SettleAsync();

        _bot.Store.Where(KeptAnswer.Rows, a => a.Person == 0).Should().Contain(a => a.Chat == group.Id);
    }

    [Fact]
    public async Task A_group_that_has_become_a_supergroup_goes_on_where_it_was()
    {
        var group = _bot.Server.AddGroup("Le quai", _bob);
        _bot.Server.AddBot(group, _bob);
        await _bot.Server.MessagesIn(group).ReplyToAsync(_bot.Server.Say(_bob, group, "/ask@talks_test_bot Que dit Gwenaël Prigent du béton ?"));
        await _bot.SettleAsync();

        var grown = _bot.Server.Migrate(group);
        var question = _bot.Server.Say(_bob, grown, "/ask@talks_test_bot Et du granit ?");
        var answer = await _bot.Server.MessagesIn(grown).ReplyToAsync(question);

        answer.Text.Should().Contain("granit est le seul matériau");
    }

    [Fact]
    public async Task A_message_that_is_edited_to_call_the_bot_is_answered()
    {
        var group = await _bot.GroupAsync(_bob);
        var message = _bot.Server.Say(_bob, group, BotOnLoopback.Question);

        var edited = _bot.Server.Edit(message, $"@talks_test_bot {BotOnLoopback.Question}");

        (await _bot.Server.MessagesIn(group).ReplyToAsync(edited)).Text.Should().Contain(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task The_name_alone_is_told_how_to_ask_and_in_reply_to_a_statement_whether_the_texts_hold_it()
    {
        var group = await _bot.GroupAsync(_bob);
        var view = _bot.Server.MessagesIn(group);
        var statement = _bot.Server.Say(_bot.Anna, group, "Le bac part à sept heures.");

        var called = await view.ReplyToAsync(_bot.Server.Say(_bob, group, "@talks_test_bot"));
        var held = await view.ReplyToAsync(_bot.Server.Say(_bob, group, "@talks_test_bot", new Says { ReplyTo = statement }));

        called.Text.Should().StartWith("Oui");
        held.Text.Should().Contain("1 sur 1").And.Contain("Le bac part à sept heures");
    }

    [Fact]
    public async Task What_came_through_a_bot_or_from_a_channel_is_no_question()
    {
        var group = await _bot.GroupAsync(_bob);
        var channel = _bot.Server.AddChannel("La gazette", _bob);
        _bot.Server.AddBot(channel, _bob);

        _bot.Server.Say(_bob, group, $"@talks_test_bot {BotOnLoopback.Question}", new Says { Extra = """{"via_bot":{"id":77,"is_bot":true,"first_name":"B","username":"b_bot"}}""" });
        _bot.Server.Say(_bob, group, $"@talks_test_bot {BotOnLoopback.Question}", new Says { SenderChat = channel, Extra = """{"is_automatic_forward":true}""" });
        _bot.Server.PostInChannel(channel, $"@talks_test_bot {BotOnLoopback.Question}");
        await _bot.SettleAsync();

        _bot.Server.MessagesIn(group).FromBot.Should().ContainSingle("the greeting");
        _bot.Server.MessagesIn(channel).FromBot.Should().NotContain(m => m.Text!.Contains(BotOnLoopback.Cost));
    }
}
