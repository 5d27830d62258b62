using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Chats;

public sealed class CommandTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;
    private readonly ApiUser _cleo = shared.Bot.Server.AddUser("Cléo");

    private ChatView Chat => _bot.Server.MessagesIn(_bot.Server.PrivateChat(_cleo));

    [Fact]
    public async Task The_greeting_offers_questions_that_the_texts_really_answer()
    {
        var greeting = await _bot.AskAsync(_cleo, "/start");

        greeting.Text.Should().StartWith("Bonjour").And.Contain("2\u00a0textes");
        greeting.Keyboard.Should().HaveCount(3);
        foreach (var row in greeting.Keyboard)
        {
            var press = await _bot.Server.AnsweredAsync(_bot.Server.PressButton(_cleo, greeting, row[0]));
            press.Text.Should().BeNull();
        }

        await Chat.CountAsync(4);
        await _bot.SettleAsync();
        _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _cleo.Id).Should().HaveCount(3).And.OnlyContain(a => a.Status == Bot.Answering.AnswerStatus.Answered);
        Chat.FromBot[^1].Entities.Should().Contain(e => e.Type == "italic" && e.Offset == 0, "the question stands above its answer");
    }

    [Theory]
    [InlineData("/help", "/forget")]
    [InlineData("/about", "TalksBot")]
    [InlineData("/privacy", "90\u00a0jours")]
    [InlineData("/sources", "Le bac de Roz-Vihan")]
    [InlineData("/ask", "n’est pas nécessaire")]
    [InlineData("/nonsense", "Je ne connais pas cette commande")]
    [InlineData("/START", "Bonjour")]
    [InlineData("/start zzz", "Bonjour")]
    [InlineData("/start q_aaaaaaaaaaaa", "n’est plus là")]
    [InlineData("/start c_aaaaaaaaaaaa_1", "n’est plus là")]
    [InlineData("/start s_nothing", "n’est plus là")]
    [InlineData("/start invite_nothing", "pas ou plus valable")]
    public async Task Each_command_says_its_part(string command, string part) =>
        (await _bot.AskAsync(_cleo, command)).Text.Should().Contain(part);

    [Fact]
    public async Task A_button_pressed_twice_at_once_changes_the_message_once()
    {
        var panel = await _bot.AskAsync(_cleo, "/language");
        var presses = new[] { _bot.Server.PressButton(_cleo, panel, "English"), _bot.Server.PressButton(_cleo, panel, "English") };
        foreach (var press in presses)
            await _bot.Server.AnsweredAsync(press);

        await _bot.SettleAsync(); // Telegram refuses an edit that changes nothing

        Chat.Now(panel)!.Edits.Should().Be(1);
    }

    [Fact]
    public async Task Privacy_takes_ten_lines() => (await _bot.AskAsync(_cleo, "/privacy")).Text!.Split('\n').Should().HaveCount(10);

    [Fact]
    public async Task The_language_is_chosen_by_a_button_and_spoken_from_then_on()
    {
        var panel = await _bot.AskAsync(_cleo, "/language");
        _bot.Server.PressButton(_cleo, panel, "русский");
        await Chat.EditedAsync(panel);

        (await _bot.AskAsync(_cleo, "/help")).Text.Should().StartWith("Задайте вопрос");
        PersonSettings.Of(_bot.Store, _cleo.Id).Lang.Should().Be("ru");
    }

    [Fact]
    public async Task Answers_come_from_the_chosen_texts_alone()
    {
        var panel = await _bot.AskAsync(_cleo, "/scope");
        _bot.Server.PressButton(_cleo, panel, "Le bac de Roz-Vihan");
        panel = await Chat.EditedAsync(panel);

        var answer = await _bot.AskAsync(_cleo, BotOnLoopback.Question);
        _bot.Server.PressButton(_cleo, panel, "Tous les textes");
        await Chat.EditedAsync(panel);
        var free = await _bot.AskAsync(_cleo, BotOnLoopback.Question);

        panel.Keyboard.SelectMany(row => row).Should().Contain(b => b.Text == "✓ Le bac de Roz-Vihan");
        answer.Text.Should().NotContain(BotOnLoopback.Cost);
        free.Text.Should().Contain(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task Answers_come_from_the_texts_of_a_chosen_tag_alone_later_ones_too()
    {
        var eve = _bot.Server.AddUser("Eve", language: "fr");
        var chat = _bot.Server.MessagesIn(_bot.Server.PrivateChat(eve));
        _bot.Texts.Tag(BotOnLoopback.Ferry, ["rivage"], [], note: null);
        var panel = await _bot.AskAsync(eve, "/scope");
        _bot.Server.PressButton(eve, panel, "# rivage");
        panel = await chat.EditedAsync(panel);

        var answer = await _bot.AskAsync(eve, BotOnLoopback.Question);
        _bot.Texts.Tag(BotOnLoopback.Port, ["rivage"], [], note: null);
        var later = await _bot.AskAsync(eve, BotOnLoopback.Question);
        _bot.Texts.Tag(BotOnLoopback.Ferry, [], ["rivage"], note: null);
        _bot.Texts.Tag(BotOnLoopback.Port, [], ["rivage"], note: null);

        panel.Text.Should().Contain("1\u00a0texte");
        panel.Keyboard.SelectMany(row => row).Should().Contain(b => b.Text == "✓ # rivage");
        PersonSettings.Of(_bot.Store, eve.Id).ScopeTags.Should().Equal("rivage");
        answer.Text.Should().NotContain(BotOnLoopback.Cost);
        later.Text.Should().Contain(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task Forgetting_asks_once_more_and_then_leaves_nothing()
    {
        await _bot.AskAsync(_cleo, BotOnLoopback.Question);
        var panel = await _bot.AskAsync(_cleo, "/forget");
        _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _cleo.Id).Should().NotBeEmpty();

        _bot.Server.PressButton(_cleo, panel, "Oui, tout effacer");
        var done = await Chat.EditedAsync(panel);
        await _bot.SettleAsync();

        done.Text.Should().StartWith("C’est fait");
        done.Keyboard.Should().BeEmpty();
        _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _cleo.Id).Should().BeEmpty();
        _bot.Store.Where(OutboxRow.Rows, r => r.Person == _cleo.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task What_still_waits_to_be_sent_is_forgotten_too()
    {
        await using var bot = await BotOnLoopback.StartAsync(paced: true);
        var panel = await bot.AskAsync("/forget");
        for (var i = 0; i < 4; i++)
            bot.Server.Say(bot.Anna, BotOnLoopback.Question);
        for (var i = 0; i < 200 && bot.Store.Where(KeptAnswer.Rows, a => a.Person == bot.Anna.Id).Count < 4; i++)
            await Task.Delay(10);

        bot.Server.PressButton(bot.Anna, panel, "Oui, tout effacer");
        await bot.Messages.EditedAsync(panel);
        await bot.SettleAsync();

        bot.Messages.FromBot.Should().HaveCountLessThan(5, "Telegram takes one message a second, and the rest was forgotten");
        bot.Store.Where(KeptAnswer.Rows, a => a.Person == bot.Anna.Id).Should().BeEmpty();
        bot.Store.Where(OutboxRow.Rows, r => r.Person == bot.Anna.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task A_link_opens_a_question_with_its_answer_a_quotation_and_a_source()
    {
        var dora = _bot.Server.AddUser("Dora");
        await _bot.AskAsync(dora, BotOnLoopback.Question);
        var key = _bot.Store.Where(KeptAnswer.Rows, a => a.Person == dora.Id).Single().Key;

        var question = await _bot.AskAsync(_cleo, $"/start q_{key}");
        var quotation = await _bot.AskAsync(_cleo, $"/start c_{key}_1");
        var source = await _bot.AskAsync(_cleo, $"/start s_{BotOnLoopback.Ferry}");

        question.Text.Should().StartWith(BotOnLoopback.Question).And.Contain(BotOnLoopback.Cost);
        quotation.Text.Should().Contain(BotOnLoopback.Cost);
        source.Text.Should().StartWith("Le bac de Roz-Vihan");
        _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _cleo.Id).Should().ContainSingle("the answer is shown as one of this chat");
    }

    [Fact]
    public async Task An_invitation_makes_an_owner_once()
    {
        var maintainers = new Maintainers(_bot.Store, [], TimeProvider.System);
        var link = _bot.Store.Write(tx => new Invites(maintainers, TimeProvider.System).Make(tx, MaintainerRole.Owner, AuditEntry.CommandLine))!;

        var first = await _bot.AskAsync(_cleo, $"/start {link}");
        var second = await _bot.AskAsync(_bot.Server.AddUser("Dora"), $"/start {link}");

        first.Text.Should().Contain("propriétaire");
        second.Text.Should().Contain("pas ou plus valable");
        maintainers.IsOwner(_cleo.Id).Should().BeTrue();
    }

    [Theory]
    [InlineData("ask:77")]
    [InlineData("lang:xx")]
    [InlineData("page:-5")]
    [InlineData("page:99999999999")]
    [InlineData("scope:")]
    [InlineData("scope:ffffffffffffffff:1")]
    [InlineData("scope:1:2:3")]
    [InlineData("forget:maybe")]
    public async Task Forged_buttons_get_a_kind_word_and_change_nothing(string data)
    {
        var panel = await _bot.AskAsync(_cleo, "/sources");

        var press = await _bot.Server.AnsweredAsync(_bot.Server.PressData(_cleo, panel, data));
        await _bot.SettleAsync();

        press.Text.Should().NotBeNullOrEmpty();
        PersonSettings.Of(_bot.Store, _cleo.Id).Should().Be(new PersonSettings { Person = _cleo.Id });
        Chat.FromBot.Should().ContainSingle();
    }
}
