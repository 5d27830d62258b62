using System.Text.RegularExpressions;
using TalksBot.BotApi;
using TalksBot.Tests;

namespace TalksBot.Trials.Telegram;

/// <summary>Texts that break programs as questions, as people's names and as titles of groups, all at once.</summary>
public static class Hostile
{
    private const int Seed = 11, Every = 10; // each tenth is asked in a group of that title

    public static async Task<int> RunAsync(int count)
    {
        var folder = KervranFolder.Make();
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None, KeepMessages = 5 * count, KeepRequests = 20 * count });
        using var bot = BotProcess.Start(server, folder);
        await BotProcess.UpAsync(server);
        var asked = new List<(ApiChat Chat, ApiMessage Said, string Text)>();
        foreach (var (number, text) in NaughtyStrings.Many(count, Seed).Index())
        {
            var name = text.Length is 0 or > 64 ? $"P{number}" : text;
            var person = server.AddUser(name, language: (number % 3) switch { 0 => "fr", 1 => "en", _ => "ru" });
            var chat = server.PrivateChat(person);
            if (number % Every == 0)
            {
                chat = server.AddSupergroup(name, person);
                server.AddBot(chat, person);
            }

            // Apps send no message that is empty or longer than 4,096 units; the longer ones come as apps cut them.
            var said = number % Every == 0 ? $"/ask {text}" : text;
            var message = server.Say(person, chat, said.Length > 4096 ? said[..4096] : said);
            if (!IsForAnotherBot(said))
                asked.Add((chat, message, text));
            if (number % 20 == 19)
                await Task.Delay(200);
        }

        var none = await UnansweredAsync(server, asked, TimeSpan.FromSeconds(20 + count / 20.0));
        await server.QuietAsync(TimeSpan.FromSeconds(2));
        foreach (var line in server.Record.Refusals.Select(r => $"{r.Method}: {r.Description}").Distinct().Take(20).Concat(none.Take(20).Select(q => $"no reply: {Shown(q.Text)}")))
            Console.Error.WriteLine(line);
        Console.WriteLine($"{asked.Count} hostile texts: {none.Count} without a reply; {server.Record.Requests.Count} requests, {server.Record.RefusalCount} refused, bot {(bot.HasExited ? "gone" : "up")}");
        var right = none.Count == 0 && server.Record.RefusalCount == 0 && !bot.HasExited;
        bot.Kill();
        Directory.Delete(folder, recursive: true);
        return right ? 0 : 1;
    }

    /// <summary>Those with no message of the bot after them in their chat, as soon as there are none or the time is over.</summary>
    private static async Task<IReadOnlyList<(ApiChat Chat, ApiMessage Said, string Text)>> UnansweredAsync(BotApiServer server, IReadOnlyList<(ApiChat Chat, ApiMessage Said, string Text)> asked, TimeSpan most)
    {
        var left = asked;
        for (var end = DateTime.UtcNow + most; left.Count > 0 && DateTime.UtcNow < end; await Task.Delay(500))
            left = [.. left.Where(q => !IsAnswered(server.MessagesIn(q.Chat), q.Said))];
        return left;
    }

    /// <summary>In a group the greeting is no reply: there it counts only what replies to the question.</summary>
    private static bool IsAnswered(ChatView view, ApiMessage said) =>
        view.FromBot.Any(m => said.ChatId < 0 ? m.ReplyToId == said.Id : m.Order > said.Order);

    /// <summary>"/ask@other_bot": there silence is the right reply.</summary>
    private static bool IsForAnotherBot(string text) => Regex.IsMatch(text, @"^/\w+@(?!talks_test_bot\b)\w+");

    private static string Shown(string text) => string.Concat(text.Take(30).Select(c => c is > ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}"));
}
