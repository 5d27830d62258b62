using System.Text.Json;
using TalksBot.Bot.Cli.Questions;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>The files of the process that asked for a verb: read and written by itself, so that it reaches what it may reach and nothing else. When it cannot, it says so itself, and stops the verb.</summary>
internal sealed class AskedFiles(VerbCall call, RunningBot bot, Terminal terminal) : IVerbFiles
{
    private const int BatchTexts = 300;
    private const long BatchCharacters = 8_000_000;

    public TextReader Questions(string path) => new AskedLines(call, path);

    // The words are of no use here: what goes wrong with the file is told by who writes it.
    public OutputFile Output(string? path) =>
        path is null or "-" or "/dev/stdout" ? OutputFile.Of(terminal.Out, RefusalWords.In(null)) : OutputFile.Of(new AskedResults(call, path), RefusalWords.In(null));

    /// <remarks>Texts are fetched first and imported then, some at a time: an asker that stops in the middle must not keep others from changing texts.</remarks>
    public Task<ImportReport> ImportAsync(KnowledgeBase knowledge, string[] paths, ReadOptions options, ImportManner manner, CancellationToken cancel)
    {
        var (sources, refusals, batch, size) = (new List<ImportedSource>(), new List<ReadRefusal>(), new List<ReadOutcome>(), 0L);
        foreach (var text in Texts(paths, options))
        {
            batch.Add(text);
            size += (text as TextRead)?.Text.Body.Length ?? 0;
            if (batch.Count >= BatchTexts || size >= BatchCharacters)
                Import();
        }

        Import();
        return Task.FromResult(new ImportReport(sources, refusals));

        void Import()
        {
            var report = knowledge.Import(batch, manner, progress: null, cancel);
            manner = manner with { Act = report.Act }; // however many go at once, they are undone together
            sources.AddRange(report.Sources);
            refusals.AddRange(report.Refusals);
            batch.Clear();
            size = 0;
        }
    }

    public void Backup(KnowledgeBase knowledge, string file, CancellationToken cancel)
    {
        using var handover = new Handover(bot.Texts.Store.Folder);
        var copy = Path.Combine(handover.Path, "copy.db");
        knowledge.Backup(copy, cancel);
        call.Ask(new FileAsk(FileWanted.Backup, file) { From = copy, Store = knowledge.Store.Id, DataFile = knowledge.Store.Folder.DataFile });
    }

    public int Export(KnowledgeBase knowledge, string folder, CancellationToken cancel)
    {
        using var handover = new Handover(bot.Texts.Store.Folder);
        var count = knowledge.Export(handover.Path, cancel);
        call.Ask(new FileAsk(FileWanted.Export, folder) { From = handover.Path });
        return count;
    }

    public Task<IEnumerable<ReadOutcome>> TextsAsync(string[] paths, ReadOptions options, CancellationToken cancel) => Task.FromResult(Texts(paths, options));

    private IEnumerable<ReadOutcome> Texts(string[] paths, ReadOptions options)
    {
        call.Ask(new FileAsk(FileWanted.Texts) { Paths = paths, Options = options });
        while (call.Ask(new FileAsk(FileWanted.Text)) is { Length: > 0 } text)
            yield return JsonSerializer.Deserialize<ReadText>(text)!.Outcome;
    }
}
