using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Tests.Cli;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

/// <summary>What the store keeps of messages, and for how long.</summary>
public sealed class KeptRowsTests : IDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly TalksStore _store;

    public KeptRowsTests() => _store = TalksStore.Open(new DataFolder(_folder.Data), new StoreOpening("test", Session.Verifier(), _time));

    [Fact]
    public void What_was_settled_is_kept_for_a_week_and_what_waits_until_it_is_settled()
    {
        Leave(OutboxState.Sent);
        Leave(OutboxState.Refused);
        Leave(OutboxState.Unknown);
        var waits = Leave(OutboxState.Queued);

        _time.Advance(TimeSpan.FromDays(6.9));
        new MessageOutbox(_store, _time).Prune(CancellationToken.None);
        _store.Count(OutboxRow.Rows).Should().Be(4);
        _time.Advance(TimeSpan.FromDays(0.2));
        new MessageOutbox(_store, _time).Prune(CancellationToken.None);

        _store.Keys(OutboxRow.Rows).Should().Equal(waits.Id);
    }

    [Fact]
    public void A_message_that_another_version_wrote_and_this_one_cannot_read_does_not_keep_the_bot_from_starting()
    {
        var row = Leave(OutboxState.Sending);
        _store.Write(tx => tx.Upsert(OutboxRow.Rows, row with { Body = """{"form":"of tomorrow"}""" }));

        new MessageOutbox(_store, _time).Left(repeats: 4).Should().BeEmpty();

        _store.Find(OutboxRow.Rows, row.Id)!.State.Should().Be(OutboxState.Unknown);
    }

    [Fact]
    public void Rows_are_numbered_on_from_those_of_the_last_run()
    {
        var before = Leave(OutboxState.Sent);

        Leave(OutboxState.Queued).Id.Should().BeGreaterThan(before.Id);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    /// <summary>What a run leaves.</summary>
    private OutboxRow Leave(OutboxState state) => _store.Write(tx =>
    {
        var row = new MessageOutbox(_store, _time).Queue(tx, [new OutgoingMessage { Chat = 5, Kind = OutgoingKind.Notice, Text = MessageText.Plain("x") }])[0] with { State = state };
        tx.Upsert(OutboxRow.Rows, row);
        return row;
    });
}
