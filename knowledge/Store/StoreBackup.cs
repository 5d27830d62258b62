namespace TalksBot.Knowledge.Store;

/// <summary>A copy of a running store, put in its place only after a child process has read all of it.</summary>
/// <remarks>
/// Copies taken beside a writer, in any order of data file and log, were seen to lack acknowledged records or to be broken; taken
/// inside the write gate after a checkpoint, the data file alone is whole.
/// </remarks>
public static class StoreBackup
{
    /// <summary>Writes a verified copy; a backup of the same store that has this name is replaced.</summary>
    /// <exception cref="StoreException">
    /// <see cref="StoreProblem.NotOurs"/> for any other file of that name; no room, no permission, or a copy that cannot be read.
    /// </exception>
    public static BackupReport Make(TalksStore store, string file, BackupVerifier verifier, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(file);
        if (Path.Exists(target))
            RefuseUnlessOurs(store.Id, store.Folder.DataFile, target, verifier, cancellationToken);
        var partial = $"{target}.{Guid.NewGuid():N}.partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? target);
            var expected = store.Quietly(() => Copy(store, partial));
            var found = verifier.Verify(partial, cancellationToken);
            if (!found.Agrees(expected))
                throw new StoreException(StoreProblem.Damaged, partial);
            File.Move(partial, target, overwrite: true);
            return found;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.Describe(e, target, StoreProblem.NoPermission);
        }
        finally
        {
            DeleteWithLog(partial);
        }
    }

    /// <summary>Puts a verified copy, made by the process that holds the store, where another process wants it, with that one's rights.</summary>
    /// <param name="store">The store's id.</param>
    /// <param name="dataFile">The live data file.</param>
    /// <exception cref="StoreException">As for <see cref="Make"/>.</exception>
    public static void Place(string copy, string file, Guid store, string dataFile, BackupVerifier verifier, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(file);
        if (Path.Exists(target))
            RefuseUnlessOurs(store, dataFile, target, verifier, cancellationToken);
        var partial = $"{target}.{Guid.NewGuid():N}.partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? target);
            CopyDurably(copy, partial);
            File.Move(partial, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.Describe(e, target, StoreProblem.NoPermission);
        }
        finally
        {
            DeleteWithLog(partial);
        }
    }

    /// <summary>Deletes a copy, and the log that a child process which was killed has left beside it.</summary>
    internal static void DeleteWithLog(string file)
    {
        var log = Path.Combine(
            Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}-log{Path.GetExtension(file)}");
        foreach (var left in (string[])[file, log])
        {
            if (File.Exists(left))
                File.Delete(left);
        }
    }

    /// <summary>Copies a file to a new one of the owner's alone, down to the disk.</summary>
    internal static void CopyDurably(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new FileStream(to, DataFolder.Private(FileMode.CreateNew, FileShare.None));
        source.CopyTo(copy, bufferSize: 1 << 20);
        copy.Flush(flushToDisk: true);
    }

    private static BackupReport Copy(TalksStore store, string partial)
    {
        CopyDurably(store.Folder.DataFile, partial);
        var records = store.Guarded(() => store.Database.GetCollectionNames().ToDictionary(name => name, name => store.Database.GetCollection(name).Count()));
        return new BackupReport(store.Id, store.State.Schema, store.Generation, records);
    }

    private static void RefuseUnlessOurs(Guid store, string dataFile, string target, BackupVerifier verifier, CancellationToken cancellationToken)
    {
        try
        {
            // the live data file is refused by its name: reading it from a second process is what the lock forbids
            if (target != dataFile && DataFolder.IsStoreFile(target)
                && verifier.Verify(target, cancellationToken).StoreId == store)
                return;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StoreException)
        {
            throw new StoreException(StoreProblem.NotOurs, target, e);
        }

        throw new StoreException(StoreProblem.NotOurs, target);
    }
}
