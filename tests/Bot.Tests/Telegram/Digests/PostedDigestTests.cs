using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Digests;

/// <summary>The buttons under a digest that was posted.</summary>
public sealed class PostedDigestTests(DigestBot there) : IClassFixture<DigestBot>
{
    private const string Speaker = "Nolwenn Abgrall";

    private readonly ApiUser _bob = there.Server.AddUser("Bob", language: "fr");

    [Fact]
    public async Task Fewer_of_these_is_for_administrators_and_taken_back_by_the_same_button()
    {
        var group = await there.Bot.GroupAsync(_bob);
        var digest = await PostedAsync(group, await there.OpenAsync(there.Anna, group));
        var less = digest.Buttons.Single(button => button.Data?.StartsWith("dg:less:", StringComparison.Ordinal) is true).Data!;

        var member = await there.ForgeAsync(_bob, digest, less);
        there.Settings(group).FewerOf.Should().BeEmpty();
        var noted = await there.ForgeAsync(there.Anna, digest, less);
        there.Settings(group).FewerOf.Should().Equal(Speaker);
        var panel = await there.OpenAsync(there.Anna, group);
        var undone = await there.ForgeAsync(there.Anna, digest, less);

        member.Should().Contain("administrateurs");
        noted.Should().Contain("moins de").And.Contain(Speaker);
        panel.Words.Should().Contain($"Moins souvent\u00a0: {Speaker}.");
        undone.Should().Contain("comme avant");
        there.Settings(group).FewerOf.Should().BeEmpty();
        (await there.ForgeAsync(there.Anna, digest, "dg:less:99")).Should().Contain("n’est plus gardé");
        (await there.ForgeAsync(there.Anna, digest, "dg:on:0")).Should().Contain("plus nulle part", "a digest becomes no panel");
        there.Settings(group).IsOn.Should().BeTrue();
    }

    [Fact]
    public async Task Settings_open_a_panel_of_its_own_below_the_digest()
    {
        var group = await there.Bot.GroupAsync(_bob);
        var digest = await PostedAsync(group, await there.OpenAsync(there.Anna, group));

        await there.ForgeAsync(_bob, digest, "dg:open");
        await there.ForgeAsync(there.Anna, digest, "dg:open");
        var panel = await there.Server.MessagesIn(group).AfterAsync(digest);
        await there.PressAsync(there.Anna, panel, "Désactiver");

        there.Settings(group).IsOn.Should().BeFalse();
        there.Server.MessagesIn(group).FromBot.Count(message => message.Id > digest.Id).Should().Be(1);
        there.Server.MessagesIn(group).Now(digest)!.Edits.Should().Be(0);
    }

    [Fact]
    public async Task A_channel_s_reader_sees_the_passage_and_changes_nothing_of_the_post()
    {
        var channel = there.Server.AddChannel("Le phare", there.Anna, _bob);
        there.Server.AddBot(channel, there.Anna);
        there.Server.PostInChannel(channel, "/digest");
        var digest = await PostedAsync(channel, (await there.Server.MessagesIn(channel).CountAsync(1))[0]);

        var passage = await there.Server.AnsweredAsync(there.Server.PressData(_bob, digest, digest.Buttons.First(button => button.Data?.StartsWith("c:", StringComparison.Ordinal) is true).Data!));
        foreach (var button in digest.Buttons.Where(button => button.Data is not null))
            await there.ForgeAsync(_bob, digest, button.Data!);
        await there.Bot.SettleAsync();

        passage.Text.Should().Contain("marée").And.NotContain("n’est plus gardé");
        passage.Text!.Length.Should().BeLessThanOrEqualTo(200);
        there.Server.MessagesIn(channel).Now(digest)!.Edits.Should().Be(0);
        there.Settings(channel).FewerOf.Should().BeEmpty();
    }

    /// <summary>A digest of a text that came in since it was switched on.</summary>
    private async Task<ApiMessage> PostedAsync(ApiChat chat, ApiMessage panel)
    {
        await there.ForgeAsync(there.Anna, panel, "dg:on:1");
        await there.Bot.RestartAsync();
        await there.TakenNoteOfAsync(chat);
        there.Bot.Add($"maree-{Math.Abs(chat.Id)}", $"Le moulin à marée de {Math.Abs(chat.Id)}\n\nLe moulin de Kerlouan tourne de nouveau. « La marée donne deux fois par jour et ne demande rien », dit la meunière {Speaker}.\n");
        await there.TheNextMorningAsync();
        var digest = await there.Server.MessagesIn(chat).AfterAsync(panel);
        await there.Bot.SettleAsync(); // its buttons open something once it is noted as sent
        return digest;
    }
}
