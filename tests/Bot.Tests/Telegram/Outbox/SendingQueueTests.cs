using TalksBot.Bot.Telegram.Outbox;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

/// <summary>Which message goes next, on times that the test gives.</summary>
public sealed class SendingQueueTests
{
    private const long Anna = 11, Bob = 12, Group = -100;

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly SendingLimits _limits = new();
    private readonly SendingQueue _queue;
    private long _last;

    public SendingQueueTests() => _queue = new SendingQueue(_limits);

    [Fact]
    public void Answers_go_before_notices_and_notices_before_digests()
    {
        Add(Anna, OutgoingKind.Digest);
        Add(Bob, OutgoingKind.Notice);
        Add(Group, OutgoingKind.Answer);

        Sent(3).Should().Equal(Group, Bob, Anna);
    }

    [Fact]
    public void A_chat_gets_its_messages_in_order_one_about_every_second()
    {
        var rows = Enumerable.Range(0, 3).Select(_ => Add(Anna)).ToList();

        var (first, second, third) = (Next(Start), Next(Start + _limits.ChatInterval - TimeSpan.FromMilliseconds(1)), Next(Start + _limits.ChatInterval));

        first.Should().Be(rows[0]);
        second.Should().BeNull();
        third.Should().Be(rows[1]);
    }

    [Fact]
    public void A_chat_whose_message_is_on_its_way_gets_no_other()
    {
        Add(Anna);
        Add(Anna);
        var row = _queue.Take(Start, out _)!;
        _queue.Leaves(row.Lane, Start);

        _queue.Take(Start.AddMinutes(1), out var wait).Should().BeNull();
        wait.Should().BeNull("its return wakes the sender");
        _queue.Free(Anna);
        _queue.Take(Start.AddMinutes(1), out _).Should().NotBeNull();
    }

    [Fact]
    public void A_group_gets_twenty_a_minute()
    {
        for (var i = 0; i < 21; i++)
            Add(Group);
        var now = Start;
        for (var i = 0; i < 20; i++, now += _limits.ChatInterval)
            Next(now).Should().NotBeNull();

        Next(now).Should().BeNull();
        Next(Start + _limits.GroupWindow).Should().NotBeNull();
    }

    [Fact]
    public void Thirty_leave_a_second_and_never_more_than_three_at_once()
    {
        for (var chat = 1; chat <= 100; chat++)
            Add(chat);
        var times = new List<DateTimeOffset>();
        var now = Start;
        while (times.Count < 100)
        {
            now = _queue.NextForAll(now) is var next && next > now ? next : now;
            Next(now).Should().NotBeNull();
            times.Add(now);
        }

        times.Zip(times.Skip(30), (first, later) => later - first).Should().OnlyContain(span => span >= _limits.AllWindow);
        times.Zip(times.Skip(3), (first, later) => later - first).Should().OnlyContain(span => span >= _limits.BurstWindow);
        (times[^1] - times[0]).Should().BeLessThan(TimeSpan.FromSeconds(99 / 28.5), "95 % of thirty a second are used");
    }

    [Fact]
    public void The_chat_that_waited_longest_goes_first()
    {
        for (var i = 0; i < 3; i++)
            Add(Anna);
        Add(Bob);
        Next(Start)!.Chat.Should().Be(Anna);
        var later = Start.AddMinutes(2);

        Next(later)!.Chat.Should().Be(Bob);
        Next(later)!.Chat.Should().Be(Anna);
    }

    [Fact]
    public void A_paused_chat_waits_and_the_others_do_not()
    {
        Add(Anna);
        Add(Bob);
        _queue.Pause(Anna, Start, TimeSpan.FromSeconds(30));

        Next(Start)!.Chat.Should().Be(Bob);
        _queue.Take(Start, out var wait).Should().BeNull();
        wait.Should().Be(TimeSpan.FromSeconds(30));
        Next(Start.AddSeconds(30))!.Chat.Should().Be(Anna);
    }

    [Fact]
    public void Several_private_chats_in_a_row_that_are_told_to_wait_mean_that_all_must()
    {
        var (pause, longer) = (TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(31));
        Add(Bob);
        for (var chat = 101; chat < 100 + _limits.ManyFlooded; chat++)
            _queue.Flooded(Known(chat), Start, pause);
        _queue.Flooded(Known(-101), Start, longer);
        _queue.Flooded(Known(-102), Start, longer);
        Next(Start)!.Chat.Should().Be(Bob, "a group has a limit of its own");

        Add(Bob);
        _queue.Flooded(Known(199), Start, pause);

        Next(Start + pause - TimeSpan.FromSeconds(1)).Should().BeNull();
        Next(Start + pause)!.Chat.Should().Be(Bob);
    }

    [Fact]
    public void A_message_that_Telegram_took_shows_that_the_limit_was_not_that_on_all()
    {
        Add(Bob);
        for (var chat = 101; chat < 100 + (2 * _limits.ManyFlooded); chat++)
        {
            _queue.Flooded(Known(chat), Start, TimeSpan.FromSeconds(30));
            _queue.Taken();
        }

        Next(Start)!.Chat.Should().Be(Bob);
    }

    [Fact]
    public void A_clock_that_is_set_back_makes_no_wait_longer_than_its_limit()
    {
        for (var i = 0; i < 21; i++)
            Add(Group);
        var now = Start;
        for (var i = 0; i < 20; i++, now += _limits.ChatInterval)
            Next(now).Should().NotBeNull();
        Add(Bob);
        _queue.Pause(Bob, now, TimeSpan.FromSeconds(30));

        var back = now.AddHours(-1);

        _queue.NextForAll(back).Should().BeOnOrBefore(back + _limits.AllWindow);
        _queue.Take(back, out var wait).Should().BeNull();
        wait.Should().BeLessThanOrEqualTo(TimeSpan.FromSeconds(30));
        Next(back.AddSeconds(31))!.Chat.Should().Be(Bob);
        Next(back + _limits.GroupWindow)!.Chat.Should().Be(Group);
    }

    [Fact]
    public void A_pause_that_Telegram_asks_for_lasts_as_long_when_the_clock_was_just_set_back()
    {
        Add(Anna);
        Next(Start);
        Add(Anna);
        var back = Start.AddHours(-1);

        _queue.Flooded(Anna, back, TimeSpan.FromSeconds(30));

        Next(back.AddSeconds(29)).Should().BeNull();
        Next(back.AddSeconds(30)).Should().NotBeNull();
    }

    [Fact]
    public void What_was_cleared_does_not_go()
    {
        var rows = new[] { Add(Group), Add(Group) };

        _queue.Clear(Group).Should().Equal(rows);

        _queue.Count.Should().Be(0);
        Next(Start).Should().BeNull();
    }

    [Fact]
    public void A_chat_is_forgotten_when_no_limit_looks_back_to_it_any_more()
    {
        Add(Group);
        Next(Start);
        Add(Anna);

        _queue.Tidy(Start + _limits.GroupWindow);
        _queue.Chats.Should().Be(2);
        _queue.Tidy(Start + _limits.GroupWindow + TimeSpan.FromSeconds(1));
        _queue.Chats.Should().Be(1, "one has a message waiting");
    }

    /// <summary>A chat that has just been sent something.</summary>
    private long Known(long chat)
    {
        Add(chat);
        _queue.Clear(chat);
        return chat;
    }

    private OutboxRow Add(long chat, OutgoingKind kind = OutgoingKind.Answer)
    {
        var row = new OutboxRow { Id = ++_last, Chat = chat, Lane = chat, Kind = kind, Body = "{}", State = OutboxState.Queued, Queued = Start };
        _queue.Add([row]);
        return row;
    }

    /// <summary>Takes the next one, which leaves at once and comes back at once.</summary>
    private OutboxRow? Next(DateTimeOffset now)
    {
        if (_queue.Take(now, out _) is not { } row)
            return null;
        _queue.Leaves(row.Lane, now);
        _queue.Free(row.Lane);
        return row;
    }

    private List<long> Sent(int count) => [.. Enumerable.Range(0, count).Select(_ => Next(Start)!.Chat)];
}
