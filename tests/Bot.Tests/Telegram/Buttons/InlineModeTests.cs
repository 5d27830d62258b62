using System.Text.Json.Nodes;
using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Buttons;

public sealed class InlineModeTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;
    private readonly ApiUser _fia = shared.Bot.Server.AddUser("Fia", language: "fr");

    [Fact]
    public async Task A_question_in_any_chat_gives_quotations_with_speaker_and_source_and_keeps_nothing()
    {
        var query = await TypeAsync(BotOnLoopback.Question);

        query.Results.Should().HaveCountGreaterThan(0).And.HaveCountLessThanOrEqualTo(5);
        query.Results[0].Title.Should().Contain(BotOnLoopback.Cost);
        query.Results[0].Description.Should().Contain("La reconstruction du port");
        Answer(query)["is_personal"].Should().BeNull("the same letters bring everybody the same");
        _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _fia.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_typed_shows_examples_and_the_way_to_the_private_chat()
    {
        var query = await TypeAsync("");

        query.Results.Should().HaveCount(3);
        Answer(query)["button"]!["text"]!.ToString().Should().StartWith("Posez une question");
        Answer(query)["is_personal"]!.GetValue<bool>().Should().BeTrue();
    }

    [Fact]
    public async Task Where_the_texts_do_not_say_a_button_says_so()
    {
        var query = await TypeAsync("Xylzrqt ?");

        query.Results.Should().BeEmpty();
        Answer(query)["button"]!["text"]!.ToString().Should().StartWith("Les textes ne le disent pas");
    }

    [Fact]
    public async Task A_bound_text_is_never_listed()
    {
        _bot.Add("le-grenier", "Le grenier de Kerdavid\n\nLe grenier de Kerdavid cache neuf horloges.\n");
        _bot.Store.Write(tx => new SourceAudience(_bot.Texts, TimeProvider.System).Bind(tx, "le-grenier", -100_888, 0));

        var query = await TypeAsync("Combien d’horloges le grenier de Kerdavid cache-t-il ?");

        Answer(query).ToJsonString().Should().NotContain("horloges");
    }

    [Fact]
    public async Task Who_chose_a_language_has_a_list_of_his_own()
    {
        _bot.Store.Write(tx => PersonSettings.Change(tx, _fia.Id, settings => settings with { Lang = "en" }));

        Answer(await TypeAsync(BotOnLoopback.Question))["is_personal"]!.GetValue<bool>().Should().BeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_chosen_quotation_has_buttons_that_work_where_the_bot_is_not(bool toldOfTheChoice)
    {
        var gus = _bot.Server.AddUser("Gus", language: "fr");
        var query = await TypeAsync(BotOnLoopback.Question);
        var group = _bot.Server.AddGroup("Ailleurs", _fia, gus);
        var sent = _bot.Server.ChooseInlineResult(query, query.Results[0], group);
        var view = _bot.Server.MessagesIn(group);
        await _bot.SettleAsync();
        if (!toldOfTheChoice)
            _bot.Store.Write(tx => new Forgetting().Forget(tx, _fia.Id));
        var wasKept = _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _fia.Id && a.Chat == 0).Count;
        wasKept.Should().Be(toldOfTheChoice ? 1 : 0);

        _bot.Server.PressButton(gus, sent, "Contexte");
        var card = await view.EditedAsync(sent);
        card.Words.Should().NotBe(sent.Words);
        _bot.Server.PressButton(gus, card, "← Réponse");
        var back = await view.EditedAsync(card);
        back.Text.Should().Be(sent.Text);
        back.Buttons.Should().BeEquivalentTo(sent.Buttons);

        var press = await _bot.Server.AnsweredAsync(_bot.Server.PressButton(gus, back, "👍"));
        await _bot.SettleAsync();
        press.Text.Should().StartWith("Merci");
        var kept = _bot.Store.Where(KeptAnswer.Rows, a => a.Chat == 0).Single(a => sent.Buttons.First().Data!.Contains(a.Key));
        Feedback.On(_bot.Store, kept.Key).Should().Contain(f => f.Person == gus.Id && f.Helpful);
        kept.Question.Should().Be(toldOfTheChoice ? BotOnLoopback.Question : "");
        _bot.Store.Write(tx => new Forgetting().Forget(tx, kept.Person));
    }

    [Fact]
    public async Task Of_what_was_typed_in_a_hurry_the_last_is_answered_and_not_each_letter()
    {
        const int Letters = 100;
        ApiQuery[] queries = [];
        await using var bot = await BotOnLoopback.StartAsync(there =>
            queries = [.. Enumerable.Range(0, Letters).Select(i => there.Server.InlineQuery(there.Anna, BotOnLoopback.Question[..(3 + i % 30)]))]);

        await bot.Server.AnsweredAsync(queries[^1]);
        await bot.SettleAsync();

        bot.Server.Record.Count("answerInlineQuery").Should().BeLessThan(Letters);
    }

    private Task<ApiQuery> TypeAsync(string text) => _bot.Server.AnsweredAsync(_bot.Server.InlineQuery(_fia, text));

    private static JsonNode Answer(ApiQuery query) => JsonNode.Parse(query.AnswerJson!)!;
}
