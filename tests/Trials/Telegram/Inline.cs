using TalksBot.BotApi;

namespace TalksBot.Trials.Telegram;

/// <summary>How long a list of quotations takes: from the inline query standing at Telegram to its answer arriving there.</summary>
public static class Inline
{
    private const int People = 30, MostResults = 5;

    /// <param name="timed">Whether the times count: 95 % within 300 ms. A busy machine does not keep it.</param>
    public static async Task<int> RunAsync(int passages, int queries, bool timed)
    {
        var folder = await PassagesFolder.MakeAsync(passages);
        await using var server = await BotApiServer.StartAsync();
        using var bot = BotProcess.Start(server, folder);
        await BotProcess.UpAsync(server);
        var people = Enumerable.Range(1, People).Select(i => server.AddUser($"P{i}", language: "fr")).ToList();
        var (took, beside) = (new List<TimeSpan>(), 0);
        for (var i = 0; i < queries; i++)
        {
            var (text, holds) = PassagesFolder.Question(i, passages);
            var query = await server.AnsweredAsync(server.InlineQuery(people[i % People], text), TimeSpan.FromSeconds(60));
            took.Add(query.AnsweredAt!.Value - query.Asked);
            if (query.Results.Count is 0 or > MostResults || !query.Results[0].Content.Words.Contains(holds, StringComparison.Ordinal))
            {
                beside++;
                Console.Error.WriteLine($"{text}: {string.Join(" | ", query.Results.Select(r => r.Content.Words.ReplaceLineEndings(" ")))}");
            }
        }

        bot.Kill();
        Directory.Delete(folder, recursive: true);
        var times = new Times(took);
        Console.WriteLine($"{passages} passages: inline {times}; {beside} beside the point, {server.Record.RefusalCount} refused");
        return beside + server.Record.RefusalCount == 0 && (!timed || times.NearlyAll <= 300) ? 0 : 1;
    }
}
