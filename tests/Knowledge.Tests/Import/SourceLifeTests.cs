using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Retrieval;
using TalksBot.Knowledge.Tests.Store;

namespace TalksBot.Knowledge.Tests.Import;

/// <summary>What may be done to a source that is there, and what holds afterwards.</summary>
public sealed class SourceLifeTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private KnowledgeBase _knowledge;

    public SourceLifeTests()
    {
        _knowledge = _folder.OpenKnowledge();
        _knowledge.Import([Texts.Of("phare", "Le phare est rouge.")]);
    }

    [Fact]
    public void A_retired_source_is_not_quoted_and_comes_back_as_it_was()
    {
        _knowledge.Retire("phare", note: null).Change.Should().BeEquivalentTo(new { Id = "phare", Kind = SourceChangeKind.Retired });
        _knowledge.List().Should().BeEmpty();
        Found("rouge").Should().BeEmpty();
        _knowledge.ListRetired().Should().ContainSingle().Which.Retired.Should().Be(_folder.Time.GetUtcNow());
        _knowledge.Find("phare", 1).Should().NotBeNull("what quoted it still opens");

        _knowledge.Restore("phare", null, note: null).IsDone.Should().BeTrue();

        Found("rouge").Should().Equal(("phare", 1));
        _knowledge.ListRetired().Should().BeEmpty();
        _knowledge.Restore("phare", null, note: null).Outcome.Should().Be(ChangeOutcome.AlreadySo);
    }

    [Fact]
    public void An_earlier_version_is_quoted_again_and_the_next_text_gets_a_number_of_its_own()
    {
        _knowledge.Import([Texts.Of("phare", "Le phare est blanc.")]);

        _knowledge.Restore("phare", 1, note: null).IsDone.Should().BeTrue();
        _knowledge.Find("phare")!.Version.Should().Be(1);
        Found("blanc").Should().BeEmpty();
        _knowledge.Restore("phare", 3, note: null).Outcome.Should().Be(ChangeOutcome.UnknownVersion);

        _knowledge.Import([Texts.Of("phare", "Le phare est rouge.")]).Sources.Single().Outcome.Should().Be(ImportOutcome.Skipped, "it is what is quoted");
        _knowledge.Import([Texts.Of("phare", "Le phare est vert.")]).Sources.Single().Version.Should().Be(3);
        _knowledge.Find("phare", 2)!.Body.Should().Contain("blanc");
    }

    public static TheoryData<string> Acts => ["replace", "retire", "mend", "tag", "restore"];

    [Theory]
    [MemberData(nameof(Acts))]
    public void The_last_change_is_undone_and_undone_again_it_holds_after_all(string act)
    {
        if (act == "restore")
            _knowledge.Retire("phare", note: null);
        var before = Held();
        Act(act);
        var after = Held();
        after.Should().NotBe(before);

        _knowledge.Undo("phare", note: null).IsDone.Should().BeTrue();
        Held().Should().Be(before);
        _knowledge.Undo("phare", note: null).IsDone.Should().BeTrue();
        Held().Should().Be(after);
        Reopen();
        Held().Should().Be(after);
        _knowledge.Check().IndexInStep.Should().BeTrue();
    }

    [Fact]
    public void An_adding_that_is_undone_leaves_a_retired_source()
    {
        _knowledge.Undo("phare", note: null).Change!.After!.Retired.Should().NotBeNull();
        _knowledge.List().Should().BeEmpty();

        _knowledge.Undo("phare", note: null).IsDone.Should().BeTrue();
        Found("rouge").Should().Equal(("phare", 1));
    }

    [Fact]
    public void An_import_of_many_is_one_act_and_undone_as_one()
    {
        _knowledge.Import(Texts.Many(700));
        _knowledge.List().Should().HaveCount(701);

        _knowledge.UndoLast(note: null).Should().HaveCount(700).And.OnlyContain(result => result.IsDone);
        _knowledge.List().Select(source => source.Id).Should().Equal("phare");
        _knowledge.UndoLast(note: null).Should().HaveCount(700);
        _knowledge.List().Should().HaveCount(701);
    }

    [Fact]
    public void A_change_can_be_undone_for_thirty_days()
    {
        _knowledge.Retire("phare", note: null);
        _folder.Time.Advance(SourceLife.UndoLasts + TimeSpan.FromMilliseconds(1));

        _knowledge.Undo("phare", note: null).Outcome.Should().Be(ChangeOutcome.TooLate);
        _knowledge.UndoLast(note: null).Should().ContainSingle().Which.Outcome.Should().Be(ChangeOutcome.TooLate);
        _knowledge.List().Should().BeEmpty();
        _knowledge.Restore("phare", null, note: null).IsDone.Should().BeTrue("restoring has no end");
    }

    [Fact]
    public void A_source_removed_for_good_leaves_no_text_and_its_numbers_are_not_given_again()
    {
        _knowledge.Import([Texts.Of("phare", "Le phare est blanc.")]);
        _knowledge.Tag("phare", ["mer"], [], note: null);

        _knowledge.Erase("phare", note: null).Change.Should().BeEquivalentTo(new { Kind = SourceChangeKind.Erased, After = (SourceState?)null });

        (_knowledge.Find("phare"), _knowledge.Find("phare", 1), _knowledge.Find("phare", 2), _knowledge.StateOf("phare")).Should().Be((null, null, null, null));
        (_knowledge.List(), _knowledge.ListRetired(), _knowledge.History("phare")).Should().BeEquivalentTo((Array.Empty<SourceSummary>(), Array.Empty<SourceSummary>(), Array.Empty<SourceEvent>()));
        Found("blanc").Should().BeEmpty();
        _knowledge.Store.Count(SourceRecords.Versions).Should().Be(0);
        _knowledge.Store.Count(SourceRecords.Structures).Should().Be(0);
        _knowledge.Store.Count(SourceRecords.Logs).Should().Be(0);
        _knowledge.Undo("phare", note: null).Outcome.Should().Be(ChangeOutcome.Gone);
        _knowledge.UndoLast(note: null).Should().ContainSingle().Which.Outcome.Should().Be(ChangeOutcome.Gone);
        foreach (var refused in (ChangeResult[])[_knowledge.Erase("phare", null), _knowledge.Restore("phare", 1, null), _knowledge.Retire("phare", null), _knowledge.Tag("phare", ["mer"], [], null)])
            refused.Outcome.Should().Be(ChangeOutcome.UnknownSource);

        _knowledge.Import([Texts.Of("phare", "Le phare est vert.")]).Sources.Single().Should().BeEquivalentTo(new { Version = 3, Outcome = ImportOutcome.Added });
        _knowledge.StateOf("phare")!.Tags.Should().BeEmpty();
        _knowledge.Find("phare", 1).Should().BeNull("what quoted the removed text must not open this one");
        _knowledge.History("phare").Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = SourceChangeKind.Added, Version = 3 });
    }

    [Fact]
    public void A_note_that_fails_leaves_the_source_unchanged()
    {
        var generation = _knowledge.Generation;

        _knowledge.Invoking(knowledge => knowledge.Retire("phare", (_, _) => throw new InvalidDataException("no room for the note"))).Should().Throw<InvalidDataException>();

        Found("rouge").Should().Equal(("phare", 1));
        _knowledge.Generation.Should().Be(generation);
        _knowledge.History("phare").Should().ContainSingle();
    }

    [Fact]
    public void A_note_gets_what_changed_in_the_write_that_changes_it()
    {
        var noted = new List<(string, SourceChangeKind, int?, int?)>();
        void Note(TalksBot.Knowledge.Store.StoreWriter tx, IReadOnlyList<SourceChange> changes)
        {
            tx.Find(SourceRecords.Heads, changes[0].Id)!.Version.Should().Be(changes[0].After!.Version);
            noted.AddRange(changes.Select(change => (change.Id, change.Kind, change.Before?.Version, change.After?.Version)));
        }

        _knowledge.Import([Texts.Of("phare", "Blanc."), Texts.Of("quai", "Long.")], new ImportManner { Note = Note });
        _knowledge.Import([Texts.Of("phare", "Blanc.")], new ImportManner { Note = Note });
        _knowledge.Restore("phare", 1, Note);

        noted.Should().Equal(
            ("phare", SourceChangeKind.Replaced, 1, 2), ("quai", SourceChangeKind.Added, null, 1), ("phare", SourceChangeKind.Restored, 2, 1));
    }

    [Fact]
    public void The_history_tells_what_was_done_in_order()
    {
        _folder.Time.Advance(TimeSpan.FromHours(1));
        foreach (var act in (string[])["replace", "mend", "tag", "retire", "restore"])
            Act(act);
        _knowledge.Undo("phare", note: null);

        _knowledge.History("phare").Select(one => (one.Kind, one.Version)).Should().Equal(
            (SourceChangeKind.Added, 1), (SourceChangeKind.Replaced, 2), (SourceChangeKind.Mended, 2), (SourceChangeKind.Tagged, 2),
            (SourceChangeKind.Retired, 2), (SourceChangeKind.Restored, 2), (SourceChangeKind.Undone, 2));
        (_knowledge.History("phare")[1].When - _knowledge.History("phare")[0].When).Should().Be(TimeSpan.FromHours(1));
    }

    [Fact]
    public void A_text_that_comes_in_again_keeps_its_tags_and_may_bring_some()
    {
        _knowledge.Tag("phare", ["Mer et Côte"], [], note: null);
        _knowledge.Retire("phare", note: null);

        _knowledge.Import([Texts.Of("phare", "Vert."), Texts.Of("quai", "Long.")], new ImportManner { Tags = ["2025"] });

        _knowledge.List().Select(source => string.Join(' ', source.Tags)).Should().Equal("2025 mer-et-côte", "2025");
    }

    [Theory]
    [InlineData("Conseil municipal", "conseil-municipal")]
    [InlineData("  #Été_2025. ", "été_2025.")]
    [InlineData("É", "é")]
    [InlineData("порт", "порт")]
    [InlineData(" -- ", null)]
    [InlineData("", null)]
    [InlineData("un mot qui est décidément beaucoup trop long", null)]
    public void A_tag_is_a_short_name_in_one_piece(string written, string? stored) => SourceTags.Clean(written).Should().Be(stored);

    [Fact]
    public void More_than_twenty_tags_and_what_is_none_are_refused()
    {
        _knowledge.Tag("phare", [.. Enumerable.Range(0, 21).Select(i => $"t{i}")], [], note: null).Outcome.Should().Be(ChangeOutcome.BadValue);
        _knowledge.Tag("phare", ["mer", "!"], [], note: null).Outcome.Should().Be(ChangeOutcome.BadValue);
        _knowledge.Tag("phare", [], ["jamais-mise"], note: null).Outcome.Should().Be(ChangeOutcome.AlreadySo);
        _knowledge.StateOf("phare")!.Tags.Should().BeEmpty();
    }

    [Fact]
    public void A_preview_shows_what_would_come_in_and_changes_nothing()
    {
        var generation = _knowledge.Generation;

        var preview = _knowledge.Preview(Texts.Of("phare", "Le phare est blanc.", "Phare"), new SourceMend { Fields = [new(SourceField.Title, "Le phare")] });

        (preview.Source!.Title, preview.Source.Version, preview.Outcome).Should().Be(("Le phare", 2, ImportOutcome.Replaced));
        _knowledge.Preview(Texts.Of("phare", "Le phare est rouge.")).Outcome.Should().Be(ImportOutcome.Skipped);
        _knowledge.Preview(Texts.Of("quai", "Le quai.")).Should().BeEquivalentTo(new { Outcome = ImportOutcome.Added, Refusal = (object?)null });
        _knowledge.Preview(Texts.Of("quai", " \n")).Should().BeEquivalentTo(new { Source = (object?)null, Outcome = (object?)null, Refusal = new { Reason = RefusalReason.Empty } });
        _knowledge.Generation.Should().Be(generation);
        _knowledge.Find("phare")!.Version.Should().Be(1);
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    private void Act(string act) => _ = act switch
    {
        "replace" => _knowledge.Import([Texts.Of("phare", "Le phare est blanc.")]).Sources.Single().Outcome == ImportOutcome.Replaced,
        "retire" => _knowledge.Retire("phare", note: null).IsDone,
        "restore" => _knowledge.Restore("phare", null, note: null).IsDone,
        "mend" => _knowledge.Mend("phare", new SourceMend { Fields = [new(SourceField.Title, "Le phare")] }, note: null).IsDone,
        "tag" => _knowledge.Tag("phare", ["mer"], [], note: null).IsDone,
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    /// <summary>All that somebody sees of the source.</summary>
    private string Held() => string.Join(
        '|', _knowledge.StateOf("phare")!.Version, string.Join(' ', _knowledge.StateOf("phare")!.Tags), _knowledge.Find("phare")?.Title, _knowledge.Find("phare")?.Body,
        string.Join(' ', Found("rouge").Concat(Found("blanc"))), _knowledge.List().Count);

    private IEnumerable<(string, int)> Found(string word) =>
        _knowledge.Search(new SearchRequest(word), 5).Where(hit => hit.Source.Body.Contains(word, StringComparison.Ordinal)).Select(hit => (hit.Source.Id, hit.Source.Version));

    private void Reopen()
    {
        _knowledge.Dispose();
        _knowledge = _folder.OpenKnowledge();
    }
}
