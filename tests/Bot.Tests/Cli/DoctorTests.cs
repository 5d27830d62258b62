using System.Text.Json;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Tests.Cli;

/// <summary>What <c>doctor</c> tells of messages that did not come in or go out.</summary>
public sealed class DoctorTests : IDisposable
{
    private const string Secret = "mon secret";

    private readonly WorkFolder _folder = new();

    [Fact]
    public async Task A_message_that_could_not_be_handled_is_counted_with_its_fault_and_without_its_words()
    {
        InStore(store =>
        {
            var inbox = new UpdateInbox(store, TimeProvider.System);
            var update = inbox.Accept([Update(1), Update(2)])[0];
            for (var attempts = 0; attempts < 3; attempts++)
                update = inbox.Failed(update, new TimeoutException(Secret), most: 3);
        });

        (await TelegramLineAsync("mis de côté")).Should().Contain(": 1 (TimeoutException)").And.NotContain(Secret);
    }

    [Fact]
    public async Task A_message_that_could_not_be_read_is_counted_too()
    {
        InStore(store => new UpdateInbox(store, TimeProvider.System).Accept([Update(1, """{"message_id":"none"}""")]));

        (await TelegramLineAsync("mis de côté")).Should().Contain(": 1 (JsonException)");
    }

    [Fact]
    public async Task Messages_that_Telegram_refused_and_those_that_may_have_gone_out_are_counted()
    {
        InStore(store => store.Write(tx =>
        {
            foreach (var state in (OutboxState[])[OutboxState.Sent, OutboxState.Refused, OutboxState.Refused, OutboxState.Unknown])
            {
                var row = new MessageOutbox(store, TimeProvider.System).Queue(tx, [new OutgoingMessage { Chat = 5, Kind = OutgoingKind.Notice, Text = MessageText.Plain(Secret) }])[0];
                tx.Upsert(OutboxRow.Rows, row with { State = state });
            }
        }));

        (await TelegramLineAsync("refusés")).Should().MatchRegex(@"refusés par Telegram\W+2\W.*partis\W+1$").And.NotContain(Secret);
    }

    [Fact]
    public async Task Where_all_came_and_went_nothing_is_said_of_it()
    {
        InStore(_ => { });

        (await DoctorAsync()).Should().NotContain(line => line.Contains("mis de côté", StringComparison.Ordinal) || line.Contains("refusés", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> TelegramLineAsync(string part)
    {
        var line = (await DoctorAsync()).Should().ContainSingle(line => line.Contains(part, StringComparison.Ordinal)).Subject;
        line.Should().StartWith("à savoir\tTelegram\t");
        return line;
    }

    private async Task<string[]> DoctorAsync()
    {
        var doctor = await Talksbot.RunAsync(null, "doctor", "--data", _folder.Data);
        doctor.Exit.Should().Be(0, "nobody can mend it afterwards: {0}", doctor.Error);
        return doctor.Lines;
    }

    private void InStore(Action<TalksStore> act)
    {
        using var store = TalksStore.Open(new DataFolder(_folder.Data), new StoreOpening("test", Session.Verifier(), TimeProvider.System));
        act(store);
    }

    private static JsonElement Update(int id, string? message = null) => JsonSerializer.Deserialize<JsonElement>(
        $$"""{"update_id":{{id}},"message":{{message ?? $$"""{"message_id":1,"date":1700000000,"chat":{"id":5,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"A"},"text":"{{Secret}}"}"""}}}""");
}
