using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Access;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Tests.Cli;
using TalksBot.Bot.Tests.Model;
using TalksBot.BotApi;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Tests.Digests;

/// <summary>A group of two by the sea that has its digest at nine in Paris, and a clock that begins on a Tuesday in November.</summary>
internal sealed class Quay : IAsyncDisposable
{
    public const string Ferry = "Le bac de Roz-Vihan traverse désormais l’estuaire douze fois par jour, dimanche compris.", Auction = "La criée de Kervran a vendu quarante tonnes de langoustines au mois de novembre.";

    private readonly WorkFolder _folder = new();
    private readonly LoggerFactory _logging;
    private int _texts;

    private Quay(BotApiServer server, bool rich)
    {
        _logging = new LoggerFactory([Log]);
        Server = server;
        Anna = server.AddUser("Anna", language: "fr");
        server.Start(Anna);
        Group = server.AddSupergroup("Le quai", Anna, server.AddUser("Yann"));
        server.AddBot(Group, Anna);
        House = new DigestHouse(server, new FakeTimeProvider(Moment("2026-11-24 06:00")), _folder.Data, () => new KnowledgeOpening("test", Session.Verifier(), TimeProvider.System) { Beginning = Beginning.Nothing }, rich, _logging);
    }

    public BotApiServer Server { get; }
    public DigestHouse House { get; }

    /// <summary>What the way out says.</summary>
    public LogLines Log { get; } = new();

    public ApiUser Anna { get; }
    public ApiChat Group { get; }

    /// <summary>What goes with a change of a text that somebody makes.</summary>
    public SourceTrail Trail => new(House.Audience, House.Time);

    public IReadOnlyList<string> Posts => PostsIn(Group);

    public static async Task<Quay> OpenAsync(bool rich = true)
    {
        var quay = new Quay(await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None }), rich);
        quay.Subscribe(quay.Group);
        await quay.House.TickAsync();
        return quay;
    }

    /// <summary>UTC.</summary>
    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public IReadOnlyList<string> PostsIn(ApiChat chat) => [.. Server.MessagesIn(chat).FromBot.Select(message => message.Words)];

    public void Subscribe(ApiChat chat, Func<DigestSettings, DigestSettings>? with = null)
    {
        var settings = new DigestSettings { Chat = chat.Id, IsOn = true, Zone = "Europe/Paris", SetBy = Anna.Id, Schedule = DigestSchedule.Default };
        House.Set(with?.Invoke(settings) ?? settings);
    }

    /// <summary>An administrator chooses otherwise, now.</summary>
    public void Change(ApiChat chat, Func<DigestSettings, DigestSettings> change) =>
        House.Store.Write(tx => DigestSettings.Change(tx, chat.Id, Anna.Id, House.Time.GetUtcNow(), change));

    /// <summary>A text comes in.</summary>
    /// <returns>Its id.</returns>
    public string Add(string sentence, string? title = null)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"texte-{++_texts}");
        House.Texts.Import([_folder.Write($"{id}.fr.txt", $"{title ?? $"Nouvelles du port {_texts}"}\n\n{sentence}\n")]);
        return id;
    }

    /// <summary>It becomes this late (UTC), and the bot looks what is due.</summary>
    public Task AtAsync(string moment)
    {
        House.Time.AdjustTime(Moment(moment));
        return House.TickAsync();
    }

    /// <summary>It becomes this late (UTC), what is due is queued, and Telegram has it wait for a minute.</summary>
    public async Task QueueAsync(string moment)
    {
        Server.Faults = FaultPlan.None with { TooMany = 1, RetryAfter = 60 };
        House.Time.AdjustTime(Moment(moment));
        await House.Digests.TickAsync(CancellationToken.None);
        await Telegram.Outbox.Sender.UntilAsync(() => House.Store.All(OutboxRow.Rows).Any(row => row.State == OutboxState.Queued && row.Fault is not null));
        Server.Faults = FaultPlan.None;
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        await Server.DisposeAsync();
        _logging.Dispose();
        _folder.Dispose();
    }
}
