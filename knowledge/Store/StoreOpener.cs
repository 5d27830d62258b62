using System.Globalization;
using LiteDB;

namespace TalksBot.Knowledge.Store;

/// <summary>The way a data folder becomes an open store: lock → unfinished restore → file → collation and schema → migration.</summary>
internal static class StoreOpener
{
    private static readonly TimeSpan ReadersMayTake = TimeSpan.FromSeconds(10);

    public static TalksStore Open(DataFolder folder, StoreOpening opening)
    {
        folder.Create();
        var held = StoreLock.Take(folder, opening.RunBy);
        try
        {
            StoreRestore.Finish(folder, opening.Time);
            var store = new TalksStore(folder, held, OpenFile(folder, opening.Schema));
            try
            {
                Begin(store, opening);
                return store;
            }
            catch
            {
                store.Dispose();
                throw;
            }
        }
        catch (Exception e)
        {
            held.Dispose();
            if (e is IOException or UnauthorizedAccessException)
                throw DiskFaults.Describe(e, folder.Path, StoreProblem.Faulted);
            throw;
        }
    }

    /// <summary>Opens a data file as every store is opened: direct, ordinal, times in UTC, our own mapper.</summary>
    /// <exception cref="StoreException">Another collation, a newer schema, or no store at all.</exception>
    public static LiteDatabase OpenFile(DataFolder folder, Schema schema)
    {
        var isNew = folder.Prepare();
        var database = Connect(folder.DataFile);
        try
        {
            if (isNew)
            {
                database.UtcDate = true;
                database.Timeout = ReadersMayTake;
                database.Checkpoint();
            }

            if (database.UserVersion > schema.Number)
                throw new StoreException(StoreProblem.NewerSchema, folder.DataFile) { SchemaFound = database.UserVersion };
            if (!database.UtcDate)
                throw new StoreException(StoreProblem.Damaged, folder.DataFile);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public static LiteDatabase Connect(string file)
    {
        try
        {
            return new LiteDatabase(
                new ConnectionString { Filename = file, Connection = ConnectionType.Direct, Collation = Collation.Binary },
                StoreMapping.Create());
        }
        catch (LiteException e) when (e.Message.Contains("collation", StringComparison.OrdinalIgnoreCase))
        {
            throw new StoreException(StoreProblem.WrongCollation, file, e);
        }
        catch (Exception e) when (e is not (IOException or UnauthorizedAccessException))
        {
            // LiteDB meets a file it cannot read with exceptions of many kinds
            throw new StoreException(StoreProblem.Damaged, file, e);
        }
    }

    private static void Begin(TalksStore store, StoreOpening opening)
    {
        var state = store.Find(StoreState.Rows, StoreState.OnlyKey);
        if (state is null)
        {
            if (store.Database.GetCollectionNames().Any())
                throw new StoreException(StoreProblem.Damaged, store.Folder.DataFile); // some other program's records
            store.Write(tx => tx.ReachSchema(opening.Schema.Number));
        }
        else
        {
            store.State = state;
            if (state.Schema > opening.Schema.Number)
                throw new StoreException(StoreProblem.NewerSchema, store.Folder.DataFile) { SchemaFound = state.Schema };
            if (state.Schema < opening.Schema.Number)
                Migrate(store, opening);
        }

        MarkSchema(store);
    }

    private static void Migrate(TalksStore store, StoreOpening opening)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"before-schema-{opening.Schema.Number}-{opening.Time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.db");
        StoreBackup.Make(store, Path.Combine(store.Folder.BackupFolder, name), opening.Verifier, CancellationToken.None);
        for (var number = store.State.Schema + 1; number <= opening.Schema.Number; number++)
        {
            var step = opening.Schema.StepTo(number);
            store.Write(tx =>
            {
                step.Apply(tx);
                tx.ReachSchema(step.To);
            });
        }
    }

    // The number in the file's header is what older programs look at before they read a single record.
    private static void MarkSchema(TalksStore store)
    {
        if (store.Database.UserVersion == store.State.Schema)
            return;
        store.Quietly(() => store.Guarded(() =>
        {
            store.Database.UserVersion = store.State.Schema;
            store.Database.Checkpoint();
            return true;
        }));
    }
}
