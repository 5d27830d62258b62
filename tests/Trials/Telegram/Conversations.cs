using TalksBot.BotApi;

namespace TalksBot.Trials.Telegram;

/// <summary>Sixty conversations, all at once, against a Telegram that refuses what Telegram refuses.</summary>
public static class Conversations
{
    /// <param name="most">The first so many of them.</param>
    public static async Task<int> RunAsync(int most)
    {
        var folder = KervranFolder.Make();
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        using var bot = BotProcess.Start(server, folder);
        await BotProcess.UpAsync(server);
        var scripts = Scripts.All.Take(most).ToList();
        var failures = (await Task.WhenAll(scripts.Select((s, i) => FailureAsync(server, i + 1, s.Where, s.Language, s.Script)))).OfType<string>().ToList();
        await server.QuietAsync(TimeSpan.FromSeconds(2));
        foreach (var line in failures.Concat(server.Record.Refusals.Select(r => $"{r.Method}: {r.Description}")))
            Console.Error.WriteLine(line);
        Console.WriteLine($"{scripts.Count} conversations: {scripts.Count - failures.Count} as written; {server.Record.Requests.Count} requests, {server.Record.RefusalCount} refused, bot {(bot.HasExited ? "gone" : "up")}");
        var right = failures.Count == 0 && server.Record.RefusalCount == 0 && !bot.HasExited;
        bot.Kill();
        Directory.Delete(folder, recursive: true);
        return right ? 0 : 1;
    }

    private static async Task<string?> FailureAsync(BotApiServer server, int number, string where, string language, string script)
    {
        var person = server.AddUser($"P{number}", language);
        var (chat, thread) = await PlaceAsync(server, person, where);
        try
        {
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
