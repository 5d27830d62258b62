using System.Globalization;
using TalksBot.Bot.Conversations;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Buttons;

public sealed class GroupButtonTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;
    private readonly ApiUser _bob = shared.Bot.Server.AddUser("Bob", language: "fr");
    private readonly ApiUser _eve = shared.Bot.Server.AddUser("Eve", language: "fr");

    [Fact]
    public async Task A_card_takes_the_answers_place_until_somebody_presses_back()
    {
        var (view, answer) = await AskedAsync();
        answer.Keyboard.Should().HaveCount(1);
        _bot.Server.PressButton(_eve, answer, "Contexte");
        var card = await view.EditedAsync(answer);
        card.Words.Should().NotBe(answer.Words);

        _bot.Server.PressButton(_bob, card, "← Réponse");
        var back = await view.EditedAsync(card);
        await _bot.SettleAsync();

        back.Text.Should().Be(answer.Text);
        back.Entities.Should().BeEquivalentTo(answer.Entities);
        back.Buttons.Should().BeEquivalentTo(answer.Buttons);
        view.FromBot.Should().HaveCount(2, "the greeting and the answer");
    }

    [Fact]
    public async Task What_fits_is_said_to_who_pressed_alone()
    {
        var (view, answer) = await AskedAsync();
        _bot.Server.PressButton(_eve, answer, "⋯");
        var menu = await view.EditedAsync(answer);

        var press = await _bot.Server.AnsweredAsync(_bot.Server.PressButton(_eve, menu, "Source"));

        press.ShowsAlert.Should().BeTrue();
        press.Text.Should().Contain("La reconstruction du port");
        press.Text!.Length.Should().BeLessThanOrEqualTo(200);
    }

    [Fact]
    public async Task Who_asked_deletes_the_answer_and_no_button_of_it_works_any_more()
    {
        var (view, answer) = await AskedAsync();
        var key = _bot.Kept(answer).Key;
        var refused = await _bot.Server.AnsweredAsync(_bot.Server.PressData(_eve, answer, $"d:{key}"));
        refused.Text.Should().Contain("administrent");
        view.Now(answer).Should().NotBeNull();

        await _bot.Server.AnsweredAsync(_bot.Server.PressData(_bob, answer, $"d:{key}"));
        await _bot.Server.UntilAsync(() => view.Now(answer) is null ? "gone" : null, "the answer is deleted");
        (await _bot.Server.AnsweredAsync(_bot.Server.PressData(_bob, answer, $"c:{key}"))).Text.Should().Contain("n’est plus gardé");
    }

    [Fact]
    public async Task An_answer_too_old_to_be_deleted_loses_its_words_and_nobody_else_is_said_to_have_done_it()
    {
        var (view, answer) = await AskedAsync();
        var kept = _bot.Kept(answer);
        _bot.Store.Write(tx => tx.Upsert(KeptAnswer.Rows, kept with { Asked = kept.Asked.AddDays(-3) }));

        _bot.Server.PressData(_bob, answer, $"d:{kept.Key}");

        (await view.EditedAsync(answer)).Text.Should().Be("Réponse supprimée.");
    }

    [Fact]
    public async Task An_administrator_silences_an_answer_and_who_asked_cannot()
    {
        var (view, answer) = await AskedAsync();
        var key = _bot.Kept(answer).Key;
        (await _bot.Server.AnsweredAsync(_bot.Server.PressData(_bob, answer, $"q:{key}"))).Text.Should().Contain("masquer");
        view.Now(answer)!.Text.Should().Be(answer.Text);

        _bot.Server.PressData(_bot.Anna, answer, $"q:{key}"); // who made the group
        var silenced = await view.EditedAsync(answer);

        silenced.Text.Should().StartWith("Cette réponse a été masquée");
        silenced.Keyboard.Should().BeEmpty();
        _bot.Kept(answer).Withdrawn!.Kind.Should().Be(WithdrawalKind.Silenced);
    }

    [Fact]
    public async Task Buttons_pressed_all_the_time_leave_the_group_its_answers()
    {
        var (view, answer) = await AskedAsync();
        for (var i = 0; i < 30; i++)
            _bot.Server.PressButton(_eve, answer, "👎");
        await _bot.SettleAsync();

        // Not by its label: at this moment the complaints may stand in its place.
        var context = answer.Buttons.First(button => button.Text == "Contexte").Data!;
        var last = await _bot.Server.AnsweredAsync(_bot.Server.PressData(_eve, answer, context));
        last.Text.Should().StartWith("Doucement");
        _bot.Server.Record.Of("editMessageReplyMarkup").Count(r => r["chat_id"]!.ToString() == answer.ChatId.ToString(CultureInfo.InvariantCulture)).Should().BeLessThanOrEqualTo(10);
    }

    private async Task<(ChatView View, ApiMessage Answer)> AskedAsync()
    {
        var group = await _bot.GroupAsync(_bob, _eve);
        var view = _bot.Server.MessagesIn(group);
        return (view, await view.ReplyToAsync(_bot.Server.Say(_bob, group, $"/ask {BotOnLoopback.Question}")));
    }
}
