using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Telegram.Chats;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Bot.Tests.Telegram.Outbox;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Inbox;

public sealed class FailingUpdatesTests
{
    [Fact]
    public async Task An_update_that_fails_three_times_is_set_aside_and_its_chat_goes_on()
    {
        await using var server = await BotApiServer.StartAsync();
        await using var sender = new Sender(server.BaseUrl, server.Token);
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
        var inbox = new UpdateInbox(sender.Store, time);
        // Nothing stands behind it, so that a message fails, and what nobody handles does not.
        var handling = new UpdateHandling(null!, null!, null!, null!, null!, null!, null!, null!, null!, null!);
        using var work = new UpdateWork(sender.Store, new Knowledge.Store.GroupedWrites(sender.Store), inbox, handling, sender.Outbox, time, NullLogger<UpdateWork>.Instance);
        var updates = inbox.Accept(
        [
            JsonDocument.Parse("""{"update_id":1,"message":{"message_id":7,"date":1,"text":"x","chat":{"id":-5,"type":"group","title":"G"},"from":{"id":5,"is_bot":false,"first_name":"A"}}}""").RootElement,
            JsonDocument.Parse("""{"update_id":2,"edited_channel_post":{"message_id":8,"date":1,"text":"y","chat":{"id":-5,"type":"channel","title":"G"}}}""").RootElement,
        ]);
        updates.Select(u => u.Lane).Distinct().Should().ContainSingle();

        foreach (var update in updates)
            await work.AddAsync(update, CancellationToken.None);
        await Sender.UntilAsync(() =>
        {
            time.Advance(TimeSpan.FromSeconds(5));
            return inbox.Waiting().Count == 0;
        });

        var aside = inbox.SetAside().Should().ContainSingle().Which;
        (aside.Id, aside.Attempts, aside.Fault).Should().Be((1, 3, nameof(NullReferenceException)));
        sender.Store.Find(InboxUpdate.Rows, 2L)!.State.Should().Be(InboxState.Handled);
    }
}
