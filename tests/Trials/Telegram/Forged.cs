using TalksBot.BotApi;

namespace TalksBot.Trials.Telegram;

/// <summary>A hundred forged updates of somebody who is not in the group whose answers and buttons they name.</summary>
public static class Forged
{
    private const string Keys = "abcdefghijklmnopqrstuvwxyz234567";
    private static readonly string[] Verbs = ["c", "s", "w", "m", "y", "n", "x", "o", "r", "b", "d", "q", "C", "S", "W", "M"];

    public static async Task<int> RunAsync()
    {
        var folder = KervranFolder.Make();
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        using var bot = BotProcess.Start(server, folder);
        await BotProcess.UpAsync(server);

        var (victim, forger) = (server.AddUser("Victime"), server.AddUser("Faussaire"));
        var group = server.AddSupergroup("Le quai", victim);
        server.AddBot(group, victim);
        await server.MessagesIn(group).CountAsync(1, TimeSpan.FromSeconds(30));
        var answer = await server.MessagesIn(group).ReplyToAsync(server.Say(victim, group, $"/ask {KervranFolder.Question}"), TimeSpan.FromSeconds(30));
        var home = server.MessagesIn(server.PrivateChat(victim));
        var panel = await home.AfterAsync(server.Say(victim, "/forget"), TimeSpan.FromSeconds(30));
        var key = answer.Buttons.First(b => b.Data is not null).Data!.Split(':')[1];
        var away = server.AddSupergroup("Ailleurs", forger);
        server.AddBot(away, forger);
        var own = await server.MessagesIn(server.PrivateChat(forger)).AfterAsync(server.Say(forger, "Qui est la passeuse du bac ?"), TimeSpan.FromSeconds(30));
        var typed = await server.AnsweredAsync(server.InlineQuery(forger, "Qui est la passeuse du bac ?"));
        var inline = server.ChooseInlineResult(typed, typed.Results[0], away);
        await server.QuietAsync(TimeSpan.FromSeconds(2));
        var (before, said) = (Standing(server, group, victim), new List<(string What, string? Text)>());

        // Other chats' answers, from his own message, from one of inline mode, and cut short or drawn out.
        foreach (var verb in Verbs)
        {
            foreach (var (message, data) in new[] { (own, $"{verb}:{key}"), (inline, $"{verb}:{key}"), (own, $"{verb}:{key[..^1]}"), (own, $"{verb}:{key}:98"), (inline, $"{verb}:{key}:2") })
                said.Add((data, (await server.AnsweredAsync(server.PressData(forger, message, data))).Text));
        }

        // The other's confirmations, at his place and under his own message.
        foreach (var data in panel.Buttons.Select(b => b.Data).OfType<string>())
        {
            Raw(server, forger, panel.ChatId, panel.Id, data);
            said.Add((data, (await server.AnsweredAsync(server.PressData(forger, inline, data))).Text));
        }

        // The group's administrators' buttons by one who is not even in it, and messages of inline mode that are not there.
        foreach (var data in (string[])[$"d:{key}", $"q:{key}", "scope:all", "lang:ru", "ask:0", "forget:yes", "page:1"])
        {
            Raw(server, forger, group.Id, answer.Id, data);
            server.RawUpdate("callback_query", $$"""{"id":"{{Guid.NewGuid():N}}","from":{"id":{{forger.Id}},"is_bot":false,"first_name":"F"},"chat_instance":"1","inline_message_id":"AAAA{{said.Count}}","data":"{{data}}"}""");
            said.Add((data, null));
        }

        // Links that are guessed.
        var random = new Random(3);
        var asker = server.MessagesIn(server.PrivateChat(forger));
        foreach (var form in (string[])["q_{0}", "c_{0}_1", "invite_{0}", "s_{0}", "q_{0}_2", "c_{0}_99", "{0}", "Q_{0}", "q_{0}{0}", "invite_", "s_../../etc/passwd", "c_{0}_-1"])
        {
            var link = form.Replace("{0}", new string(random.GetItems<char>(Keys, 12)), StringComparison.Ordinal);
            said.Add((link, (await asker.AfterAsync(server.Say(forger, $"/start {link}"), TimeSpan.FromSeconds(30))).Words));
        }

        await server.UpdatesTakenAsync(TimeSpan.FromSeconds(30));
        await server.QuietAsync(TimeSpan.FromSeconds(3));
        var reached = said.Where(s => s.Text?.Contains(KervranFolder.Cost, StringComparison.Ordinal) == true || s.Text?.Contains(KervranFolder.Question, StringComparison.Ordinal) == true).ToList();
        var after = Standing(server, group, victim);
        after.SymmetricExceptWith(before);
        var changed = after.Count;
        foreach (var (chat, id, edits) in after)
            Console.Error.WriteLine($"changed: message {id} of {(chat == group.Id ? "the group" : "the other person")}, edited {edits} times");
        var leaked = asker.FromBot.Concat(server.MessagesIn(away).FromBot).Count(m => m.Words.Contains(KervranFolder.Cost, StringComparison.Ordinal));
        foreach (var (what, text) in Environment.GetEnvironmentVariable("TRIALS_VERBOSE") is null ? reached : said)
            Console.Error.WriteLine($"{what}: {text}");
        Console.WriteLine($"{said.Count} forged: {reached.Count + leaked} told another chat's words, {changed} changed another chat; {server.Record.RefusalCount} refused, bot {(bot.HasExited ? "gone" : "up")}");
        var right = said.Count >= 100 && reached.Count + leaked + changed == 0 && !bot.HasExited;
        bot.Kill();
        Directory.Delete(folder, recursive: true);
        return right ? 0 : 1;
    }

    private static void Raw(BotApiServer server, ApiUser person, long chat, int message, string data) => server.RawUpdate("callback_query",
        $$"""{"id":"{{Guid.NewGuid():N}}","from":{"id":{{person.Id}},"is_bot":false,"first_name":"F"},"chat_instance":"1","message":{"message_id":{{message}},"date":{{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}},"chat":{"id":{{chat}},"type":"{{(chat < 0 ? "supergroup" : "private")}}"},"text":"x"},"data":"{{data}}"}""");

    /// <summary>What the bot's messages in the victim's chats are.</summary>
    private static HashSet<(long, int, int)> Standing(BotApiServer server, ApiChat group, ApiUser victim) =>
        [.. server.MessagesIn(group).FromBot.Concat(server.MessagesIn(server.PrivateChat(victim)).FromBot).Select(m => (m.ChatId, m.Id, m.Edits))];
}
