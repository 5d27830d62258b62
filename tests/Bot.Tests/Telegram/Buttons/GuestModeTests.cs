using TalksBot.Bot.Conversations;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Buttons;

public sealed class GuestModeTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;
    private readonly ApiUser _hal = shared.Bot.Server.AddUser("Hal", language: "fr");

    [Fact]
    public async Task A_bot_called_where_it_is_not_answers_once_with_buttons_that_work()
    {
        var group = _bot.Server.AddGroup("Chez Hal", _hal);
        var sent = (await _bot.Server.AnsweredAsync(_bot.Server.GuestMessage(_hal, group, $"@talks_test_bot {BotOnLoopback.Question}"))).Sent!;
        sent.Text.Should().Contain(BotOnLoopback.Cost);
        var view = _bot.Server.MessagesIn(group);

        _bot.Server.PressButton(_hal, sent, "Contexte");
        var card = await view.EditedAsync(sent);
        _bot.Server.PressButton(_hal, card, "← Réponse");
        var back = await view.EditedAsync(card);
        await _bot.SettleAsync();

        back.Text.Should().Be(sent.Text);
        _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _hal.Id).Should().ContainSingle().Which.Should().Match<KeptAnswer>(a => a.Chat == 0 && a.Question == BotOnLoopback.Question);
    }

    [Fact]
    public async Task A_long_message_is_answered_by_what_it_asks()
    {
        var group = _bot.Server.AddGroup("Chez Hal", _hal);
        var story = string.Concat(Enumerable.Repeat("Nous en avons parlé longtemps. ", 80));

        var guest = await _bot.Server.AnsweredAsync(_bot.Server.GuestMessage(_hal, group, $"@talks_test_bot {story}{BotOnLoopback.Question}"));

        guest.Sent!.Text.Should().Contain(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task A_mention_alone_asks_what_the_message_replied_to_asks()
    {
        var group = _bot.Server.AddGroup("Chez Hal", _hal);
        var asked = _bot.Server.Say(_hal, group, BotOnLoopback.Question);

        var guest = await _bot.Server.AnsweredAsync(_bot.Server.GuestMessage(_hal, group, "@talks_test_bot", asked));

        guest.Sent!.Text.Should().Contain(BotOnLoopback.Cost);
    }
}
