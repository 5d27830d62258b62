using Microsoft.Extensions.Configuration;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Tests.Cli;
using TalksBot.Bot.Words;
using TalksBot.BotApi;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading.Web;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Tests.Telegram;

/// <summary>The whole bot on a data folder of its own with texts of ours, and Telegram on the loopback interface.</summary>
public sealed class BotOnLoopback : IAsyncDisposable
{
    public const string Port = "port-de-kervran", Ferry = "le-bac";

    /// <summary>A question that the texts answer, and somebody whose words they give.</summary>
    public const string Question = "Combien coûtent les travaux du port ?", Cost = "18,6 millions d’euros";

    /// <summary>Telegram here has no limits, and a talk need not wait a second for each message: how long the bot waits is for the outbox's own tests to show.</summary>
    private static readonly SendingLimits Quick = new() { ChatInterval = TimeSpan.FromMilliseconds(20), BurstWindow = TimeSpan.Zero, AllWindow = TimeSpan.Zero, Group = 10_000 };

    private readonly WorkFolder _folder = new();
    private CancellationTokenSource _end = new();
    private Task _running = Task.CompletedTask;

    private readonly TimeProvider _time;
    private readonly Dictionary<string, string?> _keys;

    private readonly WebRules? _web;
    private readonly SendingLimits _limits;

    private BotOnLoopback(BotApiServer server, Dictionary<string, string?>? keys, TimeProvider? time, WebRules? web, SendingLimits limits)
    {
        (Server, _keys, _time, _web, _limits) = (server, keys ?? [], time ?? TimeProvider.System, web, limits);
        Texts = KnowledgeBase.Open(_folder.Data, new KnowledgeOpening("test", Session.Verifier(), TimeProvider.System) { Beginning = Beginning.Nothing });
        Add(Port, PortOfKervran());
        Add(Ferry, "Le bac de Roz-Vihan\n\nLe bac part à sept heures. « Le vent décide, pas moi », dit la passeuse Armelle Quiniou.\n");
        Anna = server.AddUser("Anna", language: "fr", username: "anna");
        Chat = server.PrivateChat(Anna);
    }

    public BotApiServer Server { get; }
    public KnowledgeBase Texts { get; }
    public TalksStore Store => Texts.Store;

    /// <summary>Somebody whose app is set to French.</summary>
    public ApiUser Anna { get; }

    /// <summary>Anna's chat with the bot.</summary>
    public ApiChat Chat { get; }

    public ChatView Messages => Server.MessagesIn(Chat);

    /// <param name="arrange">Done before the bot runs: what waits for it when it comes.</param>
    /// <param name="keys">Of the configuration.</param>
    /// <param name="time">The bot's clock.</param>
    /// <param name="web">What the bot may fetch.</param>
    /// <param name="world">Telegram's clock.</param>
    /// <param name="paced">Whether the bot sends as slowly as it does where Telegram has limits.</param>
    public static async Task<BotOnLoopback> StartAsync(
        Action<BotOnLoopback>? arrange = null, Dictionary<string, string?>? keys = null, TimeProvider? time = null, WebRules? web = null, TimeProvider? world = null, bool paced = false)
    {
        var there = new BotOnLoopback(await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None, Clock = world ?? TimeProvider.System }), keys, time, web, paced ? new SendingLimits() : Quick);
        arrange?.Invoke(there);
        there.Run();
        return there;
    }

    public void Add(string id, string text) => Texts.Import([_folder.Write($"{id}.fr.txt", text)]);

    /// <summary>Says something in private and waits for what the bot says next.</summary>
    public Task<ApiMessage> AskAsync(string text, Says? more = null) => AskAsync(Anna, text, more);

    /// <inheritdoc cref="AskAsync(string,Says?)"/>
    public async Task<ApiMessage> AskAsync(ApiUser person, string text, Says? more = null)
    {
        var said = Server.Say(person, text, more);
        return await Server.MessagesIn(Server.PrivateChat(person)).AfterAsync(said);
    }

    /// <summary>A group with the bot in it, its greeting read; Anna made it.</summary>
    public async Task<ApiChat> GroupAsync(params ApiUser[] others)
    {
        var group = Server.AddSupergroup("Le quai", [Anna, .. others]);
        Server.AddBot(group, Anna);
        await Server.MessagesIn(group).CountAsync(1);
        return group;
    }

    /// <summary>Waits until nothing more comes, and Telegram has refused nothing.</summary>
    public async Task SettleAsync()
    {
        await Server.UpdatesTakenAsync();
        for (var end = DateTime.UtcNow + Waiting.Usual; IsAtWork();)
        {
            if (DateTime.UtcNow > end)
                throw new TimeoutException("Updates are not handled, or messages not sent.");
            await Task.Delay(20);
        }

        await Server.QuietAsync();
        Server.Record.Refusals.Select(r => $"{r.Method}: {r.Description}").Should().BeEmpty();
        Store.Where(InboxUpdate.Rows, u => u.State == InboxState.SetAside).Should().BeEmpty();
    }

    /// <summary>The answer that a message of the bot shows, by its buttons: the bot notes where it stands a moment after it stands there.</summary>
    public KeptAnswer Kept(ApiMessage answer) =>
        new KeptAnswers(Texts, new ChatMoves(Store), TimeProvider.System).Find(answer.Buttons.First(button => button.Data is not null).Data!.Split(':')[1]) ?? throw new InvalidOperationException("It shows no answer.");

    /// <summary>Ends the bot as a signal does and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await EndAsync();
        _end.Dispose();
        _end = new CancellationTokenSource();
        Run();
    }

    /// <summary>Ends the bot as a signal does.</summary>
    public async Task EndAsync()
    {
        await _end.CancelAsync();
        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await Server.DisposeAsync();
        Texts.Dispose();
        _folder.Dispose();
        _end.Dispose();
    }

    private bool IsAtWork() =>
        Store.Where(InboxUpdate.Rows, u => u.State == InboxState.Waiting, limit: 1).Count > 0
        || Store.Where(OutboxRow.Rows, r => r.State == OutboxState.Queued || r.State == OutboxState.Sending, limit: 1).Count > 0;

    private static string PortOfKervran()
    {
        using var reader = new StreamReader(typeof(BotOnLoopback).Assembly.GetManifestResourceStream($"Texts.{Port}.fr.txt")!);
        return reader.ReadToEnd();
    }

    private void Run()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = Server.Token,
            ["Telegram:BaseUrl"] = Server.BaseUrl.ToString(),
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:TalksBot.Bot.Telegram.TelegramRun"] = "None",
        }).AddInMemoryCollection(_keys).Build();
        var answers = new AnswerPipeline(Texts, model: null, TimeProvider.System);
        _running = TelegramHost.RunAsync(configuration, Texts, answers, RefusalWords.In("fr"), _time, _end.Token, _limits, web: _web);
    }
}
