using System.Text.Json;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Telegram;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Watch;
using TalksBot.Bot.Tests.Cli;
using TalksBot.Bot.Tests.Telegram.Outbox;
using TalksBot.BotApi;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Tests.Telegram.Watch;

/// <summary>What owners are told, on a clock that the test owns.</summary>
public sealed class TroubleWatchTests : IAsyncLifetime
{
    private const long Olga = 77;
    private const string NobodyHears = "Telegram", AnotherRuns = "Un autre programme";

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly WorkFolder _folder = new();
    private readonly Notifications _systemd = new();
    private BotApiServer _server = null!;
    private Sender _sender = null!;
    private KnowledgeBase _texts = null!;
    private TelegramPulse _pulse = null!;
    private TroubleWatch _watch = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await BotApiServer.StartAsync();
        _sender = new Sender(_server.BaseUrl, _server.Token); // its messages stay in the store: it does not run
        _texts = KnowledgeBase.Open(_folder.Data, new KnowledgeOpening("test", Session.Verifier(), _time) { Beginning = Beginning.Nothing });
        Begin();
    }

    public async ValueTask DisposeAsync()
    {
        _texts.Dispose();
        await _sender.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void What_passes_by_itself_within_a_moment_is_told_to_nobody()
    {
        _pulse.Missed(anotherProcess: true);
        Look(2);
        _pulse.Heard();
        Look(4);

        Told().Should().BeEmpty();
    }

    [Fact]
    public void Another_process_is_told_once_and_once_when_it_is_over()
    {
        _pulse.Missed(anotherProcess: true);
        Look(10);
        Told().Should().ContainSingle().Which.Should().Contain(AnotherRuns);

        _pulse.Heard();
        Look(10);
        Told().Should().HaveCount(2);
    }

    [Fact]
    public void A_silent_Telegram_is_told_after_minutes_and_a_restart_neither_repeats_it_nor_takes_it_for_over()
    {
        _pulse.Heard();
        Look(7);
        Told().Should().BeEmpty("less than two minutes are nothing");
        Look(8);
        Told().Should().ContainSingle().Which.Should().Contain(NobodyHears);

        Begin();
        Look(20);
        Told().Should().ContainSingle("the new run has not heard of Telegram either");

        _pulse.Heard();
        Look(1);
        Told().Should().HaveCount(2);
        Look(1);
        Told().Should().HaveCount(2);
    }

    [Fact]
    public void The_watchdog_is_kept_waiting_by_a_bot_that_asks_no_more_and_not_by_a_network_that_is_down()
    {
        for (var i = 0; i < 20; i++)
        {
            _pulse.Missed(anotherProcess: false);
            Look(1);
        }

        _systemd.Count.Should().Be(20);

        Look(12); // three minutes without a word, a failure, or anything
        _systemd.Count.Should().Be(32);
        Look(5);
        _systemd.Count.Should().Be(32);
    }

    [Fact]
    public void The_health_file_names_the_troubles_and_how_many_messages_wait()
    {
        _sender.Queue(new OutgoingMessage { Chat = 1, Kind = OutgoingKind.Notice, Delete = 3 });
        _pulse.Missed(anotherProcess: true);
        Look(1);

        var health = JsonDocument.Parse(File.ReadAllText(Path.Combine(_sender.Store.Folder.Path, "health.json"))).RootElement;

        health.GetProperty("status").GetString().Should().Be("trouble");
        health.GetProperty("troubles").EnumerateArray().Select(t => t.GetString()).Should().Equal(nameof(TroubleKind.AnotherProcess));
        health.GetProperty("waiting").GetInt32().Should().Be(1);
        health.GetProperty("at").GetDateTimeOffset().Should().Be(_time.GetUtcNow() - Round);
    }

    /// <summary>A run begins.</summary>
    private void Begin()
    {
        _pulse = new TelegramPulse(_time);
        _watch = new TroubleWatch(
            new TroubleSigns(_pulse, _texts, new AnswerPipeline(_texts, model: null, _time)), new HealthFile(_sender.Store, _systemd), new Maintainers(_sender.Store, [Olga], _time),
            _sender.Store, _sender.Outbox, _time, NullLogger<TroubleWatch>.Instance);
    }

    private void Look(int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            _watch.Look();
            _time.Advance(Round);
        }
    }

    private List<string> Told() => [.. _sender.Rows.Where(row => row.Chat == Olga).Select(row => MessageOutbox.Read(row).Text!.Text)];

    /// <summary>What systemd is told.</summary>
    private sealed class Notifications : ISystemdNotifier
    {
        public int Count { get; private set; }

        public bool IsEnabled => true;

        public void Notify(ServiceState state) => Count++;
    }
}
