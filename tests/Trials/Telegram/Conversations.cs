using TalksBot.BotApi;

namespace TalksBot.Trials.Telegram;

/// <summary>More than sixty conversations, all at once, with a bot that sends rich messages and one that does not, against a Telegram that refuses what Telegram refuses.</summary>
public static class Conversations
{
    /// <param name="most">The first so many of them with each bot.</param>
    public static async Task<int> RunAsync(int most)
    {
        var right = await WithBotAsync("rich", Scripts.Bulky("rich").Concat(Scripts.All).Take(most));
        return await WithBotAsync("regular", Scripts.Bulky("regular").Take(most)) && right ? 0 : 1;
    }

    private static async Task<bool> WithBotAsync(string form, IEnumerable<(string Where, string Language, string Script)> scripts)
    {
        var folder = KervranFolder.Make(Scripts.LongText);
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        using var bot = BotProcess.Start(server, folder, more: new Dictionary<string, string> { ["Telegram__Rich"] = form == "rich" ? "true" : "false" });
        await BotProcess.UpAsync(server);
        var outcomes = await Task.WhenAll(scripts.Select((s, i) => FailureAsync(server, i + 1, s.Where, s.Language, s.Script)));
        var failures = outcomes.OfType<string>().ToList();
        await server.QuietAsync(TimeSpan.FromSeconds(2));
        foreach (var line in failures.Concat(server.Record.Refusals.Select(r => $"{r.Method}: {r.Description}")))
            Console.Error.WriteLine(line);
        Console.WriteLine($"{outcomes.Length} conversations, {form}: {outcomes.Length - failures.Count} as written; {server.Record.Requests.Count} requests, {server.Record.RefusalCount} refused, bot {bot}");
        var right = failures.Count == 0 && server.Record.RefusalCount == 0 && !bot.HasExited;
        bot.Kill();
        Directory.Delete(folder, recursive: true);
        return right;
    }

    private static async Task<string?> FailureAsync(BotApiServer server, int number, string where, string language, string script)
    {
        var person = server.AddUser($"P{number}", language);
        try
        {
            var (chat, thread) = await PlaceAsync(server, person, where);
            await new Conversation(server, person, chat, thread).FollowAsync(script);
            return null;
        }
        catch (Exception failure) when (failure is InvalidDataException or TimeoutException)
        {
            return $"{number} ({where}, {language}): {failure.Message}";
        }
    }

    private static async Task<(ApiChat Chat, int? Thread)> PlaceAsync(BotApiServer server, ApiUser person, string where)
    {
        if (where == "private")
            return (server.PrivateChat(person), null);
        var chat = where == "topic" ? server.AddForum("Le forum", person) : server.AddSupergroup("Le quai", person);
        if (where == "elsewhere")
            return (chat, null);
        server.AddBot(chat, person);
        await server.MessagesIn(chat).CountAsync(1, TimeSpan.FromSeconds(30));
        return (chat, where == "topic" ? server.AddTopic(chat, "Travaux").Id : null);
    }
}
