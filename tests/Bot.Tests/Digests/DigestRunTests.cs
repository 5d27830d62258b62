using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Insight.Statistics;
using TalksBot.BotApi;
using TalksBot.Knowledge.Mending;

namespace TalksBot.Bot.Tests.Digests;

public sealed class DigestRunTests
{
    [Fact]
    public async Task A_digest_comes_at_its_hour_once_whatever_is_started_again()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Ferry);

        await quay.AtAsync("2026-11-24 07:59");
        quay.Posts.Should().BeEmpty();
        await quay.AtAsync("2026-11-24 08:00");
        await quay.AtAsync("2026-11-24 08:01");
        quay.House.Kill();
        quay.House.Start();
        await quay.AtAsync("2026-11-24 08:02");

        quay.Posts.Should().ContainSingle().Which.Should().Contain("Le bac");
    }

    [Fact]
    public async Task A_digest_tells_what_is_new_since_the_last_one_and_is_not_posted_when_nothing_is()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Ferry);
        await quay.AtAsync("2026-11-24 08:00");
        await quay.AtAsync("2026-11-25 08:00");
        quay.Add(Quay.Auction);
        await quay.AtAsync("2026-11-26 08:00");

        quay.Posts.Should().HaveCount(2);
        quay.Posts[1].Should().Contain("La criée").And.NotContain("Le bac");
        quay.House.Slots(quay.Group.Id).Select(slot => slot.Result).Should().Equal(DigestResult.Posted, DigestResult.NothingNew, DigestResult.Posted);
    }

    [Fact]
    public async Task What_is_bound_to_another_chat_is_not_told_here()
    {
        await using var quay = await Quay.OpenAsync();
        var secret = quay.Add("Le trésor du capitaine Bihan repose sous la vieille cale de granit.");
        quay.House.Store.Write(tx => quay.House.Audience.Bind(tx, secret, -77, by: 1));

        await quay.AtAsync("2026-11-24 08:00");

        quay.Posts.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_bound_to_the_chat_later_is_new_there()
    {
        await using var quay = await Quay.OpenAsync();
        var text = quay.Add(Quay.Ferry);
        quay.House.Store.Write(tx => quay.House.Audience.Bind(tx, text, -77, by: 1));
        quay.Add(Quay.Auction);
        await quay.AtAsync("2026-11-24 08:00");

        quay.House.Store.Write(tx => quay.House.Audience.Bind(tx, text, quay.Group.Id, by: 1));
        await quay.AtAsync("2026-11-25 08:00");
        await quay.AtAsync("2026-11-26 08:00");

        quay.Posts.Should().HaveCount(2);
        quay.Posts[1].Should().Contain("Le bac").And.NotContain("La criée");
    }

    [Fact]
    public async Task What_becomes_public_is_new_where_it_was_not_told()
    {
        await using var quay = await Quay.OpenAsync();
        var text = quay.Add(Quay.Ferry);
        quay.House.Store.Write(tx => quay.House.Audience.Bind(tx, text, -77, by: 1));
        await quay.AtAsync("2026-11-24 08:00");
        quay.Posts.Should().BeEmpty();

        quay.House.Store.Write(tx => quay.House.Audience.MakePublic(tx, text, by: 1));
        await quay.AtAsync("2026-11-25 08:00");

        quay.Posts.Should().ContainSingle().Which.Should().Contain("Le bac");
    }

    [Fact]
    public async Task What_is_given_a_tag_that_a_chat_draws_on_is_new_there()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Subscribe(quay.Group, s => s with { Tags = ["port"] });
        var text = quay.Add(Quay.Ferry);
        await quay.AtAsync("2026-11-24 08:00");
        quay.Posts.Should().BeEmpty();

        quay.House.Texts.Tag(text, ["port"], [], quay.Trail.By(1)).IsDone.Should().BeTrue();
        await quay.AtAsync("2026-11-25 08:00");

        quay.Posts.Should().ContainSingle().Which.Should().Contain("Le bac");
    }

    [Fact]
    public async Task A_tag_makes_nothing_new_where_nobody_draws_on_it()
    {
        await using var quay = await Quay.OpenAsync();
        var text = quay.Add(Quay.Ferry);
        quay.House.Texts.Retire(text, quay.Trail.By(1));
        await quay.AtAsync("2026-11-24 07:00");
        quay.House.Texts.Restore(text, version: null, quay.Trail.By(1));
        await quay.AtAsync("2026-11-24 08:00");
        quay.Posts.Should().ContainSingle();

        quay.House.Texts.Tag(text, ["port"], [], quay.Trail.By(1)).IsDone.Should().BeTrue();
        await quay.AtAsync("2026-11-25 08:00");

        quay.Posts.Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_restored_is_new_where_it_was_not_told()
    {
        await using var quay = await Quay.OpenAsync();
        var text = quay.Add(Quay.Ferry);
        quay.Add(Quay.Auction);
        quay.House.Texts.Retire(text, quay.Trail.By(1)).IsDone.Should().BeTrue();
        await quay.AtAsync("2026-11-24 08:00");

        quay.House.Texts.Restore(text, version: null, quay.Trail.By(1)).IsDone.Should().BeTrue();
        await quay.AtAsync("2026-11-25 08:00");
        quay.House.Texts.Retire(text, quay.Trail.By(1));
        quay.House.Texts.Restore(text, version: null, quay.Trail.By(1));
        await quay.AtAsync("2026-11-26 08:00");

        quay.Posts.Should().HaveCount(2, "what was told is not new when it comes back");
        quay.Posts[1].Should().Contain("Le bac");
    }

    [Fact]
    public async Task Of_many_that_are_new_the_oldest_is_looked_at_too()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Subscribe(quay.Group, s => s with { Length = DigestLength.Brief });
        quay.Add("En 2026, le Parlement de Bretagne a voté à Rennes 640 millions d’euros pour le port de Brest et celui de Lorient.");
        for (var text = 0; text < 220; text++)
            quay.Add($"Il est vrai que l’on dit beaucoup de choses sur la mer, le vent et la pluie de ce côté, {(char)('a' + (text % 26))}.");

        await quay.AtAsync("2026-11-24 08:00");

        quay.Posts.Should().ContainSingle().Which.Should().Contain("640 millions");
    }

    [Fact]
    public async Task After_a_stop_of_some_hours_it_is_made_up_once()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Ferry);

        await quay.AtAsync("2026-11-24 13:59");
        await quay.AtAsync("2026-11-24 14:10");

        quay.Posts.Should().ContainSingle();
    }

    [Fact]
    public async Task After_a_longer_stop_it_is_skipped_and_the_next_one_tells_all()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Ferry);

        await quay.AtAsync("2026-11-24 14:01");
        quay.Posts.Should().BeEmpty();
        quay.House.Slots(quay.Group.Id).Should().ContainSingle().Which.Result.Should().Be(DigestResult.Missed);
        quay.House.Store.Find(DigestState.Rows, quay.Group.Id)!.Progress.Skipped.Should().Be(Quay.Moment("2026-11-24 08:00"));
        await quay.AtAsync("2026-11-25 08:00");

        quay.Posts.Should().ContainSingle().Which.Should().Contain("Le bac");
        quay.House.Store.Find(DigestState.Rows, quay.Group.Id)!.Progress.Skipped.Should().BeNull();
    }

    [Fact]
    public async Task Many_that_were_missed_come_as_one()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Subscribe(quay.Group, s => s with { Schedule = new DigestSchedule(DigestRhythm.Cron, default, Cron: "0 * * * *") });
        quay.Add(Quay.Ferry);

        await quay.AtAsync("2026-11-28 12:30");

        quay.Posts.Should().ContainSingle();
        quay.House.Slots(quay.Group.Id).Select(slot => slot.Result).Should().Equal(DigestResult.Missed, DigestResult.Posted);
    }

    [Fact]
    public async Task A_late_digest_waits_for_the_end_of_quiet_hours()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Subscribe(quay.Group, s => s with { Schedule = new DigestSchedule(DigestRhythm.Daily, new TimeOnly(21, 30)), Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)) });
        quay.Add(Quay.Ferry);

        await quay.AtAsync("2026-11-24 22:00"); // 23:00 in Paris
        await quay.AtAsync("2026-11-25 05:59");
        quay.Posts.Should().BeEmpty();
        await quay.AtAsync("2026-11-25 06:00");

        quay.Posts.Should().ContainSingle();
    }

    [Fact]
    public async Task Killed_between_its_record_and_its_sending_it_is_sent_by_the_next_process()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Ferry);
        await quay.QueueAsync("2026-11-24 08:00");
        quay.House.Kill();

        quay.House.Start();
        await quay.AtAsync("2026-11-24 08:03");

        quay.Posts.Should().ContainSingle();
        quay.House.Slots(quay.Group.Id).Should().ContainSingle().Which.Result.Should().Be(DigestResult.Posted);
    }

    [Fact]
    public async Task Of_which_nobody_knows_whether_it_went_out_it_is_not_sent_again_and_the_doubt_is_counted()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Ferry);
        quay.Server.Faults = FaultPlan.None with { CutAfter = 1 };
        await quay.AtAsync("2026-11-24 08:00");
        quay.Server.Faults = FaultPlan.None;
        await quay.AtAsync("2026-11-24 08:05");

        quay.Posts.Should().ContainSingle();
        quay.House.Slots(quay.Group.Id).Should().ContainSingle().Which.Result.Should().Be(DigestResult.Unknown);
        Summary.Of(quay.House.Store, Period.Week, quay.House.Time.GetUtcNow()).DoubtedDigests.Should().Be(1);
    }

    [Fact]
    public async Task A_text_that_is_retired_before_it_is_sent_leaves_the_digest()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Auction);
        var wrong = quay.Add(Quay.Ferry);
        await quay.QueueAsync("2026-11-24 08:00");
        quay.House.Texts.Retire(wrong, null);

        await quay.AtAsync("2026-11-24 08:02");
        await quay.AtAsync("2026-11-24 08:03");

        quay.Posts.Should().ContainSingle().Which.Should().Contain("La criée").And.NotContain("Le bac");
    }

    [Fact]
    public async Task Words_that_are_given_to_somebody_else_before_it_is_sent_have_the_right_name()
    {
        await using var quay = await Quay.OpenAsync();
        var text = quay.Add("« Le bac traversera l’estuaire douze fois par jour cet hiver », a déclaré le capitaine Tugdual Kermarec.");
        await quay.QueueAsync("2026-11-24 08:00");
        quay.House.Texts.Mend(text, new SourceMend { Speakers = [new("Tugdual Kermarec", "Yann Le Bihan")] }, note: null).IsDone.Should().BeTrue();

        await quay.AtAsync("2026-11-24 08:02");
        await quay.AtAsync("2026-11-24 08:03");

        quay.Posts.Should().ContainSingle().Which.Should().Contain("Yann Le Bihan").And.NotContain("déclaré par Tugdual");
    }

    [Theory]
    [InlineData("2026-11-24 14:01", DigestResult.Missed, 0)]
    [InlineData("2026-11-24 13:45", DigestResult.Posted, 1)] // the clock goes on while it is sent
    public async Task A_digest_that_waited_in_a_stopped_bot_goes_out_within_six_hours_or_is_missed(string back, DigestResult result, int posts)
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Ferry);
        await quay.QueueAsync("2026-11-24 08:00");
        quay.House.Kill();

        quay.House.Time.AdjustTime(Quay.Moment(back));
        quay.House.Start();
        await quay.House.SettleAsync();
        await quay.House.TickAsync();

        quay.Posts.Should().HaveCount(posts);
        quay.House.Slots(quay.Group.Id).Should().ContainSingle().Which.Result.Should().Be(result);
        await quay.AtAsync("2026-11-25 08:00");
        quay.Posts.Should().ContainSingle("what was missed is told by the next one");
    }

    [Fact]
    public async Task A_digest_that_waited_in_a_stopped_bot_until_quiet_hours_comes_at_their_end()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Subscribe(quay.Group, s => s with { Schedule = new DigestSchedule(DigestRhythm.Daily, new TimeOnly(21, 30)), Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)) });
        await quay.House.TickAsync();
        quay.Add(Quay.Ferry);
        await quay.QueueAsync("2026-11-24 20:30");
        quay.House.Kill();

        quay.House.Time.AdjustTime(Quay.Moment("2026-11-24 21:30")); // 22:30 in Paris
        quay.House.Start();
        await quay.House.SettleAsync();
        await quay.House.TickAsync();
        quay.Posts.Should().BeEmpty();
        await quay.AtAsync("2026-11-25 06:00");

        quay.Posts.Should().ContainSingle();
    }

    [Fact]
    public async Task A_clock_that_is_set_back_brings_no_second_one_and_one_that_leaps_forward_no_storm()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Ferry);
        await quay.AtAsync("2026-11-24 08:05");
        quay.Add(Quay.Auction);
        quay.House.Time.AdjustTime(Quay.Moment("2026-11-24 07:30"));
        await quay.House.TickAsync();
        await quay.AtAsync("2026-11-24 08:01");
        quay.Posts.Should().ContainSingle();

        await quay.AtAsync("2027-03-01 20:00");
        quay.Posts.Should().ContainSingle();
        quay.House.Time.AdjustTime(Quay.Moment("2026-11-25 07:00"));
        await quay.House.TickAsync();
        await quay.AtAsync("2026-11-25 08:00");

        quay.House.Slots(quay.Group.Id).Select(slot => slot.Result).Should().Equal(DigestResult.Posted, DigestResult.Posted);
        quay.Posts.Should().HaveCount(2);
    }

    [Fact]
    public async Task What_is_switched_on_again_was_not_missed_meanwhile()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Subscribe(quay.Group, s => s with { IsOn = false });
        await quay.AtAsync("2026-11-24 07:00");
        quay.Add(Quay.Ferry);
        await quay.AtAsync("2026-11-28 07:00");
        quay.Subscribe(quay.Group);
        await quay.AtAsync("2026-11-28 07:01");
        quay.House.Slots(quay.Group.Id).Should().BeEmpty();

        await quay.AtAsync("2026-11-28 08:00");

        quay.Posts.Should().ContainSingle();
    }

    [Theory]
    [InlineData("2026-11-24 10:00")]
    [InlineData("2026-11-24 20:00")]
    public async Task A_changed_hour_counts_from_the_change(string change)
    {
        await using var quay = await Quay.OpenAsync();
        await quay.AtAsync("2026-11-24 08:00");
        quay.Add(Quay.Ferry);
        await quay.AtAsync(change);

        quay.Change(quay.Group, s => s with { Schedule = new DigestSchedule(DigestRhythm.Daily, new TimeOnly(10, 30)) }); // 09:30 UTC: gone by today
        await quay.House.TickAsync();
        quay.Posts.Should().BeEmpty();
        await quay.AtAsync("2026-11-25 09:30");

        quay.Posts.Should().ContainSingle().Which.Should().NotContain("n’a pas eu lieu");
        quay.House.Slots(quay.Group.Id).Select(slot => slot.Result).Should().Equal(DigestResult.NothingNew, DigestResult.Posted);
    }

    [Fact]
    public async Task A_changed_zone_or_quiet_hours_bring_no_digest_by_themselves()
    {
        await using var quay = await Quay.OpenAsync();
        await quay.AtAsync("2026-11-24 08:00");
        quay.Add(Quay.Ferry);
        await quay.AtAsync("2026-11-24 08:30");

        quay.Change(quay.Group, s => s with { Quiet = new QuietHours(new TimeOnly(8, 0), new TimeOnly(9, 15)) }); // until 08:15 UTC
        await quay.House.TickAsync();
        quay.Change(quay.Group, s => s with { Zone = "Atlantic/Azores", Quiet = null, Schedule = new DigestSchedule(DigestRhythm.Daily, new TimeOnly(7, 20)) }); // 08:20 UTC
        await quay.House.TickAsync();

        quay.Posts.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_changed_while_a_clock_runs_ahead_holds_when_it_is_set_right()
    {
        await using var quay = await Quay.OpenAsync();
        quay.House.Time.AdjustTime(Quay.Moment("2027-11-24 06:00"));
        quay.Change(quay.Group, s => s with { Schedule = new DigestSchedule(DigestRhythm.Daily, new TimeOnly(10, 30)) });
        await quay.AtAsync("2026-11-24 07:00");
        quay.Add(Quay.Ferry);

        await quay.AtAsync("2026-11-24 09:30");

        quay.Posts.Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_chosen_while_others_are_sent_to_holds_for_the_digest_that_is_due()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Ferry);
        quay.Server.Faults = FaultPlan.None with { TooMany = 1, RetryAfter = 60 };
        var anna = quay.Server.PrivateChat(quay.Anna);
        quay.House.Sender.Take(quay.House.Store.Write(tx => quay.House.Sender.Queue(tx, [.. Enumerable.Range(0, 502).Select(_ => Telegram.Outbox.Sender.Message(anna, "Bonjour"))])));
        quay.House.Time.AdjustTime(Quay.Moment("2026-11-24 08:00"));
        var tick = quay.House.Digests.TickAsync(TestContext.Current.CancellationToken); // waits for its turn
        tick.IsCompleted.Should().BeFalse();

        quay.Change(quay.Group, s => s with { Schedule = new DigestSchedule(DigestRhythm.Daily, new TimeOnly(18, 0)) });
        quay.Server.Faults = FaultPlan.None;
        await quay.House.SettleAsync();
        quay.House.Time.Advance(TimeSpan.FromSeconds(1));
        await tick;
        await quay.House.TickAsync();
        quay.Posts.Should().BeEmpty();
        await quay.AtAsync("2026-11-24 17:00");

        quay.Posts.Should().ContainSingle();
    }

    [Fact]
    public async Task A_digest_that_is_asked_for_comes_at_once_and_the_schedule_goes_on()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Ferry);
        await quay.AtAsync("2026-11-24 07:00");
        await quay.House.Digests.PostNowAsync(quay.Group.Id, TestContext.Current.CancellationToken);
        await quay.House.SettleAsync();
        quay.Posts.Should().ContainSingle();
        quay.Add(Quay.Auction);

        await quay.AtAsync("2026-11-24 08:00");

        quay.Posts.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_preview_is_shown_to_who_asks_and_changes_nothing()
    {
        await using var quay = await Quay.OpenAsync();
        quay.Add(Quay.Ferry);

        var preview = await quay.House.Digests.PreviewAsync(quay.Group.Id, TestContext.Current.CancellationToken);
        await quay.AtAsync("2026-11-24 08:00");

        preview!.Text!.Text.Should().Contain("Le bac");
        quay.Posts.Should().ContainSingle();
    }

    [Fact]
    public void No_chat_is_always_the_last()
    {
        var chats = Enumerable.Range(1, 50).Select(i => (long)-i).ToArray();
        var days = Enumerable.Range(0, 365).Select(day => Quay.Moment("2026-01-01").AddDays(day)).ToArray();
        var places = days.Select(day => chats.OrderBy(chat => FairTurn.Of(chat, day)).ToList()).ToArray();

        foreach (var chat in chats)
            places.Average(order => order.IndexOf(chat)).Should().BeInRange(20, 29, "in the middle over a year");
    }
}
