using TalksBot.BotApi;

namespace TalksBot.Trials.Telegram;

/// <summary>The bot is killed at random moments under load, by polling and by webhook, and started again each time; no question may go without an answer.</summary>
public static class Kills
{
    private const int People = 20;

    // Between the message standing in the chat and the bot's record of it: the rest of the reply's latency, and the write.
    private static readonly TimeSpan Unrecorded = TimeSpan.FromMilliseconds(400);

    public static async Task<int> RunAsync(int kills)
    {
        var folder = Directory.CreateTempSubdirectory("talks-kills").FullName;
        var random = new Random(5);
        await using var server = await BotApiServer.StartAsync(new BotApiOptions
        {
            Faults = FaultPlan.None with { Latency = (TimeSpan.FromMilliseconds(60), TimeSpan.FromMilliseconds(300)) },
            WebhookRetry = TimeSpan.FromMilliseconds(200),
            KeepMessages = 100_000,
        });
        var people = Enumerable.Range(1, People).Select(i => server.AddUser($"P{i}", language: "fr")).ToList();
        var asked = new Asked(server);
        var moments = new List<DateTimeOffset>();
        using var asking = new CancellationTokenSource();
        var load = AskAsync(asked, people, asking.Token);
        for (var i = 0; i < kills; i++)
        {
            using var bot = BotProcess.Start(server, folder, webhook: i % 2 == 1);
            await Task.Delay(TimeSpan.FromMilliseconds(600 + random.Next(1500)));
            if (bot.HasExited)
                throw new InvalidOperationException("The bot ended by itself.");
            moments.Add(DateTimeOffset.UtcNow);
            bot.Kill();
        }

        await asking.CancelAsync();
        await load;
        using var last = BotProcess.Start(server, folder);
        await asked.AnsweredAsync(TimeSpan.FromSeconds(120));
        await server.QuietAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(120));
        var replies = asked.Replies();
        var none = replies.Count(q => q.Replies.Count == 0);
        var twice = replies.Where(q => q.Replies.Count > 1).ToList();
        var excused = twice.Count(q => q.Replies.SkipLast(1).All(reply => moments.Exists(kill => kill >= reply.Date - TimeSpan.FromMilliseconds(50) && kill - reply.Date <= Unrecorded)));
        Console.WriteLine($"{kills} kills, {replies.Count} questions: {none} without an answer, {twice.Count} answered twice, {twice.Count - excused} of them with no kill between the send and its record; {server.Record.TooManyCount} times 429");
        Directory.Delete(folder, recursive: true);
        return none == 0 && twice.Count == excused ? 0 : 1;
    }

    private static async Task AskAsync(Asked asked, List<ApiUser> people, CancellationToken cancel)
    {
        for (var i = 0; !cancel.IsCancellationRequested; i++)
        {
            asked.Ask(people[i % people.Count], i);
            await Task.Delay(100, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
