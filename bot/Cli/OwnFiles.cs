using TalksBot.Bot.Cli.Display;
using TalksBot.Bot.Cli.Questions;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary>The files of this process.</summary>
internal sealed class OwnFiles(CommandContext context) : IVerbFiles
{
    public TextReader Questions(string path) => QuestionOpening.Open(path, context.Refusals);

    public OutputFile Output(string? path) => OutputFile.Open(path, context.Terminal, context.Refusals);

    public Task<ImportReport> ImportAsync(KnowledgeBase knowledge, string[] paths, ReadOptions options, CancellationToken cancel) => ImportProgressBar.RunAsync(
        context.Terminal, context.Says, () => TextCount.Of(paths), progress => knowledge.Import(Texts(paths, options, cancel), progress, cancel));

    /// <summary>What the files, folders and addresses hold, one after the other.</summary>
    public static IEnumerable<ReadOutcome> Texts(string[] paths, ReadOptions options, CancellationToken cancel) => paths.SelectMany(path => SourcesAdd.Read(path, options, cancel));

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
