using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Tests.Digests;
using TalksBot.BotApi;

namespace TalksBot.Trials.Digests;

/// <summary>
/// A year in virtual time: chats in forty zones with all kinds of schedule, texts that arrive at random, kills, stops, a clock that jumps, one call in twenty failing,
/// chats that close, move and come back. Each digest that was due is posted once, or it is written down why not; none is posted twice.
/// </summary>
internal sealed class DigestYear : IAsyncDisposable
{
    private static readonly DateTimeOffset Begin = new(2028, 1, 1, 0, 0, 0, TimeSpan.Zero); // a leap year

    private readonly Random _random = new(7);
    private readonly BotApiServer _server;
    private readonly string _folder;
    private readonly DigestHouse _house;
    private readonly YearOfChats _chats;
    private readonly YearOfTexts _texts;
    private DateTimeOffset _last = Begin;

    private DigestYear(BotApiServer server, string folder, int chats)
    {
        (_server, _folder, _chats, _texts) = (server, folder, new YearOfChats(server, chats, _random), new YearOfTexts(folder, _random));
        _house = new DigestHouse(server, new FakeTimeProvider(Begin), Path.Combine(folder, "data"), () => TrialProcess.Opening());
    }

    private DateTimeOffset Now => _house.Time.GetUtcNow();

    public static async Task<int> RunAsync(int days, int chats, int kills)
    {
        var folder = Directory.CreateTempSubdirectory("talks-year").FullName;
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None, KeepMessages = 50_000, KeepRequests = 100 });
        await using var year = new DigestYear(server, folder, chats);
        var began = Stopwatch.GetTimestamp();
        await year.PassAsync(days, kills);
        return year.Report(days, kills, Stopwatch.GetElapsedTime(began));
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task PassAsync(int days, int kills)
    {
        foreach (var settings in _chats.Settings)
            _house.Set(settings);
        await _house.TickAsync();
        _server.Faults = FaultPlan.Mixed(0.05) with { SilenceLasts = TimeSpan.FromMilliseconds(20) };
        var end = Begin.AddDays(days);
        var stops = new Queue<DateTimeOffset>(Enumerable.Range(0, kills).Select(_ => Begin + (_random.NextDouble() * (end - Begin))).Order());
        var arrivals = new Queue<DateTimeOffset>(Enumerable.Range(0, days * 2).Select(_ => Begin + (_random.NextDouble() * (end - Begin))).Order());
        var acts = new Queue<DateTimeOffset>(Enumerable.Range(0, days).Select(_ => Begin + (_random.NextDouble() * (end - Begin))).Order());
        while (Now < end)
        {
            var next = NextDue();
            foreach (var queue in (Queue<DateTimeOffset>[])[stops, arrivals, acts])
                next = queue.TryPeek(out var moment) && moment < next ? moment : next;
            if (next > Now)
                _house.Time.AdjustTime(next < end ? next : end);
            if (arrivals.TryPeek(out var arrival) && arrival <= Now && arrivals.TryDequeue(out _))
                _texts.Change(_house.Texts);
            if (acts.TryPeek(out var act) && act <= Now && acts.TryDequeue(out _))
                _chats.Act(_house);
            if (stops.TryPeek(out var stop) && stop <= Now && stops.TryDequeue(out _))
                await StopAsync();
            await _house.TickAsync();
            _last = Now > _last ? Now : _last;
        }
    }

    /// <summary>Killed where it stands, with digests on their way; most start again at once, some hours or days later, some with another time of day.</summary>
    private async Task StopAsync()
    {
        _house.Time.AdjustTime(NextDue());
        await _house.Digests.TickAsync(CancellationToken.None);
        await Task.Delay(_random.Next(30));
        if (_random.Next(3) == 0)
            _texts.Retire(_house.Texts);
        _house.Kill();
        var pause = _random.Next(10) switch { < 6 => TimeSpan.Zero, < 8 => TimeSpan.FromHours(1 + _random.NextDouble() * 4), 8 => TimeSpan.FromHours(7 + _random.NextDouble() * 50), _ => TimeSpan.FromMinutes(-20) };
        _house.Time.AdjustTime(Now + pause);
        _house.Start();
    }

    private DateTimeOffset NextDue() => _chats.Settings.Min(settings => _house.Calendar.Next(settings, Now) ?? DateTimeOffset.MaxValue);

    private int Report(int days, int kills, TimeSpan took)
    {
        var (due, unaccounted, twice) = (0, 0, 0);
        var results = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var chat in _chats.Settings)
        {
            // A group that moved and was not posted to since is still known under its old id.
            var id = _house.Store.Find(DigestSettings.Rows, chat.Chat) is null ? _chats.Today(chat.Chat) : chat.Chat;
            var slots = _house.Slots(id);
            var isOff = !DigestSettings.Of(_house.Store, id).IsOn && _house.Store.Find(DigestState.Rows, id)?.Trouble is not null;
            var exact = slots.Select(slot => slot.Key).ToHashSet(StringComparer.Ordinal);
            var wide = slots.Where(slot => slot.At - slot.Since > TimeSpan.FromMinutes(1)).ToList();
            for (var at = _house.Calendar.Next(chat, Begin); at <= _last; at = _house.Calendar.Next(chat, at.Value))
            {
                due++;
                if (exact.Contains($"{chat.Chat} {_house.Calendar.Reading(chat, at.Value)}") || wide.Exists(slot => slot.Since < at && at <= slot.At) || (isOff && at > slots[^1].At))
                    continue;
                unaccounted++;
                Console.Error.WriteLine($"no reason: chat {id}, {at:u}, {chat.Schedule} {chat.Zone}, off {isOff}");
            }

            foreach (var slot in slots)
                results[slot.Result.ToString()] = results.GetValueOrDefault(slot.Result.ToString()) + 1;
            var posts = _chats.Posts(chat.Chat);
            var known = slots.Where(slot => slot.Result == DigestResult.Posted).Select(slot => slot.Message).ToList();
            var before = twice;
            twice += Math.Max(0, posts.Count - slots.Count(slot => slot.Result is DigestResult.Posted or DigestResult.Unknown)) + (_chats.Today(chat.Chat) == chat.Chat ? known.Count - known.Distinct().Count() : 0); // numbers begin anew in a supergroup
            if (!chat.Archive)
                twice += posts.Count - posts.Distinct().Count();
            if (twice > before)
                Console.Error.WriteLine($"twice: chat {id}, {posts.Count} posts, {known.Count} known, {known.Distinct().Count()} messages, {posts.Distinct().Count()} texts, {slots.Count(slot => slot.Result == DigestResult.Unknown)} unknown");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{days} days, {_chats.Settings.Count} chats, {kills} kills in {took.TotalSeconds:F0} s: {due} due, {unaccounted} missed without a reason, {twice} posted twice; {string.Join(", ", results.Select(result => $"{result.Key} {result.Value}"))}; {_server.Record.Count("sendMessage") + _server.Record.Count("sendRichMessage")} calls to send"));
        return unaccounted + twice == 0 && results.GetValueOrDefault(nameof(DigestResult.Posted)) > 0 ? 0 : 1;
    }
}
