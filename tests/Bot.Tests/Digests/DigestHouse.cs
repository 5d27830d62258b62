using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.Bot.Telegram;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.BotApi;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Tests.Digests;

/// <summary>The digests and their way out on a data folder, a clock of the caller's, and Telegram on the loopback interface. It can be killed and started again.</summary>
internal sealed class DigestHouse : IAsyncDisposable
{
    /// <summary>No limits, but for pauses: the clock is the caller's.</summary>
    private static readonly SendingLimits Quick = new()
    {
        All = 100_000,
        Burst = 100_000,
        Group = 100_000,
        BurstWindow = TimeSpan.Zero,
        AllWindow = TimeSpan.Zero,
        ChatInterval = TimeSpan.Zero,
    };

    private readonly string _data;
    private readonly Func<KnowledgeOpening> _opening;
    private readonly TelegramOptions _options;
    private readonly ILoggerFactory _logging;
    private readonly TelegramClients _telegram;
    private Task _running = Task.CompletedTask;

    public DigestHouse(BotApiServer server, FakeTimeProvider time, string data, Func<KnowledgeOpening> opening, bool rich = true, ILoggerFactory? logging = null)
    {
        (Time, _data, _opening) = (time, data, opening);
        _logging = logging ?? NullLoggerFactory.Instance;
        _options = new TelegramOptions { Token = server.Token, BaseUrl = server.BaseUrl.ToString(), Rich = rich };
        _telegram = new TelegramClients(Options.Create(_options));
        Start();
    }

    public FakeTimeProvider Time { get; }
    public DigestCalendar Calendar { get; } = new(new DigestOptions());
    public KnowledgeBase Texts { get; private set; } = null!;
    public TalksStore Store => Texts.Store;
    public SourceAudience Audience { get; private set; } = null!;
    public BlockList Blocks { get; private set; } = null!;
    public ChatMigration Migration { get; private set; } = null!;
    public DigestCheck Check { get; private set; } = null!;
    public DigestRun Digests { get; private set; } = null!;
    public OutboxSender Sender { get; private set; } = null!;

    public IReadOnlyList<DigestSlot> Slots(long chat) => Store.Where(DigestSlot.Rows, slot => slot.Chat == chat, slot => slot.At);

    public void Set(DigestSettings settings) => Store.Write(tx => tx.Upsert(DigestSettings.Rows, settings));

    /// <summary>What is due is queued, and goes out.</summary>
    public async Task TickAsync()
    {
        await Digests.TickAsync(CancellationToken.None);
        await SettleAsync();
    }

    /// <summary>Waits until nothing waits or is on its way; what Telegram asked to wait for goes by.</summary>
    public async Task SettleAsync()
    {
        for (var looks = 0; Unsettled() is { Count: > 0 } rows; looks++)
        {
            if (looks > 20_000)
                throw new TimeoutException("Messages stay on their way.");
            if (looks % 10 == 9 && rows.All(row => row.State == OutboxState.Queued))
                Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(2);
        }
    }

    /// <summary>The process goes as it stands: its store is taken from under it, and what it had handed to the network may still arrive.</summary>
    public void Kill()
    {
        Texts.Dispose();
        _running.ContinueWith(ended => ended.Exception, TaskScheduler.Default);
    }

    /// <summary>Another process on the same data.</summary>
    public void Start()
    {
        Texts = KnowledgeBase.Open(_data, _opening());
        Audience = new SourceAudience(Texts, Time);
        Migration = new ChatMigration(new ChatMoves(Store), Time);
        var (outbox, queue) = (new MessageOutbox(Store, Time), new SendingQueue(Quick));
        var sent = new SentMessages(outbox, Migration, Time);
        var maintainers = new Maintainers(Store, [], Time);
        var admissions = new Admissions(maintainers, Blocks = new BlockList(Store, Time), new ChatMoves(Store), []);
        var mending = new SendMending(Store, queue, Quick, sent, Time, _logging.CreateLogger<SendMending>());
        Check = new DigestCheck(Texts, Audience, admissions, Calendar, Time);
        Sender = new OutboxSender(Store, new GroupedWrites(Store), outbox, queue, mending, _telegram, Quick, sent, Time, Check);
        var notices = new DigestNotices(Store, Sender, maintainers, new GapBook(Store, Time), NullLogger<DigestNotices>.Instance);
        Digests = new DigestRun(Texts, Audience, admissions, new DigestComposition(Texts), Calendar, notices, Sender, Options.Create(_options), Time, NullLogger<DigestRun>.Instance);
        Sender.Resume();
        _running = Sender.RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Sender.EndAsync(TimeSpan.FromSeconds(1));
        await _running;
        Sender.Dispose();
        Digests.Dispose();
        Texts.Dispose();
        _telegram.Dispose();
    }

    // One look: between two, a message that waits becomes one that is being sent, and is in neither.
    private IReadOnlyList<OutboxRow> Unsettled() => Store.Where(OutboxRow.Rows, row => row.State == OutboxState.Queued || row.State == OutboxState.Sending);
}
