using TalksBot.Bot.Answering;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Cards;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Trials.Pictures;

/// <summary>Makes the pictures of README and docs anew: real answers from a text of our own, drawn as a chat and photographed.</summary>
internal static class DrawPictures
{
    private const string Question = "Que pense Kermarec du granit ?", Name = "TalksBot";

    /// <param name="folder">Where the pages and, with Chromium, the pictures go.</param>
    public static async Task<int> RunAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var picture in await ScenesAsync().ConfigureAwait(false))
        {
            var page = Path.Combine(folder, $"{picture.Name}.html");
            await File.WriteAllTextAsync(page, picture.Html()).ConfigureAwait(false);
            var taken = await Photograph.TakeAsync(page, Path.ChangeExtension(page, ".png"), ChatPicture.Width, CancellationToken.None).ConfigureAwait(false);
            Console.WriteLine(taken ? $"{picture.Name}.png" : $"{picture.Name}.html (no Chromium on this machine: no picture)");
        }

        return 0;
    }

    private static async Task<IReadOnlyList<ChatPicture>> ScenesAsync()
    {
        var data = Directory.CreateTempSubdirectory("talksbot-pictures-");
        try
        {
            using var texts = KnowledgeBase.Open(data.FullName, new KnowledgeOpening("pictures", Session.Verifier(), TimeProvider.System) { Beginning = Beginning.Nothing });
            texts.Import([WriteText(data.FullName)], new ReadOptions { Date = new DateOnly(2023, 4, 1) });
            var answer = await new AnswerPipeline(texts, model: null, TimeProvider.System).AnswerAsync(new Question(Question), CancellationToken.None).ConfigureAwait(false);
            return
            [
                new ChatPicture("private", Name, "bot", [Asked(), .. Said(AnswerRendering.Of(answer, MessageStyle.Private))]),
                new ChatPicture("group", "Port de Kervran", "14 membres", [InGroup(), .. Said(AnswerRendering.Of(answer, MessageStyle.Group), "Soazig")]),
                new ChatPicture("group-unfolded", "Port de Kervran", "14 membres", [InGroup(), .. Said(AnswerRendering.Of(answer, MessageStyle.Group), "Soazig").Select(bubble => bubble with { Unfolded = true })]),
                new ChatPicture("context", Name, "bot", [.. Said(ContextCard.Of(answer.Citations[0], answer.Lang))]),
            ];
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static Bubble Asked() => new(MessageText.Plain(Question), Mine: true, "14:02");

    private static Bubble InGroup() => new(MessageText.Plain($"/ask {Question}"), Mine: false, "14:02") { Sender = "Soazig" };

    private static IEnumerable<Bubble> Said(RenderedMessage message, string? to = null) => message.Parts.Select(part => new Bubble(part, Mine: false, "14:02")
    {
        Sender = to is null ? null : Name,
        ReplyTo = to is null ? null : (to, $"/ask {Question}"),
    });

    private static string WriteText(string folder)
    {
        var file = Path.Combine(folder, "port-de-kervran.fr.txt");
        using var text = typeof(DrawPictures).Assembly.GetManifestResourceStream("Texts.port-de-kervran.fr.txt")!;
        using var written = File.Create(file);
        text.CopyTo(written);
        return file;
    }
}
