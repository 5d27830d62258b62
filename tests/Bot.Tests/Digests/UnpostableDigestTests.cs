using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Words;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Digests;

/// <summary>A digest that Telegram does not take, or not there.</summary>
public sealed class UnpostableDigestTests
{
    [Fact]
    public async Task A_closed_topic_is_told_once_to_who_set_it_up_and_its_news_come_when_it_opens_again()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Server.MakeForum(quay.Group);
        var topic = quay.Server.AddTopic(quay.Group, "Nouvelles");
        quay.Subscribe(quay.Group, s => s with { Thread = topic.Id });
        quay.Server.CloseTopic(quay.Group, topic);
        quay.Add(Quay.Ferry);
        await quay.AtAsync("2026-11-24 08:00");
        await quay.AtAsync("2026-11-24 08:01");
        await quay.AtAsync("2026-11-25 08:00");
        await quay.AtAsync("2026-11-25 08:01");

        quay.Posts.Should().BeEmpty();
        quay.PostsIn(quay.Server.PrivateChat(quay.Anna)).Should().Equal(DigestNoticeWords.In("fr").Topic(quay.Group.Id));
        quay.Server.CloseTopic(quay.Group, topic, closed: false);
        await quay.AtAsync("2026-11-26 08:00");

        quay.Posts.Should().ContainSingle().Which.Should().Contain("Le bac");
        quay.House.Store.Find(DigestState.Rows, quay.Group.Id)!.Trouble.Should().BeNull();
    }

    [Fact]
    public async Task Rights_that_are_lost_are_told_once()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Server.RestrictBot(quay.Group);
        quay.Add(Quay.Ferry);
        for (var day = 24; day < 28; day++)
            await quay.AtAsync($"2026-11-{day} 08:00");

        quay.PostsIn(quay.Server.PrivateChat(quay.Anna)).Should().Equal(DigestNoticeWords.In("fr").Rights(quay.Group.Id));
    }

    [Fact]
    public async Task A_chat_that_is_kept_out_has_no_digest_and_is_told_all_when_it_is_let_in_again()
    {
        await using var quay = await Quay.OpenAsync();
        quay.House.Store.Write(tx => quay.House.Blocks.BlockChat(tx, quay.Group.Id, by: 1));
        quay.Add(Quay.Ferry);
        await quay.AtAsync("2026-11-24 08:00");
        quay.Posts.Should().BeEmpty();
        quay.House.Store.Write(tx => quay.House.Blocks.UnblockChat(tx, quay.Group.Id, by: 1));

        await quay.AtAsync("2026-11-25 08:00");

        quay.House.Slots(quay.Group.Id).Select(slot => slot.Result).Should().Equal(DigestResult.NotServed, DigestResult.Posted);
        quay.Posts.Should().ContainSingle().Which.Should().Contain("Le bac");
    }

    [Fact]
    public async Task A_chat_that_is_kept_out_while_its_digest_waits_does_not_get_it()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Ferry);
        await quay.QueueAsync("2026-11-24 08:00");
        quay.House.Store.Write(tx => quay.House.Blocks.BlockChat(tx, quay.Group.Id, by: 1));

        await quay.House.SettleAsync();
        await quay.House.TickAsync();

        quay.Posts.Should().BeEmpty();
        quay.House.Slots(quay.Group.Id).Should().ContainSingle().Which.Result.Should().Be(DigestResult.NotServed);
    }

    [Fact]
    public async Task A_chat_that_is_gone_for_thirty_days_is_switched_off()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Server.KickBot(quay.Group);
        quay.Add(Quay.Ferry);
        for (var day = 0; day < 29; day++)
            await quay.AtAsync(Quay.Moment("2026-11-24 08:00").AddDays(day).ToString("u"));
        DigestSettings.Of(quay.House.Store, quay.Group.Id).IsOn.Should().BeTrue();
        quay.House.Slots(quay.Group.Id).Skip(1).Should().OnlyContain(slot => slot.Result == DigestResult.Unreachable);

        for (var day = 29; day < 33; day++)
            await quay.AtAsync(Quay.Moment("2026-11-24 08:00").AddDays(day).ToString("u"));

        DigestSettings.Of(quay.House.Store, quay.Group.Id).IsOn.Should().BeFalse();
        quay.PostsIn(quay.Server.PrivateChat(quay.Anna)).Should().Equal(DigestNoticeWords.In("fr").Gone(quay.Group.Id));
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_has_its_digest_there()
    {
        await using var quay = await Quay.OpenAsync();
        var group = quay.Server.AddGroup("La cale", quay.Anna);
        quay.Server.AddBot(group, quay.Anna);
        quay.Subscribe(group);
        await quay.House.TickAsync();
        quay.Add(Quay.Ferry);
        var grown = quay.Server.Migrate(group);
        await quay.AtAsync("2026-11-24 08:00");
        quay.Add(Quay.Auction);
        await quay.AtAsync("2026-11-25 08:00");

        quay.PostsIn(group).Should().BeEmpty();
        quay.PostsIn(grown).Should().HaveCount(2);
        quay.House.Slots(grown.Id).Select(slot => slot.Result).Should().Equal(DigestResult.Posted, DigestResult.Posted);
        DigestSettings.Of(quay.House.Store, group.Id).IsOn.Should().BeFalse();
    }

    [Fact]
    public async Task It_is_pinned_where_the_bot_may_and_stands_unpinned_where_it_may_not()
    {
        await using var quay = await Quay.OpenAsync();
        var channel = quay.Server.AddChannel("Le phare", quay.Anna);
        quay.Server.AddBot(channel, quay.Anna);
        foreach (var chat in (ApiChat[])[quay.Group, channel])
            quay.Subscribe(chat, s => s with { Pin = true });
        await quay.House.TickAsync();
        quay.Add(Quay.Ferry);

        await quay.AtAsync("2026-11-24 08:00");
        await quay.Server.QuietAsync();

        (quay.Posts.Count, quay.PostsIn(channel).Count).Should().Be((1, 1));
        channel.Pinned.Should().Be(quay.Server.MessagesIn(channel).FromBot[0].Id);
        quay.Group.Pinned.Should().BeNull();
        await Telegram.Outbox.Sender.UntilAsync(() => quay.Log.OfEvent(3022).Any());
    }

    [Fact]
    public async Task Whoever_asks_to_be_forgotten_has_no_digest_any_more_and_set_up_none()
    {
        await using var quay = await Quay.OpenAsync();
        var anna = quay.Server.PrivateChat(quay.Anna);
        quay.Subscribe(anna);
        await quay.House.TickAsync();
        quay.Add(Quay.Ferry);
        await quay.AtAsync("2026-11-24 08:00");

        quay.House.Store.Write(tx => new Forgetting(DigestLedger.Forgotten).Forget(tx, quay.Anna.Id));
        quay.Add(Quay.Auction);
        await quay.AtAsync("2026-11-25 08:00");

        quay.PostsIn(anna).Should().ContainSingle();
        quay.House.Slots(anna.Id).Should().BeEmpty();
        DigestSettings.Of(quay.House.Store, quay.Group.Id).Should().BeEquivalentTo(new { IsOn = true, SetBy = 0L });
    }

    [Fact]
    public async Task What_was_settled_long_ago_is_forgotten()
    {
        await using var quay = await Quay.OpenAsync();
        await quay.AtAsync("2026-11-24 08:00");
        await quay.AtAsync("2026-11-25 08:00");

        DigestLedger.Prune(quay.House.Store, Quay.Moment("2027-02-22 20:00"), TestContext.Current.CancellationToken);

        quay.House.Slots(quay.Group.Id).Should().ContainSingle();
    }
}
