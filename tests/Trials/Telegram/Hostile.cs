using System.Text.RegularExpressions;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.BotApi;
using TalksBot.Tests;

namespace TalksBot.Trials.Telegram;

/// <summary>Texts that break programs as questions, as people's names, as titles of groups and within sources: all answered, nothing refused, and shown as they were meant.</summary>
public sealed class Hostile
{
    private const int Seed = 11, EveryInGroup = 10, EveryByLink = 5; // each tenth is asked in a group of that title, each fifth question is opened again by its link

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Of a longer question a part is kept and shown.
    private const int MostShown = 300;

    private readonly BotApiServer _server;
    private readonly IReadOnlyList<string> _texts;
    private readonly HostileSources _sources;
    private readonly List<(ApiUser Person, ApiChat Chat)> _places;
    private readonly List<string> _faults = [];

    private Hostile(BotApiServer server, IReadOnlyList<string> texts, HostileSources sources)
    {
        (_server, _texts, _sources) = (server, texts, sources);
        _places = [.. texts.Select(PlaceOf)];
    }

    public static async Task<int> RunAsync(int count)
    {
        var folder = KervranFolder.Make();
        string[] texts = [.. NaughtyStrings.Many(count, Seed)];
        var sources = HostileSources.Add(folder, texts);
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None, KeepRequests = 100 });
        using var bot = BotProcess.Start(server, folder);
        await BotProcess.UpAsync(server);

        var trial = new Hostile(server, texts, sources);
        var answers = await trial.AskThemAsync();
        var quoted = await trial.AskForSourcesAsync();
        var opened = await trial.OpenLinksAsync(answers);
        await server.QuietAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

        var faults = server.Record.Refusals.Select(r => $"{r.Method}: {r.Description}").Concat(trial._faults).Distinct().ToList();
        foreach (var line in faults.Take(40))
            Console.Error.WriteLine(line);
        Console.WriteLine($"{count} hostile texts as questions, names, titles and in sources ({quoted} quoted, {opened} opened by links): {trial._faults.Count} without a reply or shown otherwise than meant; {server.Record.Total} requests, {server.Record.RefusalCount} refused, bot {bot}");
        var right = faults.Count == 0 && quoted >= count * 0.9 && opened > 0 && !bot.HasExited;
        bot.Kill();
        Directory.Delete(folder, recursive: true);
        return right ? 0 : 1;
    }

    private async Task<IReadOnlyDictionary<int, ApiMessage>> AskThemAsync()
    {
        // Apps send no message that is empty or longer than 4,096 units; the longer ones come as apps cut them.
        var said = _texts.Select((text, number) => number % EveryInGroup == 0 ? $"/ask {text}" : text).Select(text => text.Length > 4096 ? text[..4096] : text).ToList();
        var replies = await AskAsync(number => IsForAnotherBot(said[number]) ? null : said[number]);
        foreach (var (number, reply) in replies)
            Note(number, _sources.Fault(reply));
        return replies.ToDictionary(r => r.Number, r => r.Reply);
    }

    private async Task<int> AskForSourcesAsync()
    {
        var quoted = 0;
        foreach (var (number, reply) in await AskAsync(number => $"{(number % EveryInGroup == 0 ? "/ask " : "")}{HostileSources.Question(number)}"))
        {
            quoted += HostileSources.IsQuoted(number, reply) ? 1 : 0;
            Note(number, _sources.Fault(number, reply));
        }

        return quoted;
    }

    /// <summary>The link of an answer shows the question above it.</summary>
    private async Task<int> OpenLinksAsync(IReadOnlyDictionary<int, ApiMessage> answers)
    {
        var opened = await AskAsync(number =>
            number % EveryInGroup != 0 && number % EveryByLink == 1 && answers.TryGetValue(number, out var answer) && KeyOf(answer) is { } key ? $"/start q_{key}" : null);
        foreach (var (number, reply) in opened)
        {
            var meant = HostileSources.Kept(ForeignText.Clean(Wording.Legible(_texts[number]))).Trim();
            var shown = HostileSources.Marked(reply, "italic").FirstOrDefault("").Trim();
            var part = shown.TrimEnd('…').Trim();
            var isCut = shown.EndsWith('…') || _texts[number].Length > MostShown;
            Note(number, meant == part || meant == shown || (isCut && part.Length > 0 && meant.StartsWith(part, StringComparison.Ordinal)) ? null : $"the question «{meant}» is shown as «{shown}»");
        }

        return opened.Count;
    }

    /// <summary>Says something in each place, fifty at a time, and waits for what comes.</summary>
    private async Task<IReadOnlyList<(int Number, ApiMessage Reply)>> AskAsync(Func<int, string?> text)
    {
        var replies = new List<(int, ApiMessage)>();
        foreach (var some in Enumerable.Range(0, _places.Count).Where(number => text(number) is not null).Chunk(50))
            replies.AddRange((await Task.WhenAll(some.Select(number => ReplyAsync(number, text(number)!)))).OfType<(int, ApiMessage)>());
        return replies;
    }

    private async Task<(int, ApiMessage)?> ReplyAsync(int number, string text)
    {
        var (person, chat) = _places[number];
        var said = _server.Say(person, chat, text);
        try
        {
            // In a group the greeting is no reply.
            return (number, await _server.MessagesIn(chat).FirstAsync(m => said.ChatId < 0 ? m.ReplyToId == said.Id : m.Order > said.Order, timeout: Patience));
        }
        catch (TimeoutException)
        {
            Note(number, "no reply");
            return null;
        }
    }

    private (ApiUser, ApiChat) PlaceOf(string text, int number)
    {
        var name = text.Length is 0 or > 64 ? $"P{number}" : text;
        var person = _server.AddUser(name, language: (number % 3) switch { 0 => "fr", 1 => "en", _ => "ru" });
        if (number % EveryInGroup != 0)
            return (person, _server.PrivateChat(person));
        var group = _server.AddSupergroup(name, person);
        _server.AddBot(group, person);
        return (person, group);
    }

    private void Note(int number, string? fault)
    {
        if (fault is not null)
        {
            _faults.Add($"{number} «{Shown(_texts[number])}»: {(fault.Length > 200 ? fault[..200] : fault)}");
            if (Environment.GetEnvironmentVariable("TRIALS_VERBOSE") is not null)
                Console.Error.WriteLine(_faults[^1]);
        }
    }

    /// <summary>Null for a reply that is no answer.</summary>
    private static string? KeyOf(ApiMessage reply) => reply.Buttons.FirstOrDefault(button => button.Data?.StartsWith("y:", StringComparison.Ordinal) is true)?.Data![2..];

    /// <summary>"/ask@other_bot": there silence is the right reply.</summary>
    private static bool IsForAnotherBot(string text) => Regex.IsMatch(text, @"^/\w+@(?!talks_test_bot\b)\w+");

    private static string Shown(string text) => string.Concat(text.Take(30).Select(c => c is > ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}"));
}
