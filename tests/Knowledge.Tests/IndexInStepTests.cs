using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Retrieval;
using TalksBot.Knowledge.Store;
using TalksBot.Knowledge.Tests.Import;
using TalksBot.Knowledge.Tests.Store;

namespace TalksBot.Knowledge.Tests;

/// <summary>What is found is what is stored, whatever happened to the index.</summary>
public sealed class IndexInStepTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_text_is_found_as_soon_as_it_is_in_and_no_more_once_it_is_replaced_or_removed()
    {
        using var knowledge = _folder.OpenKnowledge();

        knowledge.Import([Texts.Of("phare", "Le gardien du phare élève des chèvres.")]);
        FoundBy(knowledge, "chèvres").Should().Equal("phare");

        knowledge.Import([Texts.Of("phare", "Le gardien du phare élève des abeilles.")]);
        FoundBy(knowledge, "abeilles").Should().Equal("phare");
        knowledge.Search(new SearchRequest("chèvres"), 5).Select(h => h.Source.Version).Should().NotContain(1);

        knowledge.Retire("phare", note: null);
        FoundBy(knowledge, "abeilles").Should().BeEmpty();
    }

    [Fact]
    public void A_write_that_the_index_did_not_follow_is_caught_up_at_the_next_opening()
    {
        using (var knowledge = _folder.OpenKnowledge())
            knowledge.Import([Texts.Of("phare", "Le gardien du phare élève des chèvres.")]);
        // as after a kill between the two: the store has the text and the index does not
        using (var store = _folder.Open())
        {
            var life = new SourceLife(store, new SourceCatalog(store), _folder.Time);
            new SourceImport(store, life, ImportManner.Plain, follow: null).Run([Texts.Of("quai", "Le quai sent le goudron.")], null, CancellationToken.None);
            life.Retire("phare", out var plan);
            store.Write(tx => PlannedChange.Write(tx, [plan!], life.NextAct(), note: null));
        }

        using var again = _folder.OpenKnowledge();
        FoundBy(again, "goudron").Should().Equal("quai");
        FoundBy(again, "chèvres").Should().BeEmpty();
        again.Check().IndexInStep.Should().BeTrue();
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("cut short")]
    [InlineData("of another store")]
    public void An_index_that_is_not_the_stores_is_made_anew(string state)
    {
        using (var knowledge = _folder.OpenKnowledge())
            knowledge.Import([Texts.Of("phare", "Le gardien du phare élève des chèvres.")]);
        var index = _folder.Data.IndexFolder;
        if (state == "cut short")
        {
            foreach (var file in Directory.GetFiles(index))
                File.WriteAllBytes(file, File.ReadAllBytes(file)[..(int)(new FileInfo(file).Length / 2)]);
        }
        else
        {
            Directory.Delete(index, recursive: true);
        }

        if (state == "of another store")
        {
            using var others = new TempFolder();
            using (var other = others.OpenKnowledge())
                other.Import([Texts.Of("quai", "Le quai sent le goudron.")]);
            Directory.Move(others.Data.IndexFolder, index);
        }

        using var again = _folder.OpenKnowledge();
        FoundBy(again, "chèvres").Should().Equal("phare");
        FoundBy(again, "goudron").Should().BeEmpty();
    }

    [Fact]
    public void A_restored_store_is_found_and_not_the_replaced_one_although_the_generations_are_equal()
    {
        using (var knowledge = _folder.OpenKnowledge())
        {
            knowledge.Import([Texts.Of("phare", "Le gardien du phare élève des chèvres.")]);
            knowledge.Backup(_folder.At("copie.db"));
        }

        // another text in a store of the same id and generation, as after a restore followed by other changes
        using (var store = _folder.Open())
        {
            var life = new SourceLife(store, new SourceCatalog(store), _folder.Time);
            new SourceImport(store, life, ImportManner.Plain, follow: null).Run([Texts.Of("phare", "Le gardien est mort.")], null, CancellationToken.None);
        }

        _folder.OpenKnowledge().Dispose();
        StoreRestore.From(_folder.At("copie.db"), _folder.Data, _folder.Opening(), CancellationToken.None);

        using var again = _folder.OpenKnowledge();
        FoundBy(again, "chèvres").Should().Equal("phare");
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> FoundBy(KnowledgeBase knowledge, string word) =>
        knowledge.Search(new SearchRequest(word), 5)
            .Where(hit => hit.Source.Slice(hit.Passage.Start, hit.Passage.End).Contains(word, StringComparison.Ordinal))
            .Select(hit => hit.Source.Id);
}
