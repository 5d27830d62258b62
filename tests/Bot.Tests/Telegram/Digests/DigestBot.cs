using System.Collections.Concurrent;
using TalksBot.Bot.Access;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Slots;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Digests;

/// <summary>The whole bot on a Thursday afternoon in Paris, on a clock that a test moves, and what people do with a digest's panel.</summary>
public sealed class DigestBot : IAsyncLifetime
{
    /// <summary>2026-11-26 15:00 in Paris.</summary>
    private readonly MovedClock _clock = new(new DateTimeOffset(2026, 11, 26, 14, 0, 0, TimeSpan.Zero));

    private readonly ConcurrentDictionary<long, ApiChat> _chats = [];

    public BotOnLoopback Bot { get; private set; } = null!;

    public BotApiServer Server => Bot.Server;

    public ApiUser Anna => Bot.Anna;

    public async ValueTask InitializeAsync() => Bot = await BotOnLoopback.StartAsync(time: _clock, world: _clock);

    public async ValueTask DisposeAsync() => await Bot.DisposeAsync();

    public DigestSettings Settings(ApiChat chat) => DigestSettings.Of(Bot.Store, chat.Id);

    /// <summary>The changes of a chat's digest that the trail holds, the newest first.</summary>
    public IReadOnlyList<AuditEntry> Trail(ApiChat chat) => [.. AuditEntry.Newest(Bot.Store).Where(e => e.What == AuditAct.DigestChanged && e.About == AuditEntry.Chat(chat.Id))];

    /// <summary>Says /digest, and gives what the bot says to that.</summary>
    public async Task<ApiMessage> OpenAsync(ApiUser person, ApiChat chat, Says? says = null)
    {
        _chats[chat.Id] = chat;
        AMinuteLater();
        return await Server.MessagesIn(chat).AfterAsync(Server.Say(person, chat, "/digest@talks_test_bot", says));
    }

    /// <summary>Presses the button whose label begins so, and gives the panel as it stands then.</summary>
    public async Task<ApiMessage> PressAsync(ApiUser person, ApiMessage panel, string label)
    {
        var view = Server.MessagesIn(ChatOf(panel));
        var now = view.Now(panel)!;
        var button = now.Buttons.FirstOrDefault(button => button.Text.StartsWith(label, StringComparison.Ordinal))
            ?? throw new ArgumentException($"“{label}” is not among: {string.Join(", ", now.Buttons.Select(b => b.Text))}.");
        AMinuteLater();
        await Server.AnsweredAsync(Server.PressButton(person, now, button));
        return await view.EditedAsync(now);
    }

    /// <summary>Types what the panel asked for, in reply to it where others read along, and gives the panel as it stands then.</summary>
    public async Task<ApiMessage> TypeAsync(ApiUser person, ApiMessage panel, string text)
    {
        var (chat, view) = (ChatOf(panel), Server.MessagesIn(ChatOf(panel)));
        var now = view.Now(panel)!;
        Server.Say(person, chat, text, chat.Person is null ? new Says { ReplyTo = now } : null);
        return await view.EditedAsync(now);
    }

    /// <summary>What is said over the chat to whoever sends this as a button would.</summary>
    public async Task<string> ForgeAsync(ApiUser person, ApiMessage panel, string data)
    {
        AMinuteLater();
        return (await Server.AnsweredAsync(Server.PressData(person, panel, data))).Text ?? "";
    }

    /// <summary>Waits until the bot knows that a chat's digest is on: what is due from then on is posted.</summary>
    public async Task TakenNoteOfAsync(ApiChat chat)
    {
        for (var end = DateTime.UtcNow + Waiting.Usual; Bot.Store.Find(DigestState.Rows, chat.Id)?.IsOn is not true; await Task.Delay(20))
        {
            if (DateTime.UtcNow > end)
                throw new TimeoutException("The bot takes no note of a digest that was switched on.");
        }
    }

    /// <summary>The bot comes back on the next morning, and posts what is due.</summary>
    public async Task TheNextMorningAsync()
    {
        var now = _clock.GetUtcNow();
        _clock.Ahead += new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero).AddHours(8.1) - now; // shortly after nine in Paris
        await Bot.RestartAsync();
    }

    /// <summary>Nobody is told that he presses too fast.</summary>
    public void AMinuteLater() => _clock.Ahead += TimeSpan.FromSeconds(61);

    private ApiChat ChatOf(ApiMessage message) => _chats[message.ChatId];

    private sealed class MovedClock(DateTimeOffset start) : TimeProvider
    {
        private readonly DateTimeOffset _began = System.GetUtcNow();

        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => start + (System.GetUtcNow() - _began) + Ahead;
    }
}
