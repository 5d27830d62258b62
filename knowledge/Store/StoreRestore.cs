using System.Globalization;

namespace TalksBot.Knowledge.Store;

/// <summary>Puts a backup in the place of a store that nobody has open; what was there is put aside, never deleted.</summary>
/// <remarks>
/// A log that is left beside a restored file is replayed onto it and brings the old records back, so the log goes with the old data.
/// The index goes too: it may carry the very generation of the restored store and yet hold other texts.
/// </remarks>
public static class StoreRestore
{
    /// <returns>What the restored store holds.</returns>
    /// <exception cref="StoreException">The folder is in use, or the backup is missing, newer than this program or cannot be read whole.</exception>
    public static BackupReport From(string file, DataFolder folder, StoreOpening opening, CancellationToken cancellationToken)
    {
        var backup = Path.GetFullPath(file);
        if (!File.Exists(backup))
            throw new StoreException(StoreProblem.NoSuchFile, backup);
        folder.Create();
        using var held = StoreLock.Take(folder, opening.RunBy);
        var copy = $"{folder.RestoredFile}.{Guid.NewGuid():N}.partial";
        try
        {
            Finish(folder, opening.Time);
            if (!IsReadable(backup))
                throw new StoreException(StoreProblem.Damaged, backup);
            StoreBackup.CopyDurably(backup, copy);
            var report = opening.Verifier.Verify(copy, cancellationToken);
            if (report.Schema > opening.Schema.Number)
                throw new StoreException(StoreProblem.NewerSchema, backup) { SchemaFound = report.Schema };
            File.Move(copy, folder.RestoredFile);
            Finish(folder, opening.Time);
            return report;
        }
        catch (StoreException e) when (e.Path == copy)
        {
            throw new StoreException(e.Problem, backup, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.Describe(e, folder.Path, StoreProblem.NoPermission);
        }
        finally
        {
            StoreBackup.DeleteWithLog(copy);
        }
    }

    /// <summary>Puts a verified file in place; does the rest after a kill, for each step can be done again.</summary>
    internal static void Finish(DataFolder folder, TimeProvider time)
    {
        if (!File.Exists(folder.RestoredFile))
            return;
        var aside = Path.Combine(
            folder.ReplacedFolder, time.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(aside);
        foreach (var old in (string[])[folder.DataFile, folder.LogFile])
        {
            if (File.Exists(old))
                File.Move(old, Path.Combine(aside, Path.GetFileName(old)));
        }

        if (Directory.Exists(folder.IndexFolder))
            Directory.Delete(folder.IndexFolder, recursive: true);
        File.Move(folder.RestoredFile, folder.DataFile);
    }

    private static bool IsReadable(string backup)
    {
        try
        {
            return DataFolder.IsStoreFile(backup);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException(StoreProblem.NoPermission, backup, e);
        }
    }
}
