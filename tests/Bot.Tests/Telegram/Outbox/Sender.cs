using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Access;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Tests.Cli;
using TalksBot.BotApi;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

/// <summary>The way out by itself: a store on disk, and Telegram on the loopback interface.</summary>
internal sealed class Sender : IAsyncDisposable
{
    /// <summary>Telegram's limits are none here, and pauses short: how long they are is <see cref="SendingQueueTests"/>' to show.</summary>
    private static readonly SendingLimits Quick = new()
    {
        BurstWindow = TimeSpan.Zero,
        AllWindow = TimeSpan.Zero,
        ChatInterval = TimeSpan.Zero,
        FirstPause = TimeSpan.FromMilliseconds(5),
        LongestPause = TimeSpan.FromMilliseconds(20),
    };

    private readonly WorkFolder _folder = new();
    private readonly TelegramClients _telegram;
    private readonly LoggerFactory _logging = new LoggerFactory();
    private Task _running = Task.CompletedTask;

    public Sender(Uri address, string token)
    {
        Store = TalksStore.Open(new DataFolder(_folder.Data), new StoreOpening("test", Session.Verifier(), TimeProvider.System));
        _telegram = new TelegramClients(Options.Create(new TelegramOptions { Token = token, BaseUrl = address.ToString() }));
        var migration = new ChatMigration(new ChatMoves(Store), TimeProvider.System);
        Outbox = new OutboxSender(
            Store, new GroupedWrites(Store), new MessageOutbox(Store, TimeProvider.System), _telegram, Quick, new SentMessages(migration, TimeProvider.System),
            TimeProvider.System, _logging.CreateLogger<OutboxSender>());
    }

    public TalksStore Store { get; }

    public OutboxSender Outbox { get; }

    public static int Repeats => Quick.Repeats;

    public IReadOnlyList<OutboxRow> Rows => Store.Where(OutboxRow.Rows, row => row.Id > 0, row => row.Id);

    public static OutgoingMessage Message(ApiChat chat, string text, OutgoingKind kind = OutgoingKind.Answer) => new() { Chat = chat.Id, Kind = kind, Text = MessageText.Plain(text) };

    public IReadOnlyList<OutboxRow> Queue(params OutgoingMessage[] messages)
    {
        var rows = Store.Write(tx => Outbox.Queue(tx, messages));
        Outbox.Take(rows);
        return rows;
    }

    public void Run() => _running = Outbox.RunAsync();

    /// <summary>Waits until no message waits or is on its way.</summary>
    public Task SettledAsync() => UntilAsync(() => Rows.All(row => row.State is not (OutboxState.Queued or OutboxState.Sending)));

    public static async Task UntilAsync(Func<bool> there)
    {
        for (var i = 0; i < 1500 && !there(); i++)
            await Task.Delay(10);
        there().Should().BeTrue();
    }

    public async ValueTask DisposeAsync()
    {
        await Outbox.EndAsync(TimeSpan.FromSeconds(1));
        await _running;
        Outbox.Dispose();
        _telegram.Dispose();
        _logging.Dispose();
        Store.Dispose();
        _folder.Dispose();
    }
}
