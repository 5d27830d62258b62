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
    private readonly SendingLimits _limits;
    private readonly TimeProvider _time;
    private readonly LoggerFactory _logging = new LoggerFactory();
    private Task _running = Task.CompletedTask;

    /// <param name="limits">None by default.</param>
    /// <param name="time">The sender's clock.</param>
    public Sender(Uri address, string token, SendingLimits? limits = null, TimeProvider? time = null)
    {
        (_limits, _time) = (limits ?? Quick, time ?? TimeProvider.System);
        Store = TalksStore.Open(new DataFolder(_folder.Data), new StoreOpening("test", Session.Verifier(), _time));
        _telegram = new TelegramClients(Options.Create(new TelegramOptions { Token = token, BaseUrl = address.ToString() }));
        Outbox = New();
    }

    public TalksStore Store { get; }

    public OutboxSender Outbox { get; private set; }

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

    /// <summary>Ends it while messages wait, and has another one take them up.</summary>
    public async Task RestartAsync()
    {
        await EndAsync();
        Outbox = New();
        Outbox.Resume();
        Run();
    }

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
        await EndAsync();
        _telegram.Dispose();
        _logging.Dispose();
        Store.Dispose();
        _folder.Dispose();
    }

    private async Task EndAsync()
    {
        await Outbox.EndAsync(TimeSpan.FromSeconds(1));
        await _running;
        Outbox.Dispose();
    }

    private OutboxSender New()
    {
        var (outbox, queue) = (new MessageOutbox(Store, _time), new SendingQueue(_limits));
        var sent = new SentMessages(outbox, new ChatMigration(new ChatMoves(Store), _time), _time);
        var mending = new SendMending(Store, queue, _limits, sent, _time, _logging.CreateLogger<SendMending>());
        return new OutboxSender(Store, new GroupedWrites(Store), outbox, queue, mending, _telegram, _limits, sent, _time);
    }
}
