using TalksBot.Bot.Cli.Questions;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Cli;

/// <summary>What a verb reads and writes outside of the data folder: always with the rights, and from the working directory, of who runs it, also when the running bot carries it out.</summary>
internal interface IVerbFiles
{
    /// <summary>A file of questions.</summary>
    /// <exception cref="RefusalException">It cannot be read.</exception>
    TextReader Questions(string path);

    /// <summary>A file of results; standard output without a path.</summary>
    /// <exception cref="RefusalException">Nothing can be written there.</exception>
    OutputFile Output(string? path);

    /// <summary>What files, folders and addresses hold, one after the other as it is asked for.</summary>
    Task<IEnumerable<ReadOutcome>> TextsAsync(string[] paths, ReadOptions options, CancellationToken cancel);

    /// <summary>Adds the texts of files, folders and addresses, with a bar when a person waits.</summary>
    Task<ImportReport> ImportAsync(KnowledgeBase knowledge, string[] paths, ReadOptions options, ImportManner manner, CancellationToken cancel);

    /// <inheritdoc cref="KnowledgeBase.Backup"/>
    void Backup(KnowledgeBase knowledge, string file, CancellationToken cancel);

    /// <inheritdoc cref="KnowledgeBase.Export"/>
    /// <exception cref="RefusalException">The folder holds something already.</exception>
    int Export(KnowledgeBase knowledge, string folder, CancellationToken cancel);
}
