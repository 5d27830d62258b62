using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TalksBot.BotApi;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Tests.BotApi;

/// <summary>How updates reach the bot: long polling, webhooks, and what disturbs them.</summary>
public sealed class UpdatesTests
{
    [Fact]
    public async Task A_long_poll_ends_when_something_happens()
    {
        await using var there = await ServerFixture.StartAsync();
        var first = (await there.Bot.GetUpdates()).Single();

        var poll = there.Bot.GetUpdates(first.Id + 1, timeout: 50);
        await there.Server.UpdatesTakenAsync();
        there.Server.Say(there.Anna, "un");

        (await poll).Single().Should().BeEquivalentTo(new { Id = first.Id + 1, Message = new { Text = "un" } });
    }

    [Fact]
    public async Task A_second_poller_ends_the_first_with_a_conflict()
    {
        await using var there = await ServerFixture.StartAsync();
        await there.Bot.GetUpdates(200_000);
        var first = there.Bot.GetUpdates(200_000, timeout: 50);
        await there.Server.RequestAsync("getUpdates");
        await Task.Delay(200);

        var second = there.Bot.GetUpdates(200_000, timeout: 50);
        var refused = await ServerFixture.RefusedAsync(() => first);
        there.Server.Say(there.Anna, "un");

        (refused.ErrorCode, refused.Message).Should().Be((409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
        there.Server.Record.Refusals.Should().BeEmpty();
        await there.Bot.SetWebhook("http://127.0.0.1:9/");
        (await ServerFixture.RefusedAsync(() => second)).Message.Should().Be("Conflict: terminated by setWebhook request");
    }

    [Fact]
    public async Task Kinds_that_are_not_asked_for_are_not_made()
    {
        await using var there = await ServerFixture.StartAsync();
        await there.Bot.GetUpdates(-1, allowedUpdates: [UpdateType.CallbackQuery]);

        there.Server.Say(there.Anna, "un");

        (await there.Bot.GetUpdates()).Should().ContainSingle().Which.Message!.Text.Should().Be("/start");
    }

    [Fact]
    public async Task An_update_comes_again_and_one_of_tomorrow_comes_at_all()
    {
        await using var there = await ServerFixture.StartAsync();
        var start = there.Server.LastUpdate()!;
        there.Server.RawUpdate("telepathy", """{"thought":"\ud83c"}""");

        await there.Bot.GetUpdates();
        there.Server.Repeat(start);
        var (code, body) = await there.PostAsync("getUpdates", $$"""{"offset":{{start.Id + 1}}}""");

        code.Should().Be(200);
        body.Should().Contain("/start").And.Contain("""{"update_id":100002,"telepathy":{"thought":"\ud83c"}}""");
    }

    [Fact]
    public async Task A_webhook_gets_each_update_with_the_secret_in_order_and_again_after_a_failure()
    {
        await using var there = await ServerFixture.StartAsync(new BotApiOptions { WebhookRetry = TimeSpan.FromMilliseconds(20) });
        var got = new ConcurrentQueue<(string? Secret, string Text)>();
        var failures = 2;
        await using var hook = await HookAsync(async context =>
        {
            if (Interlocked.Decrement(ref failures) >= 0)
            {
                context.Response.StatusCode = 500;
                return;
            }

            var update = (await JsonNode.ParseAsync(context.Request.Body))!;
            got.Enqueue((context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"], update["message"]!["text"]!.GetValue<string>()));
        });

        await there.Bot.SetWebhook(hook.Urls.First() + "/secret-path", maxConnections: 5, secretToken: "s3cret");
        for (var n = 0; n < 20; n++)
            there.Server.Say(there.Anna, $"{n}");
        await there.Server.UpdatesTakenAsync();

        got.Select(g => g.Text).Should().Equal(Enumerable.Range(0, 20).Select(n => $"{n}").Prepend("/start"));
        got.Select(g => g.Secret).Distinct().Should().Equal("s3cret");
        var info = await there.Bot.GetWebhookInfo();
        info.Should().BeEquivalentTo(new { MaxConnections = 5, PendingUpdateCount = 0, LastErrorMessage = "Wrong response from the webhook: 500 Internal Server Error" });
        (await ServerFixture.RefusedAsync(() => there.Bot.GetUpdates())).ErrorCode.Should().Be(409);
        await there.Bot.DeleteWebhook();
        (await there.Bot.GetUpdates()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_webhook_gets_one_update_at_a_time_of_a_chat_and_no_more_than_it_takes_of_all()
    {
        await using var there = await ServerFixture.StartAsync();
        var people = Enumerable.Range(0, 8).Select(n => there.Server.AddUser($"P{n}")).ToList();
        var running = new ConcurrentDictionary<long, int>();
        var (most, mostOfAChat) = (0, 0);
        await using var hook = await HookAsync(async context =>
        {
            var chat = (await JsonNode.ParseAsync(context.Request.Body))!["message"]!["chat"]!["id"]!.GetValue<long>();
            var own = running.AddOrUpdate(chat, 1, (_, n) => n + 1);
            lock (running)
                (most, mostOfAChat) = (Math.Max(most, running.Values.Sum()), Math.Max(mostOfAChat, own));
            await Task.Delay(30);
            running.AddOrUpdate(chat, 0, (_, n) => n - 1);
        });
        people.ForEach(p => there.Server.Start(p));
        people.ForEach(p => there.Server.Say(p, "un"));

        await there.Bot.SetWebhook(hook.Urls.First() + "/secret-path", maxConnections: 3);
        await there.Server.UpdatesTakenAsync();

        (most, mostOfAChat).Should().Be((3, 1));
    }

    private static async Task<WebApplication> HookAsync(RequestDelegate take)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapPost("/secret-path", take);
        await app.StartAsync();
        return app;
    }
}
