using System.Text.Json;

namespace TalksBot.Knowledge.Store;

/// <summary>The child process's part of a verification: opens a copy, reads every record, and says what it holds.</summary>
/// <remarks>A child process, because a damaged file was seen to make the reader spin without end.</remarks>
public static class BackupCheck
{
    /// <summary>Reads a whole file and writes one line of JSON (<see cref="BackupReport"/>), or one line of error.</summary>
    /// <returns>The exit code: 0 when every record was read, else 1.</returns>
    public static int Run(string file, TextWriter output, TextWriter error)
    {
        try
        {
            output.WriteLine(JsonSerializer.Serialize(Read(file)));
            return 0;
        }
        catch (Exception e)
        {
            // the edge of a process: whatever a damaged file throws, the parent needs one line and the exit code
            error.WriteLine($"{file}: {e.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }

    private static BackupReport Read(string file)
    {
        if (!DataFolder.IsStoreFile(file))
            throw new StoreException(StoreProblem.Damaged, file);
        using var database = StoreOpener.Connect(file);
        var records = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in database.GetCollectionNames())
        {
            var documents = database.GetCollection(name);
            var read = documents.FindAll().Count();
            if (read != documents.Count())
                throw new StoreException(StoreProblem.Damaged, file);
            records[name] = read;
        }

        var state = new Rows<StoreState, string>(database, StoreState.Rows).Find(StoreState.OnlyKey)
            ?? throw new StoreException(StoreProblem.Damaged, file);
        return new BackupReport(state.StoreId, state.Schema, state.Generation, records);
    }
}
