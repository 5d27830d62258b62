using TalksBot.Bot.Cli.Display;
using TalksBot.Bot.Cli.Questions;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Reading.Web;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary>The files of this process.</summary>
internal sealed class OwnFiles(CommandContext context) : IVerbFiles
{
    public TextReader Questions(string path) => QuestionOpening.Open(path, context.Refusals);

    public OutputFile Output(string? path) => OutputFile.Open(path, context.Terminal, context.Refusals);

    public async Task<ImportReport> ImportAsync(KnowledgeBase knowledge, string[] paths, ReadOptions options, ImportManner manner, CancellationToken cancel)
    {
        var texts = await TextsAsync(paths, options, cancel).ConfigureAwait(false);
        return await ImportProgressBar.RunAsync(context.Terminal, context.Says, () => TextCount.Of(paths), progress => knowledge.Import(texts, manner, progress, cancel)).ConfigureAwait(false);
    }

    /// <remarks>Pages are fetched before the first text is given.</remarks>
    public async Task<IEnumerable<ReadOutcome>> TextsAsync(string[] paths, ReadOptions options, CancellationToken cancel)
    {
        using var fetcher = new WebFetcher(WebRules.Usual);
        var reader = new WebReader(fetcher);
        var fetched = new Dictionary<string, IReadOnlyList<ReadOutcome>>(StringComparer.Ordinal);
        foreach (var address in paths.Where(WebFetcher.IsAddress))
            fetched[address] = await reader.ReadAsync(address, options, cancel).ConfigureAwait(false);
        foreach (var address in paths.Where(path => !WebFetcher.IsAddress(path) && WebFetcher.LooksLikeAddress(path) && !Path.Exists(path)))
            fetched[address] = [new ReadRefusal(address, RefusalReason.BadAddress)];
        return paths.SelectMany(path => fetched.GetValueOrDefault(path) ?? SourceReader.Read(path, options, cancel));
    }

    public void Backup(KnowledgeBase knowledge, string file, CancellationToken cancel) => knowledge.Backup(file, cancel);

    public int Export(KnowledgeBase knowledge, string folder, CancellationToken cancel)
    {
        var count = 0;
        NamingTheFolder(folder, () => count = knowledge.Export(folder, cancel));
        return count;
    }

    /// <summary>Puts in its place what the process that holds the store has exported.</summary>
    public void PlaceExport(string exported, string folder, CancellationToken cancel) => NamingTheFolder(folder, () => KnowledgeBase.PlaceExport(exported, folder, cancel));

    private void NamingTheFolder(string folder, Action export)
    {
        try
        {
            export();
        }
        catch (StoreException e) when (e.Problem is StoreProblem.NotOurs or StoreProblem.NotAFolder)
        {
            throw new RefusalException(context.Refusals.ExportFolderTaken(folder), inner: e);
        }
    }
}
