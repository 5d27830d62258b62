using TalksBot.BotApi;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Tests.BotApi;

/// <summary>What the Telegram.Bot package sends is taken, and what the server answers is read by it.</summary>
public sealed class MessagesByThePackageTests
{
    [Fact]
    public async Task The_bot_is_who_the_token_says()
    {
        await using var there = await ServerFixture.StartAsync();

        var me = await there.Bot.GetMe();

        me.Should().BeEquivalentTo(new { there.Server.World.Bot.Id, IsBot = true, Username = "talks_test_bot", SupportsInlineQueries = true, CanReadAllGroupMessages = false });
        there.Server.Record.Refusals.Should().BeEmpty();
    }

    [Fact]
    public async Task A_message_with_entities_keyboard_and_quoting_reply_arrives_as_it_was_sent()
    {
        await using var there = await ServerFixture.StartAsync();
        var question = there.Server.Say(there.Anna, "Qui a parlé de la pluie ?");

        var sent = await there.Bot.SendMessage(
            there.Chat.Id,
            "Selon Anna 🌧, il pleut.\nIl a plu.",
            entities: [new MessageEntity { Type = MessageEntityType.Bold, Offset = 6, Length = 7 }, new MessageEntity { Type = MessageEntityType.ExpandableBlockquote, Offset = 24, Length = 9 }],
            replyParameters: new ReplyParameters { MessageId = question.Id, Quote = "la pluie", QuotePosition = 12 },
            replyMarkup: new InlineKeyboardMarkup().AddButton("Contexte", "c:1").AddButton(InlineKeyboardButton.WithUrl("Source", "https://example.org/a#:~:text=pluie")).AddNewRow(InlineKeyboardButton.WithCopyText("Copier", "il pleut")),
            linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true });

        sent.Text.Should().Be("Selon Anna 🌧, il pleut.\nIl a plu.");
        sent.Quote!.Text.Should().Be("la pluie");
        sent.ReplyToMessage!.Id.Should().Be(question.Id);
        sent.ReplyMarkup!.InlineKeyboard.Should().HaveCount(2);
        var stands = await there.Server.MessagesIn(there.Chat).ReplyToAsync(question);
        stands.Entities.Should().Equal(new ApiEntity("bold", 6, 7), new ApiEntity("expandable_blockquote", 24, 9));
        stands.Quote.Should().BeEquivalentTo(new { Text = "la pluie", Position = 15 });
        stands.Keyboard[0][0].Data.Should().Be("c:1");
        stands.LinkPreviewDisabled.Should().BeTrue();
        there.Server.Record.Refusals.Should().BeEmpty();
    }

    [Fact]
    public async Task An_answer_is_edited_and_deleted_where_it_stands()
    {
        await using var there = await ServerFixture.StartAsync();
        var sent = await there.Bot.SendMessage(there.Chat.Id, "un", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("a", "a")));

        await there.Bot.EditMessageText(there.Chat.Id, sent.Id, "deux");
        var edited = there.Server.MessagesIn(there.Chat).FromBot.Single();
        await there.Bot.DeleteMessage(there.Chat.Id, sent.Id);

        edited.Should().BeEquivalentTo(new { Text = "deux", Edits = 1, Keyboard = Array.Empty<object>() });
        there.Server.MessagesIn(there.Chat).FromBot.Should().BeEmpty();
        there.Server.Record.Refusals.Should().BeEmpty();
    }

    [Fact]
    public async Task A_pressed_button_comes_back_and_is_answered_once()
    {
        await using var there = await ServerFixture.StartAsync();
        await there.Bot.SendMessage(there.Chat.Id, "un", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Contexte", "c:1")));
        var query = there.Server.PressButton(there.Anna, there.Server.MessagesIn(there.Chat).FromBot[0], 0, 0);

        var update = (await there.Bot.GetUpdates(-1)).Single();
        await there.Bot.AnswerCallbackQuery(update.CallbackQuery!.Id, "Voici", showAlert: true);
        var again = await ServerFixture.RefusedAsync(() => there.Bot.AnswerCallbackQuery(query.Id));

        update.CallbackQuery.Data.Should().Be("c:1");
        (await there.Server.AnsweredAsync(query)).Should().BeEquivalentTo(new { Text = "Voici", ShowsAlert = true });
        again.Message.Should().Be("Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    [Fact]
    public async Task Updates_are_kept_until_an_offset_confirms_them()
    {
        await using var there = await ServerFixture.StartAsync();
        there.Server.Say(there.Anna, "un");
        there.Server.Say(there.Anna, "deux");

        var first = await there.Bot.GetUpdates(limit: 2);
        var rest = await there.Bot.GetUpdates(first[1].Id);

        first.Select(u => u.Message!.Text).Should().Equal("/start", "un");
        rest.Select(u => u.Message!.Text).Should().Equal("un", "deux");
        there.Server.PendingUpdates.Should().Be(2);
        (await there.Bot.GetUpdates(rest[1].Id + 1, timeout: 0)).Should().BeEmpty();
    }
}
