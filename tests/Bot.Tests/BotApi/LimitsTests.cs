using Microsoft.Extensions.Time.Testing;
using TalksBot.BotApi;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Tests.BotApi;

/// <summary>Telegram's limits of sending, on a clock of our own.</summary>
public sealed class LimitsTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task A_chat_takes_one_message_a_second()
    {
        await using var there = await StartAsync();
        await there.Bot.SendMessage(there.Chat.Id, "un");

        clock.Advance(TimeSpan.FromMilliseconds(900));
        var refused = await ServerFixture.RefusedAsync(() => there.Bot.SendMessage(there.Chat.Id, "deux"));
        clock.Advance(TimeSpan.FromMilliseconds(71));
        await there.Bot.SendMessage(there.Chat.Id, "deux");

        (refused.ErrorCode, refused.Message, refused.Parameters!.RetryAfter).Should().Be((429, "Too Many Requests: retry after 1", 1));
        there.Server.Record.TooManyCount.Should().Be(1);
        there.Server.Record.Refusals.Should().BeEmpty();
    }

    [Fact]
    public async Task All_chats_together_take_thirty_a_second()
    {
        await using var there = await StartAsync();
        var people = Enumerable.Range(0, 31).Select(n => there.Server.AddUser($"P{n}")).ToList();
        people.ForEach(p => there.Server.Start(p));
        foreach (var person in people.Take(30))
            await there.Bot.SendMessage(person.Id, "a");

        var refused = await ServerFixture.RefusedAsync(() => there.Bot.SendMessage(people[30].Id, "a"));
        clock.Advance(TimeSpan.FromSeconds(1));
        await there.Bot.SendMessage(people[30].Id, "a");

        refused.ErrorCode.Should().Be(429);
    }

    [Fact]
    public async Task A_group_takes_twenty_a_minute_and_says_how_long_to_wait()
    {
        await using var there = await StartAsync();
        var group = there.Server.AddGroup("Groupe", there.Anna);
        there.Server.AddBot(group);
        for (var n = 0; n < 20; n++)
        {
            await there.Bot.SendMessage(group.Id, $"{n}");
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        var refused = await ServerFixture.RefusedAsync(() => there.Bot.SendMessage(group.Id, "21"));
        await there.Bot.SendMessage(there.Chat.Id, "en privé");
        clock.Advance(TimeSpan.FromSeconds(refused.Parameters!.RetryAfter!.Value));
        await there.Bot.SendMessage(group.Id, "21");

        refused.Parameters.RetryAfter.Should().Be(40);
    }

    [Fact]
    public async Task Edits_count_and_typing_does_not()
    {
        await using var there = await StartAsync();
        var sent = await there.Bot.SendMessage(there.Chat.Id, "un");

        await there.Bot.SendChatAction(there.Chat.Id, ChatAction.Typing);
        var refused = await ServerFixture.RefusedAsync(() => there.Bot.EditMessageText(there.Chat.Id, sent.Id, "deux"));

        refused.ErrorCode.Should().Be(429);
        there.Server.MessagesIn(there.Chat).FromBot.Single().Text.Should().Be("un");
    }

    private Task<ServerFixture> StartAsync() => ServerFixture.StartAsync(new BotApiOptions { Clock = clock });
}
