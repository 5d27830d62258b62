using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Words;
using TalksBot.BotApi;
using TalksBot.Knowledge;

namespace TalksBot.Trials.Telegram;

/// <summary>A day's questions in a row, without limits on either side: the bot's memory must not grow with them.</summary>
public static class Day
{
    private const int Parts = 10;
    private const long Most = 250_000_000;

    // Over what it was after the first tenth; what comes and goes with collections of garbage, and caches that fill, are no growth.
    private const double Wobble = 1.15, LiveWobble = 1.25;

    /// <param name="whole">Whether the process itself must be flat after the first tenth: it is not before some thousands of questions. What lives in it must always be.</param>
    public static async Task<int> RunAsync(int questions, int chats, bool whole)
    {
        var folder = Directory.CreateTempSubdirectory("talks-day").FullName;
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None, KeepMessages = 20, KeepRequests = 200 });
        using var bot = TrialProcess.Start("telegram-bot", Path.Combine(folder, "data"), server.BaseUrl.ToString(), server.Token);
        await BotProcess.UpAsync(server);
        var people = Enumerable.Range(1, chats).Select(i => server.AddUser($"P{i}", language: "fr")).ToList();
        var (memory, live) = (new List<long>(), new List<long>());
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < questions; i++)
        {
            server.Say(people[i % chats], Asked.Question(i / chats + i));
            while (server.PendingUpdates > 500)
                await Task.Delay(20);
            if ((i + 1) % (questions / Parts) != 0)
                continue;
            await SentAsync(server, i + 1);
            bot.Refresh();
            memory.Add(bot.WorkingSet64);
            await bot.StandardInput.WriteLineAsync();
            live.Add(long.Parse(await bot.StandardOutput.ReadLineAsync() ?? "", CultureInfo.InvariantCulture));
        }

        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        bot.Kill();
        Directory.Delete(folder, recursive: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{questions} questions, {chats} chats in {took:F0} s: memory by tenths {Megabytes(memory)} MB, of it alive {Megabytes(live)} MB; {server.Record.RefusalCount} refused"));
        var isFlat = live[^1] < live[0] * LiveWobble && (!whole || memory[^1] < memory[0] * Wobble);
        return isFlat && memory.Max() < Most && server.Record.RefusalCount == 0 ? 0 : 1;
    }

    /// <summary>The part of the bot, which holds to no limits of sending; for each line it is given it says how many bytes of objects are alive.</summary>
    public static async Task<int> BotAsync(string data, string address, string token)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = token,
            ["Telegram:BaseUrl"] = address,
            ["FairUse:QuestionsPerPerson"] = "1000",
            ["FairUse:QuestionsPerChat"] = "1000",
        }).Build();
        using var texts = KnowledgeBase.Open(data, TrialProcess.Opening(Beginning.StarterText));
        var none = new SendingLimits { All = 10_000, AllWindow = TimeSpan.FromSeconds(1), Burst = 10_000, ChatInterval = TimeSpan.Zero, Group = 10_000 };
        _ = Task.Run(TellWhatLives);
        await TelegramHost.RunAsync(
            configuration, texts, new AnswerPipeline(texts, model: null, TimeProvider.System), RefusalWords.In("en"), TimeProvider.System, CancellationToken.None, none);
        return 0;
    }

    private static void TellWhatLives()
    {
        while (Console.In.ReadLine() is not null)
            Console.Out.WriteLine(GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
    }

    private static string Megabytes(List<long> bytes) => string.Join(' ', bytes.Select(b => b / 1_000_000));

    /// <summary>Waits until this many messages left, however they were received.</summary>
    private static async Task SentAsync(BotApiServer server, int count)
    {
        for (var end = DateTime.UtcNow + TimeSpan.FromMinutes(5); server.Record.Count("sendMessage") < count; await Task.Delay(50))
        {
            if (DateTime.UtcNow > end)
                throw new TimeoutException($"{server.Record.Count("sendMessage")} of {count} messages were sent");
        }
    }
}
