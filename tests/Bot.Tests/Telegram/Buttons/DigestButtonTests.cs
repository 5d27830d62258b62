using TalksBot.Bot.Digests.Slots;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Buttons;

/// <summary>The buttons under a digest that was posted.</summary>
public sealed class DigestButtonTests : IAsyncLifetime
{
    private ApiChat _group = null!;
    private BotOnLoopback _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotOnLoopback.StartAsync(there =>
    {
        _group = there.Server.AddSupergroup("Le quai", [there.Anna]);
        there.Server.AddBot(_group, there.Anna);
        there.Server.Say(there.Anna, "/start"); // a bot may not write first
        there.Store.Write(tx =>
        {
            DigestState.Ask(tx, _group.Id, DateTimeOffset.UtcNow);
            DigestState.Ask(tx, there.Chat.Id, DateTimeOffset.UtcNow);
        });
    });

    public async ValueTask DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task In_a_group_a_passage_takes_the_digests_place_until_somebody_presses_back()
    {
        var (view, digest) = await PostedAsync(_group);
        _bot.Server.PressButton(_bot.Anna, digest, "[1]");
        var card = await view.EditedAsync(digest);
        card.Words.Should().NotBe(digest.Words).And.Contain("§");

        _bot.Server.PressButton(_bot.Anna, card, "← Réponse");
        var back = await view.EditedAsync(card);
        await _bot.SettleAsync();

        back.Text.Should().Be(digest.Text);
        back.Entities.Should().BeEquivalentTo(digest.Entities);
        back.Buttons.Should().BeEquivalentTo(digest.Buttons);
    }

    [Fact]
    public async Task In_private_a_passage_is_a_message_of_its_own()
    {
        var (view, digest) = await PostedAsync(_bot.Chat);

        _bot.Server.PressButton(_bot.Anna, digest, "[1]");

        (await view.ReplyToAsync(digest)).Words.Should().Contain("§");
        view.Now(digest)!.Text.Should().Be(digest.Text);
    }

    [Fact]
    public async Task Of_several_who_speak_one_chooses_of_whom_there_are_to_be_fewer_words()
    {
        var (view, digest) = await PostedAsync(_group);
        _bot.Server.PressButton(_bot.Anna, digest, "Moins de ceci");
        var names = await view.EditedAsync(digest);
        names.Text.Should().Be(digest.Text);
        names.Buttons.Where(button => button.Data!.StartsWith("dg:less:", StringComparison.Ordinal)).Should().HaveCountGreaterThan(1).And.OnlyContain(button => digest.Words.Contains(button.Text));

        _bot.Server.PressButton(_bot.Anna, names, "←");
        (await view.EditedAsync(names)).Buttons.Should().BeEquivalentTo(digest.Buttons);
    }

    [Fact]
    public async Task How_to_ask_about_it_is_told_to_who_pressed()
    {
        var (_, digest) = await PostedAsync(_group);

        var press = await _bot.Server.AnsweredAsync(_bot.Server.PressButton(_bot.Anna, digest, "Poser une question"));

        press.ShowsAlert.Should().BeTrue();
        press.Text!.Should().Contain("Répondez à ce message").And.Match(text => text.Length <= 200);
    }

    private async Task<(ChatView View, ApiMessage Digest)> PostedAsync(ApiChat chat)
    {
        var view = _bot.Server.MessagesIn(chat);
        var digest = await _bot.Server.UntilAsync(() => view.FromBot.FirstOrDefault(message => message.Words.Contains("Du nouveau", StringComparison.Ordinal)), "a digest is posted");
        await _bot.SettleAsync();
        return (view, digest);
    }
}
