using System.Globalization;

namespace TalksBot.Knowledge.Store;

/// <summary>A verified copy a day in the data folder's <c>backups</c>, of which the newest are kept.</summary>
/// <param name="keep">How many, from 1. Copies made before a migration, and files of other names, are not counted nor deleted.</param>
public sealed class DailyBackups(TalksStore store, BackupVerifier verifier, int keep, TimeProvider time)
{
    private const string Form = "'talks-'yyyyMMdd'T'HHmmss'Z.db'";

    private readonly int _keep = keep >= 1 ? keep : throw new ArgumentOutOfRangeException(nameof(keep), keep, "At least one is kept.");

    /// <summary>When the newest copy was made; null when there is none. One dated in the future (a clock set back) does not count.</summary>
    public DateTimeOffset? Newest => Dated().Select(b => (DateTimeOffset?)b.Made).Where(made => made <= time.GetUtcNow()).Max();

    /// <summary>Whether the newest copy is a day old or there is none.</summary>
    public bool IsDue => Newest is not { } newest || time.GetUtcNow() - newest >= TimeSpan.FromDays(1);

    /// <summary>Makes today's copy when it is due, then deletes the oldest beyond the number kept.</summary>
    /// <returns>The file made; null when none was due.</returns>
    /// <exception cref="StoreException">The copy could not be made, and the older ones are all kept; or an old one could not be deleted.</exception>
    public string? MakeIfDue(CancellationToken cancellationToken)
    {
        try
        {
            if (!IsDue)
                return null;
            var file = Path.Combine(store.Folder.BackupFolder, time.GetUtcNow().ToString(Form, CultureInfo.InvariantCulture));
            StoreBackup.Make(store, file, verifier, cancellationToken);
            foreach (var old in Dated().OrderByDescending(b => b.Made).Skip(_keep).Where(b => b.File != file))
                File.Delete(old.File);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.Describe(e, store.Folder.BackupFolder, StoreProblem.NoPermission);
        }
    }

    private List<(string File, DateTimeOffset Made)> Dated()
    {
        var dated = new List<(string, DateTimeOffset)>();
        if (!Directory.Exists(store.Folder.BackupFolder))
            return dated;
        foreach (var file in Directory.EnumerateFiles(store.Folder.BackupFolder))
        {
            if (DateTimeOffset.TryParseExact(
                Path.GetFileName(file), Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var made))
                dated.Add((file, made));
        }

        return dated;
    }
}
