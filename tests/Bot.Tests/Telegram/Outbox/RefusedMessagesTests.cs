using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.BotApi;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

/// <summary>What Telegram refuses goes out in another form, elsewhere, or not at all.</summary>
public sealed class RefusedMessagesTests : IAsyncLifetime
{
    private BotApiServer _server = null!;
    private Sender _sender = null!;
    private ApiUser _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        _sender = new Sender(_server.BaseUrl, _server.Token);
        _anna = _server.AddUser("Anna");
        _server.Start(_anna);
    }

    public async ValueTask DisposeAsync()
    {
        await _sender.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Marks_that_Telegram_does_not_take_go_and_the_words_arrive()
    {
        var chat = _server.PrivateChat(_anna);
        await SendAsync(Sender.Message(chat, "x") with { Text = new MessageText("les mots", [new MessageEntity { Type = MessageEntityType.TextLink, Offset = 0, Length = 3, Url = "not an address" }]) });

        _server.MessagesIn(chat).FromBot.Should().ContainSingle().Which.Text.Should().Be("les mots");
    }

    [Fact]
    public async Task Buttons_that_Telegram_does_not_take_go_and_the_words_arrive()
    {
        var chat = _server.PrivateChat(_anna);
        await SendAsync(Sender.Message(chat, "les mots") with { Keyboard = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("x", new string('x', 65))) });

        _server.MessagesIn(chat).FromBot.Should().ContainSingle().Which.Text.Should().Be("les mots");
    }

    [Fact]
    public async Task Words_that_the_question_has_not_are_not_quoted_and_the_reply_arrives()
    {
        var chat = _server.PrivateChat(_anna);
        var question = _server.Say(_anna, "Qui a parlé ?");
        await SendAsync(Sender.Message(chat, "la réponse") with { ReplyTo = question.Id, ReplyToWords = "quite other words" });

        var answer = _server.MessagesIn(chat).FromBot.Should().ContainSingle().Which;
        (answer.ReplyToId, answer.Quote).Should().Be((question.Id, null));
    }

    [Fact]
    public async Task A_question_that_is_gone_is_answered_all_the_same()
    {
        var chat = _server.PrivateChat(_anna);
        await SendAsync(Sender.Message(chat, "la réponse") with { ReplyTo = 987_654 });

        _server.MessagesIn(chat).FromBot.Should().ContainSingle().Which.ReplyToId.Should().BeNull();
    }

    [Fact]
    public async Task What_is_for_a_topic_that_is_gone_goes_nowhere_else_and_the_chat_goes_on()
    {
        var forum = _server.AddForum("Le forum", _anna);
        _server.AddBot(forum, _anna);
        var topic = _server.AddTopic(forum, "Travaux");
        _server.DeleteTopic(forum, topic);

        await SendAsync(Sender.Message(forum, "dans le sujet") with { Thread = topic.Id }, Sender.Message(forum, "au général"));

        _server.MessagesIn(forum).FromBot.Should().ContainSingle().Which.Text.Should().Be("au général");
        ChatSettings.Of(_sender.Store, forum.Id).State.Should().Be(ChatState.Active);
    }

    [Fact]
    public async Task A_message_that_may_not_be_edited_or_deleted_does_not_mean_that_the_bot_may_not_write()
    {
        var chat = _server.PrivateChat(_anna);
        var hers = _server.Say(_anna, "à moi");

        await SendAsync(
            Sender.Message(chat, "x") with { Edit = hers.Id },
            new OutgoingMessage { Chat = chat.Id, Kind = OutgoingKind.Notice, Delete = 987_654 },
            new OutgoingMessage { Chat = 0, Kind = OutgoingKind.Notice, EditInline = "of no message", Text = MessageText.Plain("x") },
            Sender.Message(chat, "encore là"));

        _server.MessagesIn(chat).FromBot.Should().ContainSingle().Which.Text.Should().Be("encore là");
        _sender.Store.Count(ChatSettings.Rows).Should().Be(0);
    }

    [Theory]
    [InlineData("kicked", ChatState.Gone)]
    [InlineData("muted", ChatState.Muted)]
    public async Task Where_the_bot_is_not_wanted_all_that_waits_for_the_chat_is_refused_and_no_other_chat_s(string how, ChatState state)
    {
        var group = _server.AddSupergroup("Le quai", _anna);
        _server.AddBot(group, _anna);
        if (how == "kicked")
            _server.KickBot(group);
        else
            _server.RestrictBot(group);

        await SendAsync(Sender.Message(group, "un"), Sender.Message(group, "deux"), Sender.Message(group, "trois"), Sender.Message(_server.PrivateChat(_anna), "à Anna"));

        _server.Record.Count("sendMessage").Should().Be(2, "the first of the group, and Anna's");
        _sender.Rows.Where(row => row.Chat == group.Id).Should().OnlyContain(row => row.State == OutboxState.Refused && row.Body == "");
        ChatSettings.Of(_sender.Store, group.Id).State.Should().Be(state);
        _server.MessagesIn(_server.PrivateChat(_anna)).FromBot.Should().ContainSingle();
    }

    [Fact]
    public async Task What_waited_when_a_group_became_a_supergroup_arrives_there_in_order_and_as_no_reply_to_another_message()
    {
        var group = _server.AddGroup("Le quai", _anna);
        _server.AddBot(group, _anna);
        var question = _server.Say(_anna, group, "/ask qui ?");
        var old = group.Id;
        var grown = _server.Migrate(group);

        await SendAsync(
            Sender.Message(group, "un") with { Chat = old, ReplyTo = question.Id },
            Sender.Message(group, "x") with { Chat = old, Edit = question.Id },
            Sender.Message(group, "deux") with { Chat = old });

        _server.MessagesIn(grown).FromBot.Select(m => (m.Text, m.ReplyToId)).Should().Equal(("un", null), ("deux", null));
        _sender.Rows.Select(row => row.State).Should().Equal(OutboxState.Sent, OutboxState.Refused, OutboxState.Sent);
    }

    private async Task SendAsync(params OutgoingMessage[] messages)
    {
        _sender.Queue(messages);
        _sender.Run();
        await _sender.SettledAsync();
    }
}
