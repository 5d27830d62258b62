using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

/// <summary>What a killed bot leaves in its outbox.</summary>
public sealed class ResumedMessagesTests
{
    [Fact]
    public async Task What_waited_goes_out_in_order_and_what_was_on_its_way_only_if_it_answers_somebody()
    {
        await using var bot = await BotOnLoopback.StartAsync(there =>
        {
            there.Server.Start(there.Anna);
            Leave(there, OutgoingKind.Answer, "1 réponse en route", OutboxState.Sending);
            Leave(there, OutgoingKind.Notice, "2 avis en route", OutboxState.Sending);
            Leave(there, OutgoingKind.Digest, "3 revue en route", OutboxState.Sending);
            Leave(there, OutgoingKind.Answer, "4 réponse en attente", OutboxState.Queued);
            Leave(there, OutgoingKind.Answer, "5 réponse en attente", OutboxState.Queued);
        });

        await bot.Messages.FirstAsync(m => m.Text == "5 réponse en attente");
        await bot.SettleAsync();

        bot.Messages.FromBot.Select(m => m.Text).Where(text => char.IsDigit(text![0]))
            .Should().Equal("1 réponse en route", "4 réponse en attente", "5 réponse en attente");
        var rows = bot.Store.All(OutboxRow.Rows);
        rows.Where(row => row.State == OutboxState.Unknown).Select(row => row.Kind).Should().BeEquivalentTo([OutgoingKind.Notice, OutgoingKind.Digest]);
        rows.Where(row => row.Repeats > 0).Should().ContainSingle().Which.State.Should().Be(OutboxState.Sent);
    }

    [Theory]
    [InlineData("TooMany")]
    [InlineData("ServerError")]
    [InlineData("BadGateway")]
    [InlineData("CutBefore")]
    [InlineData("CutAfter")]
    public async Task An_answer_arrives_though_a_third_of_the_calls_fail(string fault)
    {
        var none = FaultPlan.None with { Spared = new HashSet<string> { "getMe", "getUpdates", "setMyCommands", "setMyDescription", "setMyShortDescription" } };
        await using var bot = await BotOnLoopback.StartAsync(there => there.Server.Faults = fault switch
        {
            "TooMany" => none with { TooMany = 0.33 },
            "ServerError" => none with { ServerError = 0.33 },
            "BadGateway" => none with { BadGateway = 0.33 },
            "CutBefore" => none with { CutBefore = 0.33 },
            _ => none with { CutAfter = 0.33 },
        });

        var answer = await bot.AskAsync(BotOnLoopback.Question);

        answer.Words.Should().Contain(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task Whoever_blocks_the_bot_gets_nothing_more_and_is_answered_again_once_he_is_back()
    {
        await using var bot = await BotOnLoopback.StartAsync(there =>
        {
            there.Server.Start(there.Anna);
            there.Server.Block(there.Anna);
            Leave(there, OutgoingKind.Notice, "un avis", OutboxState.Queued);
        });
        await Sender.UntilAsync(() => bot.Store.Count(OutboxRow.Rows, row => row.State == OutboxState.Refused) == 2); // the notice, and the greeting that /start asked for
        ChatSettings.Of(bot.Store, bot.Chat.Id).State.Should().Be(ChatState.Blocked);

        bot.Server.Unblock(bot.Anna);
        var answer = await bot.AskAsync(BotOnLoopback.Question);

        answer.Words.Should().Contain(BotOnLoopback.Cost);
    }

    private static void Leave(BotOnLoopback there, OutgoingKind kind, string text, OutboxState state) => there.Store.Write(tx =>
    {
        var outbox = new MessageOutbox(there.Store, TimeProvider.System);
        var rows = outbox.Queue(tx, [new OutgoingMessage { Chat = there.Chat.Id, Kind = kind, Text = MessageText.Plain(text) }]);
        tx.Upsert(OutboxRow.Rows, rows[0] with { State = state });
    });
}
