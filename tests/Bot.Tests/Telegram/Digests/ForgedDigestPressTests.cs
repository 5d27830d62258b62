using System.Reflection;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Digests;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Digests;

/// <summary>Every button of the panel, and what no button ever held.</summary>
public sealed class ForgedDigestPressTests(DigestBot there) : IClassFixture<DigestBot>
{
    private readonly ApiUser _mallory = there.Server.AddUser("Mallory", language: "fr");

    [Fact]
    public async Task Who_is_no_administrator_presses_everything_and_nothing_changes()
    {
        there.Bot.Texts.Tag(BotOnLoopback.Port, ["port"], [], null);
        var group = await there.Bot.GroupAsync(_mallory);
        var panel = await there.OpenAsync(there.Anna, group);
        await there.PressAsync(there.Anna, panel, "Activer");
        var before = (Settings: there.Settings(group), Trail: there.Trail(group).Count, there.Server.MessagesIn(group).FromBot.Count, there.Server.MessagesIn(group).Now(panel)!.Edits);

        var said = new List<string>();
        foreach (var data in Buttons().Concat(Forged(there.Anna, group)))
            said.Add(await there.ForgeAsync(_mallory, panel, data));
        await there.Bot.SettleAsync();

        said.Count.Should().BeGreaterThan(200);
        said.Should().OnlyContain(text => text.Contains("administrateurs") || text.Contains("plus nulle part"));
        said.Count(text => text.Contains("administrateurs")).Should().BeGreaterThan(150);
        (there.Settings(group), there.Trail(group).Count, there.Server.MessagesIn(group).FromBot.Count, there.Server.MessagesIn(group).Now(panel)!.Edits).Should().BeEquivalentTo(before);
        there.Bot.Store.All(AwaitedDigestValue.Rows).Should().BeEmpty();
    }

    [Fact]
    public async Task An_administrator_s_forged_press_sets_nothing_that_no_button_holds()
    {
        var group = await there.Bot.GroupAsync(_mallory);
        var panel = await there.OpenAsync(there.Anna, group);
        var before = there.Settings(group);

        var said = new List<(string Data, string Text)>();
        foreach (var data in Forged(_mallory, group))
            said.Add((data, await there.ForgeAsync(there.Anna, panel, data)));
        await there.Bot.SettleAsync();

        said.Should().OnlyContain(press => press.Text.Contains("plus nulle part"));
        there.Settings(group).Should().BeEquivalentTo(before);
        there.Trail(group).Should().BeEmpty();
    }

    [Fact]
    public async Task A_panel_s_button_does_nothing_to_an_answer_and_none_of_a_digest_does_to_a_panel()
    {
        var group = await there.Bot.GroupAsync(_mallory);
        var answer = await there.Server.MessagesIn(group).ReplyToAsync(there.Server.Say(there.Anna, group, $"/ask {BotOnLoopback.Question}"));
        var panel = await there.OpenAsync(there.Anna, group);

        (await there.ForgeAsync(there.Anna, answer, "dg:page:Home")).Should().Contain("plus nulle part");
        (await there.ForgeAsync(there.Anna, answer, "dg:close")).Should().Contain("plus nulle part");
        (await there.ForgeAsync(there.Anna, panel, "dg:less:1")).Should().Contain("plus nulle part");
        await there.Bot.SettleAsync();

        there.Server.MessagesIn(group).Now(answer)!.Edits.Should().Be(0);
    }

    /// <summary>Every verb with every value that any of them takes.</summary>
    private static IEnumerable<string> Buttons()
    {
        string[] none = [DigestData.Verb, DigestData.None, DigestData.Here];
        var verbs = typeof(DigestData).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Except(none).ToArray();
        string[] values = ["1", "0", "none", "here", "Weekdays", "0900", "Europe/Moscow", "ru", "7", "22-7", $"{PanelData.TagKey("port")}:1", nameof(DigestField.City), nameof(DigestPage.Tags)];
        return from verb in verbs from value in values select DigestData.Of(verb, value);
    }

    private static IEnumerable<string> Forged(ApiUser other, ApiChat group) =>
    [
        "dg:", "dg::", "dg:nothing", "dg:on", "dg:on:", "dg:on:2", "dg:on:-1", "dg:on:1:1", $"dg:on:{group.Id}", $"dg:on:1:{other.Id}", "dg:here", "dg:on:here", "dg:topic:1", "dg:topic:77",
        "dg:page:99", "dg:page:99:1", "dg:page:home", "dg:page:Home,Day", "dg:rhythm:Cron", "dg:rhythm:Weekly", "dg:rhythm:9", "dg:day:7", "dg:day:-1", "dg:day:2147483648", "dg:hour:2400", "dg:hour:9", "dg:hour:09:00",
        "dg:zone:", "dg:zone:Europe/Nowhere", "dg:zone:europe/paris", "dg:zone:../../etc/localtime", "dg:zone:Romance Standard Time", "dg:lang:de", "dg:lang:FR", "dg:length:4", "dg:length:1000000",
        "dg:tag:port", "dg:tag:#0000000000000000:1", "dg:tag:#:1", "dg:tag::", "dg:quiet:7-7", "dg:quiet:25-3", "dg:quiet:1", "dg:pin:yes", "dg:silent:", "dg:archive:11", "dg:gaps:1", "dg:gaps:0", "dg:fewer:all",
        "dg:ask:Password", "dg:ask:0", "dg:ask:77", "dg:ask:City,Hour", "dg:less:0", "dg:less:-1", "dg:less:99999999999", "dg:less:1", "dg:open", "dg:open:1", "dg:💥", "dg:\u0000", $"dg:{new string('x', 61)}",
    ];
}
