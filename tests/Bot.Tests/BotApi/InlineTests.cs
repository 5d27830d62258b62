using TalksBot.BotApi;
using Telegram.Bot;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Tests.BotApi;

/// <summary>Inline mode and guest mode.</summary>
public sealed class InlineTests
{
    private static InlineQueryResultArticle Article(string id, bool keyboard) => new(id, "Anna", new InputTextMessageContent("Il pleut."))
    {
        Description = "« Il pleut. »",
        ReplyMarkup = keyboard ? new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Contexte", "c:1")) : null,
    };

    [Fact]
    public async Task A_chosen_result_with_a_keyboard_can_be_pressed_and_edited_in_a_chat_unknown_to_the_bot()
    {
        await using var there = await ServerFixture.StartAsync();
        var far = there.Server.AddGroup("Ailleurs", there.Anna);
        var query = there.Server.InlineQuery(there.Anna, "pluie");
        await there.Bot.AnswerInlineQuery(query.Id, [Article("a", keyboard: true), Article("b", keyboard: false)], 10, true, "2", new InlineQueryResultsButton("Plus") { StartParameter = "q" });

        var sent = there.Server.ChooseInlineResult(await there.Server.AnsweredAsync(query), query.Results[0], far);
        there.Server.PressButton(there.Anna, sent, "Contexte");
        var updates = (await there.Bot.GetUpdates()).TakeLast(3).ToList();
        await there.Bot.EditMessageText(updates[2].CallbackQuery!.InlineMessageId!, "Il a plu.");

        updates[0].InlineQuery!.Query.Should().Be("pluie");
        updates[1].ChosenInlineResult.Should().BeEquivalentTo(new { ResultId = "a", Query = "pluie", sent.InlineMessageId });
        updates[2].CallbackQuery!.Message.Should().BeNull();
        there.Server.MessagesIn(far).Now(sent)!.Text.Should().Be("Il a plu.");
        there.Server.ChooseInlineResult(query, query.Results[1], far).InlineMessageId.Should().BeNull();
        there.Server.Record.Refusals.Should().BeEmpty();
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_refused()
    {
        await using var there = await ServerFixture.StartAsync(new BotApiOptions { InlineLife = TimeSpan.Zero });
        var query = there.Server.InlineQuery(there.Anna, "pluie");

        var refused = await ServerFixture.RefusedAsync(() => there.Bot.AnswerInlineQuery(query.Id, []));

        refused.Message.Should().Contain("query is too old");
        query.IsAnswered.Should().BeFalse();
    }

    [Fact]
    public async Task A_guest_answers_once_where_it_was_called()
    {
        await using var there = await ServerFixture.StartAsync();
        var far = there.Server.AddSupergroup("Ailleurs", there.Anna);
        var query = there.Server.GuestMessage(there.Anna, far, "@talks_test_bot il pleut ?");
        var message = (await there.Bot.GetUpdates(-1)).Single().GuestMessage!;

        var sent = await there.Bot.AnswerGuestQuery(message.GuestQueryId!, Article("a", keyboard: true));
        var again = await ServerFixture.RefusedAsync(() => there.Bot.AnswerGuestQuery(query.Id, Article("a", keyboard: true)));
        await there.Bot.EditMessageText(sent.InlineMessageId, "Il a plu.");

        message.Text.Should().Be("@talks_test_bot il pleut ?");
        query.Sent!.ReplyToId.Should().Be(query.Message!.Id);
        again.Message.Should().Contain("query is too old");
        there.Server.MessagesIn(far).Now(query.Sent)!.Text.Should().Be("Il a plu.");
    }
}
