using TalksBot.Bot.Telegram.Outbox;
using TalksBot.BotApi;
using TalksBot.Knowledge.Store;

namespace TalksBot.Trials.Telegram;

/// <summary>
/// The bot is killed at random moments under load, by polling and by webhook, and started again each time. No question may go without an answer, and
/// none may be answered again but one whose message was on its way when the bot was killed: nobody can know then whether it went out.
/// </summary>
public static class Kills
{
    private const int People = 20;

    // What gathers while the bot is killed again before it answers is more than anybody may fairly ask.
    private static readonly Dictionary<string, string> NobodyAsksTooMuch = new() { ["FairUse__QuestionsPerPerson"] = "10000", ["FairUse__QuestionsPerChat"] = "10000" };

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
        var onTheWay = new Dictionary<(long Chat, int Question), int>();
        using var asking = new CancellationTokenSource();
        var load = AskAsync(asked, people, asking.Token);
        for (var i = 0; i < kills; i++)
        {
            using var bot = BotProcess.Start(server, folder, webhook: i % 2 == 1, NobodyAsksTooMuch);
            await Task.Delay(TimeSpan.FromMilliseconds(600 + random.Next(1500)));
            if (bot.HasExited)
                throw new InvalidOperationException($"The bot ended by itself, {bot}");
            bot.Kill();
            foreach (var question in OnTheWay(Path.Combine(folder, "data")))
                onTheWay[question] = onTheWay.GetValueOrDefault(question) + 1;
        }

        await asking.CancelAsync();
        await load;
        using var last = BotProcess.Start(server, folder, more: NobodyAsksTooMuch);
        await asked.AnsweredAsync(TimeSpan.FromSeconds(120));
        await server.QuietAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(120));
        var replies = asked.Replies();
        var none = replies.Count(q => q.Replies.Count == 0);
        var twice = replies.Where(q => q.Replies.Count > 1).ToList();
        var wrongly = twice.Count(q => q.Replies.Count - 1 > onTheWay.GetValueOrDefault((q.Question.ChatId, q.Question.Id)));
        Console.WriteLine($"{kills} kills, {replies.Count} questions: {none} without an answer, {twice.Count} answered again, {wrongly} of them though nothing was on its way at a kill; {server.Record.TooManyCount} times 429, the last bot {last}");
        Directory.Delete(folder, recursive: true);
        return none == 0 && wrongly == 0 ? 0 : 1;
    }

    /// <summary>The questions whose answers the store of a killed bot knows as being sent.</summary>
    private static List<(long Chat, int Question)> OnTheWay(string data)
    {
        var opening = TrialProcess.Opening();
        using var store = TalksStore.Open(new DataFolder(data), new StoreOpening(opening.RunBy, opening.Verifier, opening.Time));
        return [.. store.Where(OutboxRow.Rows, row => row.State == OutboxState.Sending).Select(row => (row.Chat, MessageOutbox.Read(row).ReplyTo ?? 0))];
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
