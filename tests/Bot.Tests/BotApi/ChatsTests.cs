using System.Text;
using TalksBot.BotApi;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Tests.BotApi;

/// <summary>Where the bot may write, and what it learns of chats.</summary>
public sealed class ChatsTests
{
    [Fact]
    public async Task Whoever_blocks_the_bot_gets_nothing_until_it_is_unblocked()
    {
        await using var there = await ServerFixture.StartAsync();

        there.Server.Block(there.Anna);
        var refused = await ServerFixture.RefusedAsync(() => there.Bot.SendMessage(there.Chat.Id, "a"));
        there.Server.Unblock(there.Anna);
        await there.Bot.SendMessage(there.Chat.Id, "a");

        (refused.ErrorCode, refused.Message).Should().Be((403, "Forbidden: bot was blocked by the user"));
        var told = (await there.Bot.GetUpdates(allowedUpdates: [])).Select(u => u.MyChatMember?.NewChatMember.Status).OfType<ChatMemberStatus>();
        told.Should().Equal(ChatMemberStatus.Kicked, ChatMemberStatus.Member);
    }

    [Fact]
    public async Task Out_of_a_group_without_rights_in_it_or_kicked_there_is_no_writing()
    {
        await using var there = await ServerFixture.StartAsync();
        var group = there.Server.AddSupergroup("Groupe", there.Anna);
        async Task<string> Why() => (await ServerFixture.RefusedAsync(() => there.Bot.SendMessage(group.Id, "a"))).Message;

        var outside = await Why();
        there.Server.AddBot(group);
        await there.Bot.SendMessage(group.Id, "a");
        there.Server.RestrictBot(group);
        var restricted = await Why();
        there.Server.KickBot(group);
        var kicked = await Why();

        outside.Should().Be("Forbidden: bot is not a member of the supergroup chat");
        restricted.Should().Be("Bad Request: not enough rights to send text messages to the chat");
        kicked.Should().Be("Forbidden: bot was kicked from the supergroup chat");
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_says_which_one()
    {
        await using var there = await ServerFixture.StartAsync();
        var group = there.Server.AddGroup("Groupe", there.Anna);
        there.Server.AddBot(group);

        var grown = there.Server.Migrate(group);
        var refused = await ServerFixture.RefusedAsync(() => there.Bot.SendMessage(group.Id, "a"));
        await there.Bot.SendMessage(grown.Id, "a");

        refused.Parameters!.MigrateToChatId.Should().Be(grown.Id);
        (await there.Bot.GetUpdates()).Select(u => (u.Message?.MigrateToChatId, u.Message?.MigrateFromChatId)).Should().ContainInConsecutiveOrder((grown.Id, null), (null, group.Id));
    }

    [Fact]
    public async Task A_topic_takes_messages_until_it_is_closed_or_deleted()
    {
        await using var there = await ServerFixture.StartAsync();
        var forum = there.Server.AddForum("Forum", there.Anna);
        there.Server.AddBot(forum);
        var topic = there.Server.AddTopic(forum, "Pluie");
        var question = there.Server.Say(there.Anna, forum, "@talks_test_bot ?", new Says { Thread = topic.Id });
        async Task<string> Why() => (await ServerFixture.RefusedAsync(() => there.Bot.SendMessage(forum.Id, "a", messageThreadId: topic.Id))).Message;

        await there.Bot.SendMessage(forum.Id, "a", messageThreadId: topic.Id, replyParameters: question.Id);
        there.Server.CloseTopic(forum, topic);
        var closed = await Why();
        there.Server.DeleteTopic(forum, topic);
        var deleted = await Why();

        there.Server.MessagesIn(forum).FromBot.Single().Should().BeEquivalentTo(new { ThreadId = topic.Id, IsTopicMessage = true, ReplyToId = question.Id });
        (closed, deleted).Should().Be(("Bad Request: TOPIC_CLOSED", "Bad Request: message thread not found"));
    }

    [Fact]
    public async Task Privacy_mode_lets_through_what_is_meant_for_the_bot()
    {
        await using var there = await ServerFixture.StartAsync();
        var bob = there.Server.AddUser("Bob");
        var group = there.Server.AddGroup("Groupe", there.Anna, bob);
        there.Server.AddBot(group);
        await there.Bot.SendMessage(group.Id, "bonjour");
        var hello = there.Server.MessagesIn(group).FromBot[0];

        there.Server.Say(there.Anna, group, "entre nous");
        there.Server.Say(there.Anna, group, "/ask@other_bot quoi");
        var meant = there.Server.Say(there.Anna, group, "/ask@talks_test_bot un");
        there.Server.Say(bob, group, "deux", new Says { ReplyTo = hello });
        there.Server.Say(bob, group, "trois", new Says { ReplyTo = meant });
        there.Server.Say(bob, group, "@talks_test_bot quatre");
        there.Server.PromoteBot(group);
        there.Server.Say(there.Anna, group, "cinq");

        var texts = (await there.Bot.GetUpdates()).Select(u => u.Message).Where(m => m?.Chat.Id == group.Id).Select(m => m!.Text).OfType<string>();
        texts.Should().Equal("/ask@talks_test_bot un", "deux", "trois", "@talks_test_bot quatre", "cinq");
    }

    [Fact]
    public async Task Anonymous_administrators_and_channels_speak_through_others()
    {
        await using var there = await ServerFixture.StartAsync();
        var group = there.Server.AddSupergroup("Groupe", there.Anna);
        var channel = there.Server.AddChannel("Canal", there.Anna);
        there.Server.AddBot(group, asAdmin: true);
        there.Server.AddBot(channel);

        there.Server.Say(there.Anna, group, "un", new Says { SenderChat = group });
        there.Server.Say(there.Anna, group, "deux", new Says { SenderChat = channel });
        there.Server.PostInChannel(channel, "trois");

        var updates = (await there.Bot.GetUpdates()).TakeLast(3).ToList();
        updates[0].Message.Should().BeEquivalentTo(new { From = new { Username = "GroupAnonymousBot" }, SenderChat = new { group.Id } });
        updates[1].Message.Should().BeEquivalentTo(new { From = new { Username = "Channel_Bot" }, SenderChat = new { channel.Id } });
        updates[2].ChannelPost.Should().BeEquivalentTo(new { Text = "trois", From = (User?)null });
    }

    [Fact]
    public async Task The_bot_says_what_it_is_and_asks_who_is_there()
    {
        await using var there = await ServerFixture.StartAsync();
        var group = there.Server.AddSupergroup("Groupe", there.Anna);
        there.Server.AddBot(group);

        await there.Bot.SetMyCommands([new BotCommand("aide", "Aide")], BotCommandScope.AllPrivateChats(), "fr");
        await there.Bot.SetMyCommands([new BotCommand("aide", "Aide")], BotCommandScope.ChatAdministrators(group.Id));
        await there.Bot.SetMyName("Paroles", "fr");
        await there.Bot.SetMyDescription("Cite.");
        await there.Bot.SetMyShortDescription("Cite.");
        await there.Bot.SetChatMenuButton(menuButton: new MenuButtonCommands());
        await there.Bot.SendChatAction(group.Id, ChatAction.Typing);

        (await there.Bot.GetMyCommands(BotCommandScope.AllPrivateChats(), "fr")).Single().Command.Should().Be("aide");
        (await there.Bot.GetMyCommands()).Should().BeEmpty();
        (await there.Bot.GetMyName("fr")).Name.Should().Be("Paroles");
        (await there.Bot.GetChat(group.Id)).Title.Should().Be("Groupe");
        (await there.Bot.GetChatMember(group.Id, there.Anna.Id)).Should().BeOfType<ChatMemberOwner>();
        (await there.Bot.GetChatAdministrators(group.Id)).Should().ContainSingle();
        await there.Bot.LeaveChat(group.Id);
        there.Server.Record.Refusals.Should().BeEmpty();
    }

    [Fact]
    public async Task Files_go_both_ways()
    {
        await using var there = await ServerFixture.StartAsync();
        var bytes = Encoding.UTF8.GetBytes("Il pleut.");
        there.Server.SendFile(there.Anna, there.Chat, "pluie.txt", "text/plain", bytes, "lis");
        var document = (await there.Bot.GetUpdates(-1)).Single().Message!.Document!;

        using var fetched = new MemoryStream();
        await there.Bot.GetInfoAndDownloadFile(document.FileId, fetched);
        using var content = new MemoryStream(bytes);
        var sent = await there.Bot.SendDocument(there.Chat.Id, InputFile.FromStream(content, "copie.txt"), "voici", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("a", "a")));

        fetched.ToArray().Should().Equal(bytes);
        sent.Document!.FileName.Should().Be("copie.txt");
        there.Server.MessagesIn(there.Chat).FromBot[0].File!.Bytes.ToArray().Should().Equal(bytes);
        await there.Bot.SetMessageReaction(there.Chat.Id, sent.Id, [new ReactionTypeEmoji { Emoji = "👍" }]);
        there.Server.MessagesIn(there.Chat).FromBot[0].Reaction.Should().Be("👍");
        (await ServerFixture.RefusedAsync(() => there.Bot.EditMessageText(there.Chat.Id, sent.Id, "a"))).Message.Should().Be("Bad Request: there is no text in the message to edit");
        there.Server.Record.RefusalCount.Should().Be(1);
    }

    [Theory]
    [InlineData(640, 480, null)]
    [InlineData(9000, 1001, "PHOTO_INVALID_DIMENSIONS")]
    [InlineData(2100, 100, "PHOTO_INVALID_DIMENSIONS")]
    [InlineData(0, 0, "IMAGE_PROCESS_FAILED")]
    public async Task A_photo_is_a_picture_of_a_size_that_Telegram_takes(int width, int height, string? refusal)
    {
        await using var there = await ServerFixture.StartAsync();
        byte[] bytes = width == 0 ? [1, 2, 3] : [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height, 8, 2, 0, 0, 0];
        using var content = new MemoryStream(bytes);

        var sending = () => there.Bot.SendPhoto(there.Chat.Id, InputFile.FromStream(content, "a.png"), "voici");

        if (refusal is not null)
        {
            (await ServerFixture.RefusedAsync(sending)).Message.Should().Contain(refusal);
            return;
        }

        var sent = await sending();
        sent.Photo!.Single().Should().Match<PhotoSize>(p => p.Width == width && p.Height == height);
        await there.Bot.SendPhoto(there.Chat.Id, InputFile.FromFileId(sent.Photo![0].FileId));
        there.Server.SendFile(there.Anna, there.Chat, "pluie.txt", "text/plain", Encoding.UTF8.GetBytes("Il pleut."));
        var document = (await there.Bot.GetUpdates(-1)).Single().Message!.Document!;
        (await ServerFixture.RefusedAsync(() => there.Bot.SendPhoto(there.Chat.Id, InputFile.FromFileId(document.FileId)))).Message.Should().Contain("type Document as Photo");
    }

    [Fact]
    public async Task Edits_and_things_that_are_no_text_arrive()
    {
        await using var there = await ServerFixture.StartAsync();
        var said = there.Server.Say(there.Anna, "un");

        there.Server.Edit(said, "deux");
        foreach (var thing in new[] { Things.Voice, Things.Photo, Things.Sticker, Things.Location, Things.Poll })
            there.Server.SendThing(there.Anna, there.Chat, thing);

        var updates = (await there.Bot.GetUpdates()).TakeLast(6).ToList();
        updates[0].EditedMessage!.Text.Should().Be("deux");
        updates[1..].Select(u => u.Message!.Type).Should().Equal(MessageType.Voice, MessageType.Photo, MessageType.Sticker, MessageType.Location, MessageType.Poll);
    }
}
