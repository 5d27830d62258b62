using TalksBot.Bot.Access;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Tests.Digests;
using TalksBot.BotApi;
using ChatKind = TalksBot.BotApi.ChatKind;

namespace TalksBot.Trials.Digests;

/// <summary>Chats of all kinds that subscribe to digests, and what happens to them over a year.</summary>
internal sealed class YearOfChats
{
    private static readonly string[] Zones =
    [
        "Europe/Paris", "Europe/London", "Europe/Moscow", "Europe/Istanbul", "Europe/Kyiv", "Europe/Chisinau", "Atlantic/Azores", "America/New_York", "America/Chicago", "America/Denver",
        "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Halifax", "America/St_Johns", "America/Sao_Paulo", "America/Santiago", "America/Bogota", "America/Havana",
        "Africa/Cairo", "Africa/Casablanca", "Africa/Lagos", "Africa/Nairobi", "Asia/Beirut", "Asia/Jerusalem", "Asia/Tehran", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka",
        "Asia/Shanghai", "Asia/Tokyo", "Asia/Pyongyang", "Australia/Perth", "Australia/Eucla", "Australia/Adelaide", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Apia",
    ];

    private static readonly string[] Lines = ["0 9 29 2 *", "30 7 1,15 * *", "0 */6 * * *", "0 8-18/5 * * 1-5", "15 6 L * *", "30 2 * * *", "0 1 * * 7"];

    private readonly BotApiServer _server;
    private readonly Random _random;
    private readonly Dictionary<long, ApiChat> _chats = [];
    private readonly Dictionary<long, ApiTopic> _topics = [];
    private readonly Dictionary<long, long> _moved = [];
    private readonly Dictionary<long, DateTimeOffset> _gone = [];
    private readonly HashSet<long> _muted = [], _closed = [];

    public YearOfChats(BotApiServer server, int count, Random random)
    {
        (_server, _random) = (server, random);
        var setter = server.AddUser("Anna");
        server.Start(setter);
        Settings = [.. Enumerable.Range(0, count).Select(i => Subscription(i, setter))];
    }

    /// <summary>As they were made; a chat that moved has another id since.</summary>
    public IReadOnlyList<DigestSettings> Settings { get; }

    public long Today(long chat) => _moved.GetValueOrDefault(chat, chat);

    /// <summary>The words of what was posted in a chat, before and after it moved.</summary>
    public IReadOnlyList<string> Posts(long chat) =>
        [.. new[] { chat, Today(chat) }.Distinct().SelectMany(id => _server.MessagesIn(_chats[id]).FromBot).Select(message => message.Words)];

    /// <summary>Something happens to a chat: it moves, closes its topic, takes a right, throws the bot out, or takes any of that back.</summary>
    public void Act(DigestHouse house)
    {
        var settings = Settings[_random.Next(Settings.Count)];
        var chat = _chats[Today(settings.Chat)];
        var now = house.Time.GetUtcNow();
        foreach (var back in _gone.Where(gone => now - gone.Value > TimeSpan.FromDays(gone.Key % 10 == 0 ? 45 : 3)).ToArray())
            Return(house, back.Key);
        if (_gone.ContainsKey(chat.Id))
            return;
        if (chat.Kind == ChatKind.Group && _random.Next(2) == 0)
        {
            var grown = _server.Migrate(chat);
            _chats[grown.Id] = grown;
            _moved[settings.Chat] = grown.Id;
        }
        else if (_topics.TryGetValue(chat.Id, out var topic))
        {
            _server.CloseTopic(chat, topic, _closed.Add(chat.Id) || !_closed.Remove(chat.Id));
        }
        else if (chat.Kind is ChatKind.Group or ChatKind.Supergroup && _random.Next(2) == 0)
        {
            chat.MembersMayWrite = !_muted.Add(chat.Id) && _muted.Remove(chat.Id);
        }
        else
        {
            _gone[chat.Id] = now;
            if (chat.Person is { } person)
                _server.Block(person);
            else
                _server.KickBot(chat);
        }
    }

    /// <summary>The bot is let in again, and the update that says so is handled.</summary>
    private void Return(DigestHouse house, long id)
    {
        if (!DigestSettings.Of(house.Store, id).IsOn)
            return; // switched off after thirty days
        _gone.Remove(id);
        if (_chats[id].Person is { } person)
            _server.Unblock(person);
        else
            _server.AddBot(_chats[id]);
        house.Store.Write(tx => ChatSettings.Change(tx, id, settings => settings with { State = ChatState.Active }));
    }

    private DigestSettings Subscription(int i, ApiUser setter)
    {
        var chat = Chat(i, setter);
        _chats[chat.Id] = chat;
        var at = new TimeOnly((int[])[1, 2, 7, 9, 9, 9, 18, 23] is var hours ? hours[_random.Next(hours.Length)] : 0, _random.Next(2) * 30);
        return new DigestSettings
        {
            Chat = chat.Id,
            IsOn = true,
            SetBy = setter.Id,
            Thread = _topics.GetValueOrDefault(chat.Id)?.Id,
            Zone = Zones[i % Zones.Length],
            Schedule = _random.Next(5) switch
            {
                0 => new DigestSchedule(DigestRhythm.Weekdays, at),
                1 => new DigestSchedule(DigestRhythm.Weekly, at, (DayOfWeek)_random.Next(7)),
                2 => new DigestSchedule(DigestRhythm.Cron, default, Cron: Lines[_random.Next(Lines.Length)]),
                _ => new DigestSchedule(DigestRhythm.Daily, at),
            },
            Quiet = _random.Next(4) == 0 ? new QuietHours(new TimeOnly(22, 0), new TimeOnly(_random.Next(5, 8), 0)) : null,
            Length = DigestLength.Brief,
            Archive = i % 25 == 0,
            Pin = i % 7 == 0,
        };
    }

    private ApiChat Chat(int i, ApiUser setter)
    {
        if (i % 4 == 0)
        {
            var person = _server.AddUser($"P{i}");
            _server.Start(person);
            return _server.PrivateChat(person);
        }

        var chat = (i % 4) switch { 1 => _server.AddGroup($"G{i}", setter), 2 => _server.AddForum($"F{i}", setter), _ => _server.AddChannel($"C{i}", setter) };
        _server.AddBot(chat, setter);
        if (chat.IsForum)
            _topics[chat.Id] = _server.AddTopic(chat, "Nouvelles");
        return chat;
    }
}
