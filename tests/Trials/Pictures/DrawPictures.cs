using System.Globalization;
using TalksBot.Bot.Telegram.Rendering.Pages;
using TalksBot.BotApi;
using TalksBot.Trials.Telegram;

namespace TalksBot.Trials.Pictures;

/// <summary>Makes the pictures of README and docs anew: people talk with the bot itself, and what came is drawn as a chat and photographed.</summary>
internal static class DrawPictures
{
    public const string Name = "TalksBot", Group = "Port de Kervran";

    private const string Question = "Que pense Kermarec du granit ?", Members = "14 membres";

    /// <param name="folder">Where the pages and, with Chromium, the pictures go.</param>
    public static async Task<int> RunAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var picture in await ScenesAsync().ConfigureAwait(false))
        {
            var page = Path.Combine(folder, $"{picture.Name}.html");
            await File.WriteAllTextAsync(page, picture.Html()).ConfigureAwait(false);
            var taken = await Photograph.TakeAsync(page, Path.ChangeExtension(page, ".png"), ChatPage.Width, CancellationToken.None).ConfigureAwait(false);
            Console.WriteLine(taken ? $"{picture.Name}.png" : $"{picture.Name}.html (no Chromium on this machine: no picture)");
        }

        return 0;
    }

    private static async Task<IReadOnlyList<ChatPage>> ScenesAsync()
    {
        var folder = KervranFolder.Make();
        try
        {
            await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None }).ConfigureAwait(false);
            var (soazig, mona) = (server.AddUser("Soazig"), server.AddUser("Mona"));
            using var bot = BotProcess.Start(server, folder, more: new Dictionary<string, string> { ["Owners__0"] = mona.Id.ToString(CultureInfo.InvariantCulture) });
            await BotProcess.UpAsync(server).ConfigureAwait(false);
            return
            [
                .. await InPrivateAsync(server, soazig).ConfigureAwait(false), .. await InGroupAsync(server, soazig).ConfigureAwait(false), .. await DigestAsync(server, soazig).ConfigureAwait(false), await InlineAsync(server, soazig).ConfigureAwait(false),
                .. await MaintenanceScenes.DrawAsync(server, mona, soazig).ConfigureAwait(false),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<ChatPage>> InPrivateAsync(BotApiServer server, ApiUser person)
    {
        var chat = server.MessagesIn(server.PrivateChat(person));
        var asked = server.Say(person, Question);
        var answer = await SettledAsync(chat, await chat.AfterAsync(asked).ConfigureAwait(false)).ConfigureAwait(false);
        var picture = new ChatPage("private", Name, "bot", [SentBubble.Of(asked) with { Mine = true }, SentBubble.Of(answer)]);
        server.PressButton(person, answer, answer.Keyboard[0][0]);
        var context = await chat.AfterAsync(answer).ConfigureAwait(false);
        return [picture, new ChatPage("context", Name, "bot", [SentBubble.Of(context)])];
    }

    private static async Task<IReadOnlyList<ChatPage>> InGroupAsync(BotApiServer server, ApiUser person)
    {
        var group = server.AddSupergroup(Group, [person]);
        server.AddBot(group, person);
        var chat = server.MessagesIn(group);
        await chat.CountAsync(1).ConfigureAwait(false);
        var asked = server.Say(person, group, $"/ask {Question}");
        var answer = await SettledAsync(chat, await chat.ReplyToAsync(asked).ConfigureAwait(false)).ConfigureAwait(false);
        var said = SentBubble.Of(asked) with { Sender = person.FirstName };
        var reply = SentBubble.Of(answer) with { Sender = Name, ReplyTo = (person.FirstName, asked.Words) };
        return
        [
            new ChatPage("group", Group, Members, [said, reply]),
            new ChatPage("group-unfolded", Group, Members, [said, reply with { Unfolded = true }]),
        ];
    }

    private static async Task<IReadOnlyList<ChatPage>> DigestAsync(BotApiServer server, ApiUser person)
    {
        var group = server.AddSupergroup(Group, [person]);
        server.AddBot(group, person);
        var chat = server.MessagesIn(group);
        await chat.CountAsync(1).ConfigureAwait(false);
        var asked = server.Say(person, group, $"/digest@{server.World.Bot.Username}");
        var panel = await chat.ReplyToAsync(asked).ConfigureAwait(false);
        foreach (var data in (string[])["dg:day:1", "dg:on:1"])
        {
            await server.AnsweredAsync(server.PressData(person, panel, data)).ConfigureAwait(false);
            panel = await chat.EditedAsync(panel).ConfigureAwait(false);
        }

        server.PressButton(person, panel, "Aperçu");
        var digest = await SettledAsync(chat, await chat.AfterAsync(panel).ConfigureAwait(false)).ConfigureAwait(false);
        return
        [
            new ChatPage("digest-panel", Group, Members, [SentBubble.Of(asked) with { Sender = person.FirstName }, SentBubble.Of(panel) with { Sender = Name }]),
            new ChatPage("digest", Group, Members, [SentBubble.Of(digest) with { Sender = Name }]),
        ];
    }

    private static async Task<ChatPage> InlineAsync(BotApiServer server, ApiUser person)
    {
        var typed = await server.AnsweredAsync(server.InlineQuery(person, Question)).ConfigureAwait(false);
        var sent = server.ChooseInlineResult(typed, typed.Results[0], server.AddSupergroup("Les pêcheurs", [person]));
        return new ChatPage("inline", "Les pêcheurs", "8 membres", [SentBubble.Of(sent) with { Mine = true, Sender = $"via @{server.World.Bot.Username}" }])
        {
            Typed = $"@{server.World.Bot.Username} {Question}",
            Offered = [.. typed.Results.Select(result => (result.Title, result.Description ?? ""))],
        };
    }

    // An answer in several messages stands when the last one does.
    private static async Task<ApiMessage> SettledAsync(ChatView chat, ApiMessage first)
    {
        await Task.Delay(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        return chat.Now(first) ?? first;
    }
}
