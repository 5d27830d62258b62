using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Buttons;

public sealed class PrivateButtonTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;
    private readonly ApiUser _dora = shared.Bot.Server.AddUser("Dora", language: "fr");

    private ChatView Chat => _bot.Server.MessagesIn(_bot.Server.PrivateChat(_dora));

    [Fact]
    public async Task An_answer_has_two_rows_of_buttons_in_its_language()
    {
        var answer = await _bot.AskAsync(_dora, BotOnLoopback.Question);

        answer.Keyboard.Should().HaveCount(2);
        answer.Buttons.Select(button => button.Text).Should().Equal("Contexte", "Source", "Qui est-ce\u202f?", "👍", "👎", "Partager");
    }

    [Fact]
    public async Task Small_talk_has_no_buttons() => (await _bot.AskAsync(_dora, "Bonjour")).Keyboard.Should().BeEmpty();

    [Theory]
    [InlineData("Contexte", "§ ")]
    [InlineData("Source", "La reconstruction du port")]
    public async Task A_card_replies_to_the_answer_and_turns_in_place_from_then_on(string label, string part)
    {
        var answer = await _bot.AskAsync(_dora, BotOnLoopback.Question);
        await _bot.Server.AnsweredAsync(_bot.Server.PressButton(_dora, answer, label));
        var card = await Chat.ReplyToAsync(answer);
        card.Words.Should().Contain(part);

        _bot.Server.PressButton(_dora, card, "Qui est-ce\u202f?");
        var turned = await Chat.EditedAsync(card);
        await _bot.SettleAsync();

        turned.Words.Should().NotBe(card.Words);
        Chat.Now(answer)!.Edits.Should().Be(0);
        Chat.FromBot.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_quoted_sentence_is_marked_in_its_context()
    {
        var answer = await _bot.AskAsync(_dora, BotOnLoopback.Question);
        _bot.Server.PressButton(_dora, answer, "Contexte");

        var card = await Chat.ReplyToAsync(answer);

        card.Entities.Should().Contain(e => e.Type == "bold" && card.Text!.Substring(e.Offset, e.Length).Contains(BotOnLoopback.Cost));
    }

    [Fact]
    public async Task With_several_quotations_the_card_turns_to_each()
    {
        var answer = await _bot.AskAsync(_dora, "Que dit Gwenaël Prigent du béton ?");
        var kept = _bot.Kept(answer);
        kept.Citations.Count.Should().BeGreaterThan(1, "else this test shows nothing");
        _bot.Server.PressButton(_dora, answer, "Contexte");
        var card = await Chat.ReplyToAsync(answer);
        card.Buttons.Select(b => b.Text).Should().Contain("· 1 ·").And.Contain("[2]");

        _bot.Server.PressButton(_dora, card, "[2]");
        var second = await Chat.EditedAsync(card);

        second.Buttons.Select(b => b.Text).Should().Contain("[1]").And.Contain("· 2 ·");
    }

    [Fact]
    public async Task A_thumb_up_is_thanked_for_and_kept()
    {
        var answer = await _bot.AskAsync(_dora, BotOnLoopback.Question);

        var press = await _bot.Server.AnsweredAsync(_bot.Server.PressButton(_dora, answer, "👍"));

        press.Text.Should().StartWith("Merci");
        Feedback.On(_bot.Store, _bot.Kept(answer).Key).Should().ContainSingle().Which.Should().Match<Feedback>(f => f.Helpful && f.Person == _dora.Id);
    }

    [Fact]
    public async Task A_thumb_down_asks_why_in_one_tap_and_the_buttons_come_back()
    {
        var answer = await _bot.AskAsync(_dora, BotOnLoopback.Question);
        _bot.Server.PressButton(_dora, answer, "👎");
        var asked = await Chat.EditedAsync(answer);
        Feedback.On(_bot.Store, _bot.Kept(answer).Key).Should().ContainSingle().Which.Why.Should().BeNull();

        _bot.Server.PressButton(_dora, asked, "Trop long");
        var restored = await Chat.EditedAsync(asked);

        Feedback.On(_bot.Store, _bot.Kept(answer).Key).Should().ContainSingle().Which.Why.Should().Be(Complaint.TooLong);
        restored.Buttons.Should().BeEquivalentTo(answer.Buttons);
        restored.Words.Should().Be(answer.Words);
    }

    [Fact]
    public async Task A_new_version_of_the_text_leaves_old_buttons_their_words()
    {
        _bot.Add("le-phare", "Le phare de Lanvaux\n\nLe phare de Lanvaux fut éteint en 1934. « La lentille pèse trois tonnes », dit le gardien Alban Guirec.\n");
        var answer = await _bot.AskAsync(_dora, "Combien pèse la lentille du phare ?");
        _bot.Add("le-phare", "Le phare de Lanvaux\n\nLe phare est devenu un hôtel.\n");

        _bot.Server.PressButton(_dora, answer, "Contexte");

        (await Chat.ReplyToAsync(answer)).Words.Should().Contain("trois tonnes");
    }

    [Fact]
    public async Task A_text_removed_for_good_leaves_its_buttons_one_kind_line()
    {
        _bot.Add("le-four", "Le four de Kerlaz\n\nLe four de Kerlaz chauffe à quatre cents degrés. « Le pain attend », dit la boulangère Maëlle Tanguy.\n");
        var answer = await _bot.AskAsync(_dora, "À combien chauffe le four de Kerlaz ?");
        _bot.Texts.Erase("le-four", note: null).IsDone.Should().BeTrue();
        _bot.Add("le-four", "Le four de Kerlaz\n\nUn tout autre texte a pris ce nom, et il est assez long pour que l’ancien passage y tienne. Il parle d’un marché.\n");

        var press = await _bot.Server.AnsweredAsync(_bot.Server.PressButton(_dora, answer, "Contexte"));
        await _bot.SettleAsync();

        answer.Text.Should().Contain("quatre cents degrés");
        press.Text.Should().Contain("n’est plus gardé");
        Chat.FromBot.Should().HaveCount(1);
    }

    [Fact]
    public async Task After_forgetting_a_button_says_one_kind_line()
    {
        var answer = await _bot.AskAsync(_dora, BotOnLoopback.Question);
        _bot.Store.Write(tx => new Forgetting().Forget(tx, _dora.Id));

        var press = await _bot.Server.AnsweredAsync(_bot.Server.PressButton(_dora, answer, "Contexte"));
        await _bot.SettleAsync();

        press.Text.Should().Contain("n’est plus gardé");
        Chat.FromBot.Should().HaveCount(1);
    }

    [Fact]
    public async Task What_became_another_chats_text_is_not_opened_any_more()
    {
        _bot.Add("le-puits", "Le puits de Kergroës\n\nLe puits de Kergroës est profond de quarante mètres.\n");
        var answer = await _bot.AskAsync(_dora, "Quelle est la profondeur du puits de Kergroës ?");
        _bot.Store.Write(tx => new SourceAudience(_bot.Texts, TimeProvider.System).Bind(tx, "le-puits", -100_777, 0));

        var press = await _bot.Server.AnsweredAsync(_bot.Server.PressButton(_dora, answer, "Contexte"));
        await _bot.SettleAsync();

        press.Text.Should().Contain("n’est plus gardé");
        Chat.FromBot.Should().HaveCount(1);
    }
}
