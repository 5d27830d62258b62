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

    // What comes and goes with collections of garbage: a tenth more than after the first tenth is no growth.
    private const double Wobble = 1.15;

    public static async Task<int> RunAsync(int questions, int chats)
    {
        var folder = Directory.CreateTempSubdirectory("talks-day").FullName;
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None, KeepMessages = 20, KeepRequests = 200 });
        using var bot = TrialProcess.Start("telegram-bot", Path.Combine(folder, "data"), server.BaseUrl.ToString(), server.Token);
        var reading = bot.StandardOutput.ReadToEndAsync();
        await server.RequestAsync("getUpdates", timeout: TimeSpan.FromSeconds(60));
        var people = Enumerable.Range(1, chats).Select(i => server.AddUser($"P{i}", language: "fr")).ToList();
        var samples = new List<long>();
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
            samples.Add(bot.WorkingSet64);
        }

        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var (after, last, highest) = (samples[0], samples[^1], samples.Max());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{questions} questions, {chats} chats in {took:F0} s: memory by tenths {string.Join(' ', samples.Select(s => s / 1_000_000))} MB; {server.Record.RefusalCount} refused"));
        bot.Kill();
        await reading;
        Directory.Delete(folder, recursive: true);
        return highest < Most && last < after * Wobble && server.Record.RefusalCount == 0 ? 0 : 1;
    }

    /// <summary>The part of the bot, which holds to no limits of sending.</summary>
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
        await TelegramHost.RunAsync(
            configuration, texts, new AnswerPipeline(texts, model: null, TimeProvider.System), RefusalWords.In("en"), TimeProvider.System, CancellationToken.None, none);
        return 0;
    }

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
