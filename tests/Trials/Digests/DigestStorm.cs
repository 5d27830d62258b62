using System.Globalization;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Slots;
using TalksBot.BotApi;
using TalksBot.Knowledge;
using TalksBot.Trials.Telegram;

namespace TalksBot.Trials.Digests;

/// <summary>Thousands of chats have their digest in the same minute, with Telegram's real limits, while people ask.</summary>
internal static class DigestStorm
{
    private static readonly TimeSpan AskEach = TimeSpan.FromSeconds(2), AnswerWithin = TimeSpan.FromSeconds(3);

    /// <param name="paced">Whether the pace counts: 429s, 95 % of what the limits allow, and answers within three seconds. A busy machine keeps none.</param>
    public static async Task<int> RunAsync(int chats, bool paced)
    {
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { KeepRequests = 100_000 });
        var people = Enumerable.Range(1, chats).Select(i => server.AddUser($"P{i}", language: "fr")).ToList();
        people.ForEach(server.StartedLongAgo);
        var asker = Enumerable.Range(1, 20).Select(i => server.AddUser($"Q{i}", language: "fr")).ToList();
        var folder = KervranFolder.Make();
        var due = DateTimeOffset.UtcNow.AddSeconds(75);
        due = due.AddSeconds(-due.Second);
        Subscribe(Path.Combine(folder, "data"), people, due);
        using var bot = BotProcess.Start(server, folder);
        await BotProcess.UpAsync(server);
        while (server.Record.Count("sendMessage") + server.Record.Count("sendRichMessage") < 1 && DateTimeOffset.UtcNow < due.AddMinutes(2))
            await Task.Delay(20);

        var times = new List<double>();
        var end = DateTimeOffset.UtcNow.AddSeconds(chats / 30.0 * 1.5 + 30);
        for (var i = 0; Posted(server, people) < chats && DateTimeOffset.UtcNow < end; i++)
        {
            var (person, asked) = (asker[i % asker.Count], DateTimeOffset.UtcNow);
            var said = server.Say(person, KervranFolder.Question);
            await server.MessagesIn(server.PrivateChat(person)).AfterAsync(said, TimeSpan.FromSeconds(60));
            times.Add((DateTimeOffset.UtcNow - asked).TotalSeconds);
            var wait = asked + AskEach - DateTimeOffset.UtcNow;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
        }

        await server.QuietAsync(TimeSpan.FromSeconds(2));
        var sends = ((string[])["sendMessage", "sendRichMessage"]).SelectMany(server.Record.Of).Where(request => request.Code == 200).Select(request => request.Arrived).Order().ToList();
        var first = sends[0];
        var last = sends[chats < sends.Count ? chats - 1 : ^1]; // while digests wait, nothing else holds the pace
        var share = (Math.Min(chats, sends.Count) - 1) / (last - first).TotalSeconds / 30 * 100;
        var (posted, twice) = (Posted(server, people), people.Count(person => server.MessagesIn(server.PrivateChat(person)).FromBot.Count > 1));
        times.Sort();
        var p95 = times.Count == 0 ? 0 : times[(int)Math.Min(times.Count - 1, Math.Ceiling(times.Count * 0.95) - 1)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{chats} chats due at once: {posted} posted, {twice} twice, in {(last - first).TotalSeconds:F1} s = {share:F1} % of 30 a second; {server.Record.TooManyCount} times 429; {times.Count} questions meanwhile, answered in {p95:F2} s (p95), {times.LastOrDefault():F2} s at most; bot {bot}"));
        bot.Kill();
        Directory.Delete(folder, recursive: true);
        return posted == chats && twice == 0 && (!paced || (share >= 95 && server.Record.TooManyCount == 0 && p95 <= AnswerWithin.TotalSeconds)) ? 0 : 1;
    }

    private static int Posted(BotApiServer server, List<ApiUser> people) => people.Count(person => server.MessagesIn(server.PrivateChat(person)).FromBot.Count > 0);

    private static void Subscribe(string data, List<ApiUser> people, DateTimeOffset due)
    {
        using var texts = KnowledgeBase.Open(data, new KnowledgeOpening("trial", Session.Verifier(), TimeProvider.System) { Beginning = Beginning.Nothing });
        foreach (var some in people.Chunk(500))
        {
            texts.Store.Write(tx =>
            {
                foreach (var person in some)
                {
                    tx.Upsert(DigestSettings.Rows, new DigestSettings { Chat = person.Id, IsOn = true, Zone = "Etc/UTC", Schedule = new DigestSchedule(DigestRhythm.Daily, TimeOnly.FromDateTime(due.UtcDateTime)) });
                    tx.Upsert(DigestState.Rows, DigestState.New(person.Id, due.AddMinutes(-5)) with { IsOn = true });
                }
            });
        }
    }
}
