using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Tests.Cli;
using TalksBot.Bot.Tests.Telegram;
using TalksBot.BotApi;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Tests.Digests;

/// <summary>Digests from the command line.</summary>
public sealed class DigestVerbsTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    [Fact]
    public async Task A_plan_says_who_gets_a_digest_and_how_long_each_waits_for_its_turn()
    {
        Subscribe([.. Enumerable.Range(1, 60)]);

        var plan = await Talksbot.RunAsync(null, "digest", "plan", "--data", _folder.Data);

        plan.Exit.Should().Be(0, plan.Error);
        plan.Lines[0].Split('\t').Should().HaveCount(5).And.HaveElementAt(2, "discussion");
        var rows = plan.Lines.Skip(1).Select(line => line.Split('\t')).ToArray();
        rows.Select(row => row[2]).Should().BeEquivalentTo(Enumerable.Range(1, 60).Select(chat => $"{chat}"));
        rows.Should().OnlyContain(row => row[1].EndsWith(" 09:00 Europe/Paris"));
        rows.Select(row => int.Parse(row[3], CultureInfo.InvariantCulture)).Should().BeInAscendingOrder().And.HaveElementAt(0, 0).And.HaveElementAt(59, 2, "thirty leave a second");
    }

    [Fact]
    public async Task A_plan_says_which_chats_are_not_served()
    {
        Subscribe(7, 8);
        using (var texts = Open())
            texts.Store.Write(tx => new BlockList(texts.Store, TimeProvider.System).BlockPerson(tx, 7, by: 1));

        var plan = await Talksbot.RunAsync(null, "digest", "plan", "--data", _folder.Data);

        plan.Lines.Skip(1).Select(line => line.Split('\t')).Select(row => (row[2], row[4])).Should().BeEquivalentTo([("7", "notserved"), ("8", "-")]);
    }

    [Fact]
    public async Task A_plan_with_nothing_in_it_says_so() =>
        (await Talksbot.RunAsync(null, "digest", "plan", "--data", _folder.Data)).Out.Trim().Should().Be("Rien n’est prévu dans les 24 heures qui viennent.");

    [Fact]
    public async Task A_chat_that_nobody_knows_is_sent_nothing() =>
        (await Talksbot.RunAsync(null, "digest", "send", "--chat", "-5", "--data", _folder.Data)).ShouldRefuse(1, "-5");

    [Fact]
    public async Task What_is_sent_while_the_bot_is_stopped_waits_for_it()
    {
        Subscribe(7);

        var sent = await Talksbot.RunAsync(null, "digest", "send", "--chat", "7", "--data", _folder.Data);

        sent.Exit.Should().Be(0, sent.Error);
        sent.Out.Should().StartWith("Le bot ne tourne pas");
        using var texts = Open();
        texts.Store.Find(DigestState.Rows, 7)!.IsAsked.Should().BeTrue();
    }

    [Fact]
    public async Task A_bot_that_starts_posts_what_was_asked_for()
    {
        await using var bot = await BotOnLoopback.StartAsync(there =>
        {
            there.Server.Start(there.Anna);
            there.Store.Write(tx => DigestState.Ask(tx, there.Chat.Id, DateTimeOffset.UtcNow));
        });

        await bot.Messages.FirstAsync(message => message.Words.Contains("Du nouveau dans les textes", StringComparison.Ordinal));
        await bot.SettleAsync();

        bot.Store.All(DigestSlot.Rows).Should().ContainSingle().Which.Result.Should().Be(DigestResult.Posted);
        bot.Store.All(OutboxRow.Rows).Should().ContainSingle(row => row.Kind == OutgoingKind.Digest);
    }

    public void Dispose() => _folder.Dispose();

    private KnowledgeBase Open() => KnowledgeBase.Open(_folder.Data, new KnowledgeOpening("test", Session.Verifier(), TimeProvider.System) { Beginning = Beginning.Nothing });

    private void Subscribe(params int[] chats)
    {
        using var texts = Open();
        texts.Store.Write(tx =>
        {
            foreach (var chat in chats)
                tx.Upsert(DigestSettings.Rows, new DigestSettings { Chat = chat, IsOn = true, Zone = "Europe/Paris", Schedule = DigestSchedule.Default });
        });
    }
}
