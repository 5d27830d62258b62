using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TalksBot.BotApi;

namespace TalksBot.Trials.Telegram;

/// <summary>How long an answer takes while many ask, on a store of ten thousand passages: from the question being written to the bot's message arriving, and inline.</summary>
public static class Latency
{
    private const int Chats = 30;

    public static async Task<int> RunAsync(int passages, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("talks-latency").FullName;
        await AddTextsAsync(folder, passages);
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None, KeepRequests = 100_000 });
        using var bot = BotProcess.Start(server, folder);
        await server.RequestAsync("getUpdates", timeout: TimeSpan.FromSeconds(60));
        var people = Enumerable.Range(1, Chats).Select(i => server.AddUser($"P{i}", language: "fr")).ToList();
        foreach (var person in people)
            server.Start(person);
        await server.QuietAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(60));

        var answers = new List<Task<double>>();
        for (var i = 0; i < rounds * Chats; i++)
        {
            var (person, text) = (people[i % Chats], Question(i, passages));
            answers.Add(AskedAsync(server, person, text));
            await Task.Delay(70); // some 14 a second in all, one in two seconds a chat: the limits are not what is measured
        }

        var asked = (await Task.WhenAll(answers)).Order().ToList();
        var inline = new List<double>();
        for (var i = 0; i < rounds * 4; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await server.AnsweredAsync(server.InlineQuery(people[i % Chats], Question(i * 7, passages)));
            inline.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        inline.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{passages} passages, {Chats} chats: answers p50 {Part(asked, 0.5):F0} ms, p95 {Part(asked, 0.95):F0} ms (n {asked.Count}); inline p50 {Part(inline, 0.5):F0} ms, p95 {Part(inline, 0.95):F0} ms (n {inline.Count})"));
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task<double> AskedAsync(BotApiServer server, ApiUser person, string text)
    {
        var question = server.Say(person, text);
        var reply = await server.MessagesIn(server.PrivateChat(person)).ReplyToAsync(question, TimeSpan.FromSeconds(60));
        return (reply.Date - question.Date).TotalMilliseconds;
    }

    private static double Part(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];

    private static string Question(int number, int passages) => $"Combien de bateaux la commune de Kerval-{number * 37 % passages} a-t-elle accueillis ?";

    private static async Task AddTextsAsync(string folder, int passages)
    {
        const int each = 20;
        var file = new StringBuilder();
        for (var text = 0; text < passages / each; text++)
        {
            var paragraphs = Enumerable.Range(text * each, each).Select(n =>
                $"La commune de Kerval-{n} a accueilli {n % 90 + 10} bateaux en {1950 + n % 70}. Le maire, Paul Lestrade, assure que le quai numéro {n % 13} sera refait. La digue protège {n % 7 + 2} bassins.");
            file.AppendLine(JsonSerializer.Serialize(new { id = $"port-{text}", title = $"Ports de la côte, cahier {text}", text = string.Join("\n\n", paragraphs), lang = "fr" }));
        }

        var path = Path.Combine(folder, "texts.jsonl");
        await File.WriteAllTextAsync(path, file.ToString());
        using var add = Process.Start(new ProcessStartInfo(BotProcess.Program, ["sources", "add", path, "--data", Path.Combine(folder, "data")]) { RedirectStandardOutput = true })!;
        await add.StandardOutput.ReadToEndAsync();
        await add.WaitForExitAsync();
    }
}
