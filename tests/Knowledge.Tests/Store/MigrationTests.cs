using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;
using TalksBot.Trials;

namespace TalksBot.Knowledge.Tests.Store;

public sealed class MigrationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_knowledge_base_of_schema_1_opens_with_its_texts()
    {
        _folder.PutFixture("schema-1.db");

        using var knowledge = _folder.OpenKnowledge();

        knowledge.Store.Schema.Should().Be(Schema.Current.Number);
        var summary = knowledge.List().Should().ContainSingle().Which;
        summary.Id.Should().Be("le-bac");
        summary.Version.Should().Be(2);
        var source = knowledge.Find("le-bac")!;
        source.Title.Should().Be("Le bac du matin");
        source.Author.Should().Be("Lise Aubry");
        source.Date.Should().Be(new DateOnly(2024, 2, 29));
        source.Body.Should().StartWith(" Le bac\n\nLe bac part à sept heures.");
        source.Passages.Should().NotBeEmpty();
        knowledge.Find("le-bac", 1)!.Version.Should().Be(1);
        knowledge.Find("le-pont").Should().BeNull();
    }

    [Fact]
    public void Sources_of_a_store_that_kept_no_history_are_undone_restored_and_mended_too()
    {
        _folder.PutFixture("schema-1.db");
        using var knowledge = _folder.OpenKnowledge();
        _folder.Time.SetUtcNow(knowledge.History("le-bac")[0].When + TimeSpan.FromDays(29)); // the day that the fixture was made

        knowledge.Undo("le-bac", note: null).Change.Should().BeEquivalentTo(new { Before = new { Version = 2 }, After = new { Version = 1 } });
        knowledge.Find("le-bac")!.Title.Should().Be("Le bac");
        knowledge.Undo("le-bac", note: null).IsDone.Should().BeTrue();
        knowledge.Find("le-bac")!.Title.Should().Be("Le bac du matin");
        knowledge.History("le-bac").Select(one => (one.Kind, one.Version)).Should().Equal(
            (SourceChangeKind.Added, 1), (SourceChangeKind.Replaced, 2), (SourceChangeKind.Undone, 1), (SourceChangeKind.Undone, 2));
        knowledge.Undo("le-pont", note: null).IsDone.Should().BeTrue("it was retired");
        knowledge.Find("le-pont")!.Body.Should().Be("Le pont est fermé.");
        knowledge.Mend("le-bac", new SourceMend { Fields = [new(SourceField.Author, "Inès Gall")] }, note: null).IsDone.Should().BeTrue();
        knowledge.Like(new RawText { Id = "copie", Title = "", Lang = "fr", Body = knowledge.Find("le-bac")!.Body }).Should().ContainSingle();
        knowledge.Check().IndexInStep.Should().BeTrue();
    }

    [Fact]
    public void An_older_store_is_led_step_by_step_to_the_newest_schema_after_a_backup()
    {
        using (var old = _folder.Open())
            old.Write(tx => tx.Upsert(Note.Rows, new Note("a", "un")));
        var schema = new Schema(3, [new SchemaStep(3, tx => Append(tx, "trois")), new SchemaStep(2, tx => Append(tx, "deux"))]);

        using (var store = _folder.Open(schema))
        {
            store.Schema.Should().Be(3);
            store.Find(Note.Rows, "a")!.Text.Should().Be("un deux trois");
        }

        var backup = Directory.GetFiles(_folder.Data.BackupFolder).Should().ContainSingle().Subject;
        Path.GetFileName(backup).Should().Be("before-schema-3-20250415T101112Z.db");
        TrialProcess.Opening().Verifier.Verify(backup, CancellationToken.None).Schema.Should().Be(1);
        _folder.Open(schema).Dispose();
        Directory.GetFiles(_folder.Data.BackupFolder).Should().ContainSingle();
    }

    [Fact]
    public void A_step_that_fails_leaves_the_store_at_the_schema_before_it()
    {
        using (var old = _folder.Open())
            old.Write(tx => tx.Upsert(Note.Rows, new Note("a", "un")));
        var failing = new Schema(3, [
            new SchemaStep(2, tx => Append(tx, "deux")),
            new SchemaStep(3, tx =>
            {
                Append(tx, "trois");
                throw new InvalidDataException("a text that does not fit");
            }),
        ]);

        _folder.Invoking(f => f.Open(failing)).Should().Throw<InvalidDataException>();

        using var store = _folder.Open(new Schema(2, []));
        store.Find(Note.Rows, "a")!.Text.Should().Be("un deux");
    }

    public void Dispose() => _folder.Dispose();

    private static void Append(StoreWriter tx, string word)
    {
        var note = tx.Find(Note.Rows, "a")!;
        tx.Upsert(Note.Rows, note with { Text = $"{note.Text} {word}" });
    }
}
