using System.Globalization;
using LiteDB;
using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Tests.Store;

public sealed class OpeningTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_store_keeps_its_id_generation_and_records()
    {
        Guid id;
        using (var store = _folder.Open())
        {
            id = store.Id;
            store.Write(tx => tx.Upsert(Note.Rows, new Note("a", "un")));
        }

        using var again = _folder.Open();
        again.Id.Should().Be(id).And.NotBeEmpty();
        again.Generation.Should().Be(1);
        again.Find(Note.Rows, "a")!.Text.Should().Be("un");
    }

    [Fact]
    public void What_lies_in_a_data_folder_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows())
            return; // its files follow the folder's access list
        using var knowledge = _folder.OpenKnowledge(Beginning.StarterText);

        foreach (var file in Directory.EnumerateFiles(_folder.Data.Path))
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        foreach (var folder in (string[])[_folder.Data.Path, _folder.Data.IndexFolder])
            File.GetUnixFileMode(folder).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder);
    }

    [Fact]
    public void Another_process_in_the_same_folder_is_refused_and_told_who_holds_it()
    {
        using var store = _folder.Open();

        var second = () => _folder.Open();

        var refusal = second.Should().Throw<StoreException>().Which;
        refusal.Problem.Should().Be(StoreProblem.InUse);
        refusal.Holder.Should().Be(new LockHolder(Environment.ProcessId, "a test"));
    }

    [Fact]
    public void The_lock_file_outlives_its_holder()
    {
        _folder.Open().Dispose();

        File.Exists(_folder.Data.LockFile).Should().BeTrue();
        _folder.Open().Dispose();
    }

    [Fact]
    public void A_folder_that_could_not_be_opened_is_free_again()
    {
        _folder.Data.Create();
        File.WriteAllText(_folder.Data.DataFile, "not a store");
        _folder.Invoking(f => f.Open()).Should().Throw<StoreException>().Which.Problem.Should().Be(StoreProblem.Damaged);

        File.Delete(_folder.Data.DataFile);
        _folder.Open().Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a short note of somebody's")]
    public void A_file_that_is_no_store_is_refused_and_left_as_it_is(string padding)
    {
        var text = padding + (padding.Length == 0 ? new string('x', 20_000) : "");
        _folder.Data.Create();
        File.WriteAllText(_folder.Data.DataFile, text);

        _folder.Invoking(f => f.Open()).Should().Throw<StoreException>().Which.Problem.Should().Be(StoreProblem.Damaged);
        File.ReadAllText(_folder.Data.DataFile).Should().Be(text);
    }

    [Fact]
    public void A_store_cut_short_is_refused()
    {
        using (var store = _folder.Open())
            store.Write(tx => tx.Upsert(Note.Rows, new Note("a", new string('x', 100_000))));
        using (var file = new FileStream(_folder.Data.DataFile, FileMode.Open))
            file.SetLength(8192);

        _folder.Invoking(f => f.Open()).Should().Throw<StoreException>().Which.Problem.Should().Be(StoreProblem.Damaged);
    }

    [Fact]
    public void Records_of_another_program_are_not_taken_over()
    {
        _folder.Data.Create();
        using (var other = new LiteDatabase(
            new ConnectionString { Filename = _folder.Data.DataFile, Collation = Collation.Binary }))
        {
            other.UtcDate = true;
            other.GetCollection("theirs").Insert(new BsonDocument());
        }

        _folder.Invoking(f => f.Open()).Should().Throw<StoreException>().Which.Problem.Should().Be(StoreProblem.Damaged);
    }

    [Fact]
    public void A_store_of_another_collation_is_refused_and_not_rebuilt()
    {
        _folder.Data.Create();
        using (var other = new LiteDatabase(
            new ConnectionString { Filename = _folder.Data.DataFile, Collation = new Collation("fr-FR/IgnoreCase") }))
            other.GetCollection("theirs").Insert(new BsonDocument());
        var before = File.ReadAllBytes(_folder.Data.DataFile);

        _folder.Invoking(f => f.Open()).Should().Throw<StoreException>().Which.Problem.Should().Be(StoreProblem.WrongCollation);
        File.ReadAllBytes(_folder.Data.DataFile).Should().Equal(before);
    }

    [Fact]
    public void A_store_of_a_newer_program_is_refused_with_its_number_and_left_alone()
    {
        using (_folder.Open(new Schema(3, [])))
        {
        }

        var before = File.ReadAllBytes(_folder.Data.DataFile);
        var refusal = _folder.Invoking(f => f.Open(new Schema(2, []))).Should().Throw<StoreException>().Which;

        refusal.Problem.Should().Be(StoreProblem.NewerSchema);
        refusal.SchemaFound.Should().Be(3);
        File.ReadAllBytes(_folder.Data.DataFile).Should().Equal(before);
    }

    [Fact]
    public void A_file_where_the_data_folder_should_be_is_named()
    {
        File.WriteAllText(_folder.Data.Path, "in the way");

        var refusal = _folder.Invoking(f => f.Open()).Should().Throw<StoreException>().Which;

        refusal.Problem.Should().Be(StoreProblem.NotAFolder);
        refusal.Path.Should().Be(_folder.Data.Path);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        // the kernel's own files may not even be added to by root
        var folder = new DataFolder(OperatingSystem.IsLinux() ? "/proc/self/fdinfo" : Path.GetPathRoot(Environment.SystemDirectory)!);

        var open = () => TalksStore.Open(folder, _folder.Opening());

        open.Should().Throw<StoreException>().Which.Problem.Should().Be(StoreProblem.NoPermission);
    }

    [Fact]
    public void A_closed_store_takes_nothing_more()
    {
        var store = _folder.Open();
        store.Dispose();

        store.Invoking(s => s.Write(tx => tx.Upsert(Note.Rows, new Note("a", null)))).Should().Throw<ObjectDisposedException>();
        store.Invoking(s => s.Count(Note.Rows)).Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void A_store_made_under_one_culture_opens_under_another()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            using (var store = _folder.Open())
                store.Write(tx => tx.Upsert(Note.Rows, new Note("ID", "un")));
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            using var again = _folder.Open();
            again.Find(Note.Rows, "ID").Should().NotBeNull();
            again.Find(Note.Rows, "id").Should().BeNull();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public void Dispose() => _folder.Dispose();
}
