using System.Text.Json;
using TalksBot.Bot.Tests.Cli;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Watch;

public sealed class StartAndHealthTests
{
    [Fact]
    public async Task The_menu_is_set_in_three_languages_for_each_kind_of_chat()
    {
        await using var bot = await BotOnLoopback.StartAsync();
        await bot.Server.UntilAsync(() => bot.Server.Record.Of("setMyShortDescription").Count == 4 ? bot : null, "the menu");

        var menus = bot.Server.Record.Of("setMyCommands").Select(r => (Lang: r["language_code"]?.ToString() ?? "", Scope: r["scope"]!["type"]!.ToString())).ToList();

        menus.Should().BeEquivalentTo(
            from lang in (string[])["", "fr", "en", "ru"]
            from scope in (string[])["all_private_chats", "all_group_chats", "all_chat_administrators"]
            select (lang, scope));
    }

    [Fact]
    public async Task The_menu_is_not_set_again_at_a_restart_and_is_set_though_Telegram_fails_at_first()
    {
        await using var bot = await BotOnLoopback.StartAsync(there => there.Server.Faults = FaultPlan.None with { BadGateway = 1, Spared = new HashSet<string> { "getMe", "getUpdates", "deleteWebhook" } });
        await bot.Server.RequestAsync("setMyCommands", r => r.Code == 502);
        bot.Server.Faults = FaultPlan.None;
        await bot.Server.UntilAsync(() => bot.Server.Record.Of("setMyShortDescription").Count == 4 ? bot : null, "the menu");
        await bot.AskAsync(BotOnLoopback.Question);
        var set = bot.Server.Record.Count("setMyCommands");

        await bot.RestartAsync();
        await bot.AskAsync(BotOnLoopback.Question);

        bot.Server.Record.Count("setMyCommands").Should().Be(set);
        bot.Server.Record.Count("getMe").Should().Be(2);
    }

    [Fact]
    public async Task A_health_file_says_that_all_is_well()
    {
        await using var bot = await BotOnLoopback.StartAsync();
        var path = Path.Combine(bot.Store.Folder.Path, "health.json");
        await bot.Server.UntilAsync(() => File.Exists(path) ? path : null, "health.json");

        var health = JsonDocument.Parse(await File.ReadAllTextAsync(path)).RootElement;

        health.GetProperty("status").GetString().Should().Be("ok");
        health.GetProperty("troubles").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_token_that_Telegram_does_not_know_is_one_clear_line()
    {
        await using var server = await BotApiServer.StartAsync();
        using var folder = new WorkFolder();

        var run = await Talksbot.StartAsync(
            null,
            new Dictionary<string, string>
            {
                ["Telegram__Token"] = "987654321:wrong_token_of_the_test",
                ["Telegram__BaseUrl"] = server.BaseUrl.ToString(),
            },
            "--data",
            folder.Data);

        run.Exit.Should().Be(1);
        run.Error.Trim().Split('\n').Should().ContainSingle().Which.Should().Contain("Telegram:Token").And.NotContain("wrong_token");
    }
}
