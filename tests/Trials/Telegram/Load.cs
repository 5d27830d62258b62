using System.Globalization;
using TalksBot.BotApi;

namespace TalksBot.Trials.Telegram;

/// <summary>A thousand questions from two hundred chats within ten seconds, with Telegram's real limits.</summary>
public static class Load
{
    /// <param name="paced">Whether the pace counts: 429s, and 95 % of what the limits allow. A busy machine keeps neither.</param>
    public static async Task<int> RunAsync(int chats, int questions, int seconds, bool paced)
    {
        var folder = Directory.CreateTempSubdirectory("talks-load").FullName;
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { KeepRequests = 100_000 });
        using var bot = BotProcess.Start(server, folder);
        await BotProcess.UpAsync(server);
        var people = Enumerable.Range(1, chats).Select(i => server.AddUser($"P{i}", language: "fr")).ToList();
        var asked = new Asked(server);
        var began = DateTime.UtcNow;
        for (var i = 0; i < questions; i++)
        {
            asked.Ask(people[i % chats], i / chats * 7 + i);
            var due = began + TimeSpan.FromSeconds((double)seconds * i / questions);
            if (due > DateTime.UtcNow)
                await Task.Delay(due - DateTime.UtcNow);
        }

        await asked.AnsweredAsync(TimeSpan.FromSeconds(questions / 30.0 * 2 + 30));
        await server.QuietAsync(TimeSpan.FromSeconds(1));
        var replies = asked.Replies();
        var none = replies.Count(q => q.Replies.Count == 0);
        var twice = replies.Count(q => q.Replies.Count > 1);
        var disordered = replies.Where(q => q.Replies.Count > 0).GroupBy(q => q.Question.ChatId)
            .Sum(chat => chat.Zip(chat.Skip(1)).Count(pair => pair.First.Replies[0].Order > pair.Second.Replies[0].Order));
        var sends = server.Record.Of("sendMessage").Where(r => r.Code == 200).Select(r => r.Arrived).Order().ToList();
        if (Environment.GetEnvironmentVariable("TRIALS_VERBOSE") is not null)
            Console.Error.WriteLine(string.Join(" ", sends.GroupBy(t => (int)(t - sends[0]).TotalSeconds).Select(g => $"{g.Key}:{g.Count()}")));
        var took = (sends[^1] - sends[0]).TotalSeconds;
        var share = (sends.Count - 1) / took / 30 * 100;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{questions} questions, {chats} chats: {none} unanswered, {twice} answered twice, {disordered} out of order, {server.Record.TooManyCount} times 429, {server.Record.RefusalCount} refused; {sends.Count} sent in {took:F1} s = {share:F1} % of 30 a second"));
        Directory.Delete(folder, recursive: true);
        var right = none + twice + disordered + server.Record.RefusalCount == 0;
        return right && (!paced || (server.Record.TooManyCount == 0 && share >= 95)) ? 0 : 1;
    }
}
