using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Digests;

/// <summary>A channel's digest, and a panel that outlives the bot.</summary>
public sealed class DigestChannelTests(DigestBot there) : IClassFixture<DigestBot>
{
    private readonly ApiUser _bob = there.Server.AddUser("Bob", language: "fr");

    [Fact]
    public async Task A_command_posted_in_a_channel_opens_a_panel_that_its_readers_cannot_use()
    {
        var channel = there.Server.AddChannel("Le phare", there.Anna, _bob);
        there.Server.AddBot(channel, there.Anna);
        there.Server.PostInChannel(channel, "Bonjour à tous");
        there.Server.PostInChannel(channel, "/digest");
        var panel = (await there.Server.MessagesIn(channel).CountAsync(1))[0];

        var reader = await there.ForgeAsync(_bob, panel, "dg:on:1");
        there.Settings(channel).IsOn.Should().BeFalse();
        await there.ForgeAsync(there.Anna, panel, "dg:on:1");
        await there.Bot.SettleAsync();

        reader.Should().Contain("administrateurs");
        there.Settings(channel).IsOn.Should().BeTrue();
        there.Trail(channel).Should().ContainSingle().Which.Who.Should().Be(there.Anna.Id);
        there.Server.MessagesIn(channel).FromBot.Should().ContainSingle();
    }

    [Fact]
    public async Task A_channel_s_readers_are_shown_no_preview()
    {
        await there.Bot.AskAsync(there.Anna, "/start");
        var channel = there.Server.AddChannel("Le phare", there.Anna, _bob);
        there.Server.AddBot(channel, there.Anna);
        there.Server.PostInChannel(channel, "/digest");
        var panel = (await there.Server.MessagesIn(channel).CountAsync(1))[0];

        var said = await there.ForgeAsync(there.Anna, panel, "dg:preview");
        await there.Bot.SettleAsync();

        said.Should().Contain("en privé");
        there.Server.MessagesIn(channel).FromBot.Should().ContainSingle();
        there.Bot.Messages.FromBot.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_panel_goes_on_after_a_restart_also_with_what_it_asked_for()
    {
        var group = await there.Bot.GroupAsync(_bob);
        var panel = await there.OpenAsync(there.Anna, group);
        await there.PressAsync(there.Anna, panel, "Activer");
        await there.PressAsync(there.Anna, panel, "Fuseau");

        await there.Bot.RestartAsync();
        var set = await there.TypeAsync(there.Anna, panel, "Moscou");
        await there.PressAsync(there.Anna, panel, "Épinglé");

        set.Words.Should().Contain("heure de Moscou");
        there.Settings(group).Should().BeEquivalentTo(new { IsOn = true, Zone = "Europe/Moscow", Pin = true });
    }
}
