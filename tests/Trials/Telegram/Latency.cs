using TalksBot.BotApi;

namespace TalksBot.Trials.Telegram;

/// <summary>How long an answer takes while thirty chats ask: from the update standing at Telegram to the bot's message arriving there, the poll included.</summary>
public static class Latency
{
    private const int Chats = 30;

    // Some 14 a second in all, one in two seconds a chat: the limits of sending are not what is measured.
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(70);

    /// <param name="timed">Whether the times count: half within 25 ms, 95 % within 100. A busy machine keeps neither.</param>
    public static async Task<int> RunAsync(int passages, int rounds, bool timed)
    {
        var folder = await PassagesFolder.MakeAsync(passages);
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        using var bot = BotProcess.Start(server, folder);
        await BotProcess.UpAsync(server);
        var people = Enumerable.Range(1, Chats).Select(i => server.AddUser($"P{i}", language: "fr")).ToList();
        foreach (var person in people)
            server.Start(person);
        await server.QuietAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(60));

        var answers = new List<Task<(TimeSpan Took, bool Right)>>();
        using var clock = new PeriodicTimer(Apart);
        for (var i = 0; i < rounds * Chats && await clock.WaitForNextTickAsync(); i++)
            answers.Add(AskedAsync(server, people[i % Chats], PassagesFolder.Question(i, passages)));
        var asked = await Task.WhenAll(answers);
        bot.Kill();
        Directory.Delete(folder, recursive: true);

        var (times, beside) = (new Times(asked.Select(a => a.Took)), asked.Count(a => !a.Right));
        Console.WriteLine($"{passages} passages, {Chats} chats: answers {times}; {beside} beside the point, {server.Record.RefusalCount} refused");
        var right = beside + server.Record.RefusalCount == 0;
        return right && (!timed || (times.Half <= 25 && times.NearlyAll <= 100)) ? 0 : 1;
    }

    private static async Task<(TimeSpan, bool)> AskedAsync(BotApiServer server, ApiUser person, (string Text, string Holds) about)
    {
        var question = server.Say(person, about.Text);
        var reply = await server.MessagesIn(server.PrivateChat(person)).ReplyToAsync(question, TimeSpan.FromSeconds(60));
        return (reply.Date - question.Date, reply.Words.Contains(about.Holds, StringComparison.Ordinal));
    }
}
