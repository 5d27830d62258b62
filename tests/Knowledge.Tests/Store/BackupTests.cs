using TalksBot.Knowledge.Store;
using TalksBot.Trials;

namespace TalksBot.Knowledge.Tests.Store;

public sealed class BackupTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly BackupVerifier _verifier = TrialProcess.Opening().Verifier;

    [Fact]
    public async Task Copies_taken_beside_a_writer_hold_all_that_was_acknowledged_before()
    {
        using var store = _folder.Open();
        using var stop = new CancellationTokenSource();
        var acknowledged = 0;
        var writer = Task.Run(
            () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var next = acknowledged + 1;
                store.Write(tx => tx.Insert(Note.Rows, new Note($"n{next}", new string('x', 3000))));
                Volatile.Write(ref acknowledged, next);
            }
        },
            TestContext.Current.CancellationToken);

        for (var copy = 0; copy < 6; copy++)
        {
            var before = Volatile.Read(ref acknowledged);
            var report = StoreBackup.Make(store, _folder.At($"copy-{copy}.db"), _verifier, CancellationToken.None);
            report.Records.GetValueOrDefault("notes").Should().BeGreaterThanOrEqualTo(before);
        }

        await stop.CancelAsync();
        await writer;
    }

    [Fact]
    public void A_backup_is_its_owners_alone_and_leaves_no_other_file()
    {
        using var store = _folder.Open();
        var file = _folder.At("copies/talks.db");

        StoreBackup.Make(store, file, _verifier, CancellationToken.None).StoreId.Should().Be(store.Id);

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFileSystemEntries(_folder.At("copies")).Should().Equal(file);
    }

    [Fact]
    public void An_earlier_backup_of_the_same_store_is_replaced()
    {
        using var store = _folder.Open();
        var file = _folder.At("talks.db");
        StoreBackup.Make(store, file, _verifier, CancellationToken.None);
        store.Write(tx => tx.Upsert(Note.Rows, new Note("a", "un")));

        StoreBackup.Make(store, file, _verifier, CancellationToken.None).Records["notes"].Should().Be(1);

        _verifier.Verify(file, CancellationToken.None).Records["notes"].Should().Be(1);
    }

    [Fact]
    public void A_file_that_is_no_backup_of_this_store_is_left_alone()
    {
        using var store = _folder.Open();
        var letter = _folder.At("letter.txt");
        File.WriteAllText(letter, "dear reader");
        using var others = new TempFolder();
        using (var other = others.Open())
            StoreBackup.Make(other, others.At("theirs.db"), _verifier, CancellationToken.None);

        foreach (var file in (string[])[letter, others.At("theirs.db"), _folder.Data.DataFile, _folder.Data.Path])
        {
            var make = () => StoreBackup.Make(store, file, _verifier, CancellationToken.None);
            make.Should().Throw<StoreException>().Which.Problem.Should().Be(StoreProblem.NotOurs);
        }

        File.ReadAllText(letter).Should().Be("dear reader");
    }

    [Fact]
    public void A_copy_that_cannot_be_read_whole_never_gets_its_name()
    {
        using var store = _folder.Open();
        var blind = new BackupVerifier(TrialProcess.Program, ["no-such-part"], TimeSpan.FromMinutes(1));
        var slow = new BackupVerifier("/bin/sleep", ["60", "#"], TimeSpan.FromMilliseconds(200));

        foreach (var verifier in (BackupVerifier[])[blind, slow])
        {
            var make = () => StoreBackup.Make(store, _folder.At("talks.db"), verifier, CancellationToken.None);
            make.Should().Throw<StoreException>().Which.Problem.Should().Be(StoreProblem.Damaged);
        }

        Directory.GetFiles(_folder.At("")).Should().BeEmpty();
    }

    [Fact]
    public void A_backup_that_finds_no_room_leaves_the_store_in_use()
    {
        using var store = _folder.Open();
        File.WriteAllText(_folder.At("file"), "");

        var make = () => StoreBackup.Make(store, _folder.At("file/talks.db"), _verifier, CancellationToken.None);

        make.Should().Throw<StoreException>();
        store.Write(tx => tx.Upsert(Note.Rows, new Note("a", "un")));
        store.Faulted.IsCancellationRequested.Should().BeFalse();
    }

    [Fact]
    public void A_copy_is_due_once_a_day_and_the_newest_are_kept()
    {
        using var store = _folder.Open();
        var backups = new DailyBackups(store, _verifier, keep: 2, _folder.Time);
        backups.IsDue.Should().BeTrue();

        var first = backups.MakeIfDue(CancellationToken.None);
        Path.GetFileName(first).Should().Be("talks-20250415T101112Z.db");
        _folder.Time.Advance(TimeSpan.FromHours(23.9));
        backups.MakeIfDue(CancellationToken.None).Should().BeNull();
        var letter = Path.Combine(_folder.Data.BackupFolder, "talks-letter.db");
        File.WriteAllText(letter, "not dated");

        _folder.Time.Advance(TimeSpan.FromHours(0.1));
        var second = backups.MakeIfDue(CancellationToken.None);
        _folder.Time.Advance(TimeSpan.FromDays(3));
        var third = backups.MakeIfDue(CancellationToken.None);

        Directory.GetFiles(_folder.Data.BackupFolder).Should().BeEquivalentTo([second, third, letter]);
        backups.Newest.Should().Be(new DateTimeOffset(2025, 4, 19, 10, 11, 12, TimeSpan.Zero));
    }

    [Fact]
    public void A_copy_dated_in_the_future_does_not_put_off_todays()
    {
        using var store = _folder.Open();
        var backups = new DailyBackups(store, _verifier, keep: 3, _folder.Time);
        Directory.CreateDirectory(_folder.Data.BackupFolder);
        File.WriteAllText(Path.Combine(_folder.Data.BackupFolder, "talks-20990101T000000Z.db"), "");

        backups.MakeIfDue(CancellationToken.None).Should().NotBeNull();
    }

    public void Dispose() => _folder.Dispose();
}
