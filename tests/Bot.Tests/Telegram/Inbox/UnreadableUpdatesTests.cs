using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Bot.Tests.Cli;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Tests.Telegram.Inbox;

/// <summary>What comes in is written, whatever it is; what cannot be read stands in nobody's way.</summary>
public sealed class UnreadableUpdatesTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly WorkFolder _folder = new();
    private readonly FakeTimeProvider _time = new(Start);
    private readonly TalksStore _store;
    private readonly UpdateInbox _inbox;

    public UnreadableUpdatesTests()
    {
        _store = TalksStore.Open(new DataFolder(_folder.Data), new StoreOpening("test", Session.Verifier(), _time));
        _inbox = new UpdateInbox(_store, _time);
    }

    [Theory]
    [InlineData("a kind of origin that is not known", """{"message_id":7,"date":1,"chat":{"id":1,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"A"},"forward_origin":{"type":"of tomorrow"}}""")]
    [InlineData("a date beyond all dates", """{"message_id":7,"date":99999999999999,"chat":{"id":1,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"A"}}""")]
    [InlineData("a number that is none", """{"message_id":"seven","date":1,"chat":{"id":1,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"A"}}""")]
    [InlineData("half a character", """{"message_id":7,"date":1,"text":"\ud83d","chat":{"id":1,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"A"}}""")]
    [InlineData("no chat", """{"message_id":7,"date":1,"from":{"id":5,"is_bot":false,"first_name":"A"}}""")]
    public void What_cannot_be_read_is_set_aside_and_the_others_are_handled(string what, string message)
    {
        var accepted = _inbox.Accept([Json($$"""{"update_id":1,"message":{{message}}}"""), Json(Said(2))]);

        accepted.Should().ContainSingle(what).Which.Id.Should().Be(2);
        var aside = _inbox.SetAside().Should().ContainSingle().Which;
        (aside.Id, aside.Person).Should().Be((1, 5));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"update_id":"1"}""")]
    [InlineData("""{"update_id":1.5}""")]
    public void What_is_no_update_is_passed_over(string json)
    {
        _inbox.Accept([Json(json), Json(Said(2))]).Should().ContainSingle().Which.Id.Should().Be(2);

        _store.Count(InboxUpdate.Rows).Should().Be(1);
    }

    [Fact]
    public void A_message_that_nests_deeper_than_readers_usually_go_is_read()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"type":"block_quotation","blocks":[""", 60)) + string.Concat(Enumerable.Repeat("]}", 60));
        var json = JsonDocument.Parse(Said(1).Replace("\"text\":\"x\"", $"\"rich_message\":{{\"blocks\":[{deep}]}}", StringComparison.Ordinal), new JsonDocumentOptions { MaxDepth = UpdateInbox.Depth }).RootElement;

        _inbox.Accept([json]).Should().ContainSingle();

        UpdateInbox.Parse(_inbox.Waiting()[0]).Message!.RichMessage.Should().NotBeNull();
    }

    [Fact]
    public void An_update_twice_in_one_batch_or_in_two_is_handled_once()
    {
        _inbox.Accept([Json(Said(1)), Json(Said(1))]).Should().ContainSingle();

        _inbox.Accept([Json(Said(1)), Json(Said(2))]).Should().ContainSingle().Which.Id.Should().Be(2);
    }

    [Fact]
    public void Whoever_is_forgotten_is_not_brought_back_by_an_update_of_his_that_fails()
    {
        var update = _inbox.Accept([Json(Said(1))])[0];
        _store.Write(tx => UpdateInbox.Forget(tx, 5));

        _inbox.Failed(update, new InvalidOperationException(), most: 3).State.Should().Be(InboxState.Handled);

        var row = _store.Find(InboxUpdate.Rows, 1L)!;
        (row.Json, row.Person, row.State).Should().Be(("", 0, InboxState.Handled));
        _store.Write(tx => UpdateInbox.Waits(tx, update)).Should().BeFalse();
    }

    [Fact]
    public void What_was_handled_is_remembered_for_two_days_and_what_was_set_aside_for_thirty()
    {
        var handled = _inbox.Accept([Json(Said(1))])[0];
        _store.Write(tx => UpdateInbox.Handled(tx, handled));
        _inbox.Accept([Json("""{"update_id":2,"message":{}}"""), Json(Said(3))]);

        _time.Advance(TimeSpan.FromDays(1.9));
        _inbox.Prune(CancellationToken.None);
        _store.Keys(InboxUpdate.Rows).Should().Equal(1, 2, 3);
        _time.Advance(TimeSpan.FromDays(0.2));
        _inbox.Prune(CancellationToken.None);
        _store.Keys(InboxUpdate.Rows).Should().Equal(2, 3);
        _time.Advance(TimeSpan.FromDays(30));
        _inbox.Prune(CancellationToken.None);
        _store.Keys(InboxUpdate.Rows).Should().Equal([3], "what waits is kept until it is handled");
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private static string Said(int id) => $$$$"""{"update_id":{{{{id}}}},"message":{"message_id":7,"date":1,"text":"x","chat":{"id":5,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"A"}}}""";

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
