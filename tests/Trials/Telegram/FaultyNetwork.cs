using TalksBot.BotApi;

namespace TalksBot.Trials.Telegram;

/// <summary>A fifth of all calls fails, in every way there is: no question may go without an answer.</summary>
public static class FaultyNetwork
{
    public static async Task<int> RunAsync(double minutes)
    {
        var folder = Directory.CreateTempSubdirectory("talks-faults").FullName;
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Faults = FaultPlan.Mixed(0.2), KeepMessages = 100_000 });
        using var bot = BotProcess.Start(server, folder);
        var people = Enumerable.Range(1, 60).Select(i => server.AddUser($"P{i}", language: "fr")).ToList();
        var asked = new Asked(server);
        var end = DateTime.UtcNow + TimeSpan.FromMinutes(minutes);
        for (var i = 0; DateTime.UtcNow < end; i++)
        {
            asked.Ask(people[i % people.Count], i);
            await Task.Delay(400);
        }

        await asked.AnsweredAsync(TimeSpan.FromMinutes(4));
        var replies = asked.Replies();
        var (none, twice) = (replies.Count(q => q.Replies.Count == 0), replies.Count(q => q.Replies.Count > 1));
        Console.WriteLine($"{minutes * 60:F0} s, {replies.Count} questions: {none} without an answer, {twice} answered more than once, {server.Record.RefusalCount} refused, {server.Record.TooManyCount} real 429s, bot {bot}");
        Directory.Delete(folder, recursive: true);
        return none + server.Record.RefusalCount == 0 && !bot.HasExited ? 0 : 1;
    }
}
