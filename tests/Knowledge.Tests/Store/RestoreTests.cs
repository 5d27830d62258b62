using TalksBot.Knowledge.Store;
using TalksBot.Trials;

namespace TalksBot.Knowledge.Tests.Store;

public sealed class RestoreTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly BackupVerifier _verifier = TrialProcess.Opening().Verifier;

    [Fact]
    public void A_restored_store_holds_what_the_backup_held_and_the_replaced_one_is_kept()
    {
        var backup = BackupOf("ancien");
        using (var store = _folder.Open())
            store.Write(tx => tx.Upsert(Note.Rows, new Note("b", "nouveau")));
        Directory.CreateDirectory(_folder.Data.IndexFolder);

        var report = StoreRestore.From(backup, _folder.Data, _folder.Opening(), CancellationToken.None);

        report.Records["notes"].Should().Be(1);
        Directory.Exists(_folder.Data.IndexFolder).Should().BeFalse();
        using (var store = _folder.Open())
            store.All(Note.Rows).Select(n => n.Text).Should().Equal("ancien");
        var kept = Directory.GetFiles(_folder.Data.ReplacedFolder, "talks.db", SearchOption.AllDirectories).Should().ContainSingle().Subject;
        _verifier.Verify(kept, CancellationToken.None).Records["notes"].Should().Be(2);
    }

    [Fact]
    public void A_log_left_by_the_old_store_does_not_come_back_onto_the_restored_one()
    {
        var backup = BackupOf("ancien");
        using var others = new TempFolder();
        // a log full of another store's pages: committed, and not yet in its data file
        using (var database = new LiteDB.LiteDatabase(
            new LiteDB.ConnectionString { Filename = others.At("other.db"), Collation = LiteDB.Collation.Binary }))
        {
            database.GetCollection("notes").Insert(new LiteDB.BsonDocument { ["_id"] = "z", ["Text"] = "revenant" });
            var log = new FileInfo(others.At("other-log.db"));
            for (var end = DateTime.UtcNow.AddSeconds(20); log.Length == 0 && DateTime.UtcNow < end; log.Refresh())
                Thread.Sleep(10); // LiteDB writes its log behind the insert's back
            log.CopyTo(_folder.Data.LogFile, overwrite: true);
        }

        new FileInfo(_folder.Data.LogFile).Length.Should().BePositive();

        StoreRestore.From(backup, _folder.Data, _folder.Opening(), CancellationToken.None);

        using var store = _folder.Open();
        store.All(Note.Rows).Select(n => n.Text).Should().Equal("ancien");
        Directory.GetFiles(_folder.Data.ReplacedFolder, "talks-log.db", SearchOption.AllDirectories).Should().ContainSingle();
    }

    [Fact]
    public void A_restore_broken_off_before_the_last_step_is_finished_by_the_next_opening()
    {
        var backup = BackupOf("ancien");
        File.Copy(backup, _folder.Data.RestoredFile);
        File.Delete(_folder.Data.DataFile);

        using var store = _folder.Open();

        store.All(Note.Rows).Select(n => n.Text).Should().Equal("ancien");
    }

    [Fact]
    public void A_store_that_somebody_has_open_is_not_replaced()
    {
        var backup = BackupOf("ancien");
        using var store = _folder.Open();

        Restoring(backup).Should().Throw<StoreException>().Which.Problem.Should().Be(StoreProblem.InUse);
    }

    [Fact]
    public void A_backup_that_is_missing_broken_or_newer_leaves_the_store_as_it_is()
    {
        var backup = BackupOf("ancien");
        var broken = _folder.At("broken.db");
        File.WriteAllBytes(broken, File.ReadAllBytes(backup)[..16384]);
        File.WriteAllText(_folder.At("letter"), "dear reader");
        using var newer = new TempFolder();
        using (var store = newer.Open(new Schema(9, [])))
            StoreBackup.Make(store, newer.At("newer.db"), _verifier, CancellationToken.None);

        Restoring(_folder.At("nothing.db")).Should().Throw<StoreException>().Which.Problem.Should().Be(StoreProblem.NoSuchFile);
        Restoring(_folder.At("letter")).Should().Throw<StoreException>().Which.Problem.Should().Be(StoreProblem.Damaged);
        var refusal = Restoring(broken).Should().Throw<StoreException>().Which;
        refusal.Problem.Should().Be(StoreProblem.Damaged);
        refusal.Path.Should().Be(broken);
        Restoring(newer.At("newer.db")).Should().Throw<StoreException>().Which.SchemaFound.Should().Be(9);

        Directory.Exists(_folder.Data.ReplacedFolder).Should().BeFalse();
        using var still = _folder.Open();
        still.All(Note.Rows).Select(n => n.Text).Should().Equal("ancien");
    }

    [Fact]
    public void A_backup_can_be_restored_into_a_new_folder()
    {
        var backup = BackupOf("ancien");
        using var other = new TempFolder();

        StoreRestore.From(backup, other.Data, other.Opening(), CancellationToken.None);

        using var store = other.Open();
        store.All(Note.Rows).Select(n => n.Text).Should().Equal("ancien");
    }

    public void Dispose() => _folder.Dispose();

    private string BackupOf(string text)
    {
        using var store = _folder.Open();
        store.Write(tx => tx.Upsert(Note.Rows, new Note("a", text)));
        StoreBackup.Make(store, _folder.At("backup.db"), _verifier, CancellationToken.None);
        return _folder.At("backup.db");
    }

    private Action Restoring(string file) => () => StoreRestore.From(file, _folder.Data, _folder.Opening(), CancellationToken.None);
}
