using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Store;
using TalksBot.Knowledge.Tests.Import;
using TalksBot.Knowledge.Tests.Store;

namespace TalksBot.Knowledge.Tests;

public sealed class KnowledgeBaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_new_folder_that_is_first_asked_begins_with_the_starter_text()
    {
        using var knowledge = _folder.OpenKnowledge(Beginning.StarterText);

        var starter = knowledge.List().Should().ContainSingle().Which;
        starter.Id.Should().Be("istanbul-dossier");
        starter.Lang.Should().Be("fr");
        knowledge.Find(starter.Id)!.Passages.Should().HaveCountGreaterThan(5);
    }

    [Fact]
    public void A_folder_that_was_only_listed_still_begins_with_the_starter_text_when_asked()
    {
        using (var knowledge = _folder.OpenKnowledge(Beginning.Nothing))
            knowledge.List().Should().BeEmpty();

        using var asked = _folder.OpenKnowledge(Beginning.StarterText);
        asked.List().Should().ContainSingle();
    }

    [Fact]
    public void A_folder_that_begins_with_a_text_of_ones_own_holds_that_alone()
    {
        using (var knowledge = _folder.OpenKnowledge(Beginning.Nothing))
            knowledge.Import([Texts.Of("phare", "Rouge.")]);

        using var asked = _folder.OpenKnowledge(Beginning.StarterText);
        asked.List().Should().ContainSingle().Which.Id.Should().Be("phare");
    }

    [Fact]
    public void A_starter_text_that_was_removed_stays_removed()
    {
        using (var knowledge = _folder.OpenKnowledge(Beginning.StarterText))
            knowledge.Retire("istanbul-dossier", note: null).IsDone.Should().BeTrue();

        using var asked = _folder.OpenKnowledge(Beginning.StarterText);
        asked.List().Should().BeEmpty();
    }

    [Fact]
    public void Every_version_is_found_by_its_number_also_when_it_was_replaced_or_removed()
    {
        using var knowledge = _folder.OpenKnowledge();
        knowledge.Import([Texts.Of("phare", "Le phare est rouge.")]);
        knowledge.Import([Texts.Of("phare", "Le phare est blanc.")]);
        knowledge.Retire("phare", note: null).IsDone.Should().BeTrue();

        knowledge.Find("phare").Should().BeNull();
        knowledge.Find("phare", 1)!.Body.Should().Contain("rouge");
        knowledge.Find("phare", 2)!.Body.Should().Contain("blanc");
        foreach (var (id, version) in (ReadOnlySpan<(string, int)>)[("phare", 0), ("phare", 3), ("phare", -1), ("phare@1", 1), ("bac", 1)])
            knowledge.Find(id, version).Should().BeNull();
    }

    [Fact]
    public void A_citation_is_cut_again_by_its_range_and_not_outside_of_a_passage()
    {
        using var knowledge = _folder.OpenKnowledge();
        knowledge.Import([Texts.Of("phare", "Le phare est rouge. Il date de 1841.\n\n« Il tiendra », dit Jean Kerloc’h.")]);
        var source = knowledge.Find("phare")!;
        var passages = source.Passages.Where(passage => passage.Number > 0).ToArray();
        var sentence = passages[0].Sentences[1];

        Citation.CutAgain(source, sentence.Start, sentence.End).Should().Be(Citation.Cut(source, passages[0], sentence));
        // a newer program may divide the sentences otherwise
        Citation.CutAgain(source, sentence.Start + 3, sentence.End)!.Quote.Should().Be("date de 1841.");
        Citation.CutAgain(source, passages[0].Start, passages[1].End).Should().BeNull();
        foreach (var (start, end) in (ReadOnlySpan<(int, int)>)[(-1, 5), (5, 5), (9, 5), (0, source.Body.Length + 1), (passages[0].End, passages[0].End + 1)])
            Citation.CutAgain(source, start, end).Should().BeNull();
    }

    [Fact]
    public void Texts_stored_by_another_build_are_structured_anew_at_the_next_opening()
    {
        using (var knowledge = _folder.OpenKnowledge())
        {
            knowledge.Import([Texts.Of("phare", "Le phare est rouge. Il date de 1841.")]);
            // what an older program might have left
            knowledge.Store.Write(tx =>
            {
                var old = StructureCode.Encode(new([new Passage(1, 0, 3, "Personne", null, PassageKind.Turn, [])], []));
                tx.Upsert(SourceRecords.Structures, new StoredStructure("phare@1", old));
                tx.Upsert(SourceRecords.State, new SourcesState { Begun = true, StructuredBy = Guid.NewGuid() });
            });
            knowledge.Find("phare")!.Passages[0].Speaker.Should().Be("Personne");
        }

        long generation;
        using (var knowledge = _folder.OpenKnowledge())
        {
            knowledge.Find("phare")!.Passages.Should().ContainSingle().Which.Sentences.Should().HaveCount(2);
            knowledge.Find("phare")!.Version.Should().Be(1);
            generation = knowledge.Generation;
        }

        using var again = _folder.OpenKnowledge();
        again.Generation.Should().Be(generation, "what comes out the same is not written");
    }

    [Fact]
    public void Everything_is_there_after_a_restore_from_a_backup()
    {
        using (var knowledge = _folder.OpenKnowledge())
        {
            knowledge.Import([Texts.Of("phare", "Rouge.")]);
            knowledge.Backup(_folder.At("copie.db")).Records["source_versions"].Should().Be(1);
            knowledge.Import([Texts.Of("phare", "Vert."), Texts.Of("quai", "Long.")]);
        }

        KnowledgeBase.Restore(_folder.At("copie.db"), _folder.Data.Path, TalksBot.Trials.TrialProcess.Opening());

        using var restored = _folder.OpenKnowledge();
        restored.All().Select(s => (s.Id, s.Body)).Should().Equal(("phare", "Rouge."));
    }

    [Fact]
    public void The_check_counts_what_is_there()
    {
        using var knowledge = _folder.OpenKnowledge();
        knowledge.Import([Texts.Of("phare", "Rouge."), Texts.Of("quai", "Long.")]);
        knowledge.Import([Texts.Of("phare", "Vert.")]);
        knowledge.Retire("quai", note: null);

        var health = knowledge.Check();

        health.Should().BeEquivalentTo(new
        {
            DataPath = _folder.Data.Path,
            StoreId = knowledge.Store.Id,
            Schema = Schema.Current.Number,
            knowledge.Generation,
            Sources = 1,
            Versions = 3,
            IndexInStep = true,
        });
        health.DataBytes.Should().BePositive();
        health.FreeBytes.Should().BePositive();
    }

    public void Dispose() => _folder.Dispose();
}
