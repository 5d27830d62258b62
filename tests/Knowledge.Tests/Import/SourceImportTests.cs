using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Tests.Store;

namespace TalksBot.Knowledge.Tests.Import;

public sealed class SourceImportTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly KnowledgeBase _knowledge;

    public SourceImportTests() => _knowledge = _folder.OpenKnowledge();

    [Fact]
    public void A_text_that_came_in_can_be_listed_and_found()
    {
        var text = Texts.Of("phare", "Le phare est rouge.\n\nIl date de 1841.", "Le phare") with { Path = "x" };
        text = text with
        {
            Text = text.Text with { Author = "Inès Gall", Date = new DateOnly(2023, 5, 6), Url = "https://example.org/p", Format = BodyFormat.Markdown },
        };

        var report = _knowledge.Import([text]);

        report.Sources.Should().Equal(new ImportedSource("phare", 1, "Le phare", ImportOutcome.Added));
        _knowledge.List().Should().Equal(new SourceSummary("phare", "Le phare", "Inès Gall", new DateOnly(2023, 5, 6), "fr", 1, 2) { Arrival = 1, Act = 1 });
        var source = _knowledge.Find("phare")!;
        source.Should().BeEquivalentTo(
            new { text.Text.Id, Version = 1, text.Text.Title, text.Text.Author, text.Text.Date, text.Text.Lang, text.Text.Url, text.Text.Body });
        source.Passages.Select(p => source.Slice(p.Start, p.End)).Should().Equal("Le phare est rouge.", "Il date de 1841.");
    }

    [Fact]
    public void The_same_text_again_is_skipped_and_writes_nothing()
    {
        _knowledge.Import([Texts.Of("phare", "Le phare est rouge.")]);
        var generation = _knowledge.Generation;

        var report = _knowledge.Import([Texts.Of("phare", "Le phare est rouge.")]);

        report.Sources.Should().ContainSingle().Which.Should().Be(new ImportedSource("phare", 1, "Un titre", ImportOutcome.Skipped));
        _knowledge.Generation.Should().Be(generation);
    }

    [Theory]
    [InlineData("Le phare est vert.", "Un titre")]
    [InlineData("Le phare est rouge.", "Un autre titre")]
    public void Other_content_or_metadata_is_a_new_version_and_the_old_one_is_kept(string body, string title)
    {
        _knowledge.Import([Texts.Of("phare", "Le phare est rouge.")]);

        var report = _knowledge.Import([Texts.Of("phare", body, title)]);

        report.Sources.Should().ContainSingle().Which.Should().Be(new ImportedSource("phare", 2, title, ImportOutcome.Replaced));
        _knowledge.Find("phare")!.Body.Should().Be(body);
        _knowledge.List().Should().ContainSingle().Which.Version.Should().Be(2);
        _knowledge.Store.Find(SourceRecords.Versions, "phare@1")!.Body.Should().Be("Le phare est rouge.");
    }

    [Fact]
    public void An_id_that_comes_twice_in_one_import_ends_as_the_second_text()
    {
        var report = _knowledge.Import([Texts.Of("phare", "Rouge."), Texts.Of("phare", "Vert."), Texts.Of("phare", "Vert.")]);

        report.Sources.Select(s => (s.Version, s.Outcome)).Should().Equal(
            (1, ImportOutcome.Added), (2, ImportOutcome.Replaced), (2, ImportOutcome.Skipped));
        _knowledge.Find("phare")!.Body.Should().Be("Vert.");
    }

    [Fact]
    public void A_removed_source_is_gone_from_lists_and_its_number_is_not_given_again()
    {
        _knowledge.Import([Texts.Of("phare", "Rouge."), Texts.Of("quai", "Long.")]);

        _knowledge.Retire("phare", note: null).IsDone.Should().BeTrue();
        _knowledge.Retire("phare", note: null).IsDone.Should().BeFalse();
        _knowledge.Retire("nulle-part", note: null).IsDone.Should().BeFalse();

        _knowledge.Find("phare").Should().BeNull();
        _knowledge.List().Select(s => s.Id).Should().Equal("quai");
        _knowledge.All().Select(s => s.Id).Should().Equal("quai");
        _knowledge.Import([Texts.Of("phare", "Rouge.")]).Sources.Should().ContainSingle()
            .Which.Should().Be(new ImportedSource("phare", 2, "Un titre", ImportOutcome.Added));
    }

    [Fact]
    public void Half_characters_become_replacement_characters_and_everything_else_stays()
    {
        _knowledge.Import([Texts.Of("phare", "  Un \uD83D phare\u00a0: \u00e9 e\u0301 \uD83D\uDEA8 l\u2019\u00eele \uDEA8.\r\n\t ")]);

        _knowledge.Find("phare")!.Body.Should().Be("  Un \uFFFD phare\u00a0: \u00e9 e\u0301 \uD83D\uDEA8 l\u2019\u00eele \uFFFD.\r\n\t ");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" phare")]
    [InlineData("phare ")]
    [InlineData("ph\u00e9are")]
    [InlineData("ph\nare")]
    public void An_id_that_is_not_short_plain_ASCII_is_refused_and_the_others_come_in(string id)
    {
        var report = _knowledge.Import([Texts.Of(id, "Rouge."), Texts.Of("quai", "Long.")]);

        report.Refusals.Should().ContainSingle().Which.Reason.Should().Be(RefusalReason.BadField);
        report.Sources.Should().ContainSingle().Which.Id.Should().Be("quai");
    }

    [Fact]
    public void An_id_of_200_characters_is_taken_and_one_more_is_not()
    {
        var report = _knowledge.Import([Texts.Of(new string('a', 200), "Rouge."), Texts.Of(new string('b', 201), "Rouge.")]);

        report.Sources.Should().ContainSingle().Which.Id.Should().StartWith("a");
        report.Refusals.Should().ContainSingle();
    }

    [Fact]
    public void A_text_that_outgrows_a_document_is_refused_with_its_size()
    {
        var report = _knowledge.Import([Texts.Of("trop-long", new string('é', 8_000_001))]);

        report.Refusals.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Reason = RefusalReason.TooLarge, Detail = "16000021" });
        _knowledge.List().Should().BeEmpty();
    }

    [Fact]
    public void The_longest_text_that_is_read_fits_into_the_store()
    {
        var version = new SourceVersion
        {
            Key = "long@1",
            SourceId = "long",
            Version = 1,
            Title = new string('t', 200_000),
            Lang = "fr",
            Body = new string('x', 15 * 1024 * 1024),
            Format = BodyFormat.PlainText,
            Hash = "",
            Added = default,
        };

        _knowledge.Store.Write(tx => tx.Insert(SourceRecords.Versions, version));

        _knowledge.Store.Find(SourceRecords.Versions, "long@1")!.Body.Length.Should().Be(15 * 1024 * 1024);
    }

    [Fact]
    public void An_import_that_is_cancelled_keeps_whole_batches()
    {
        using var cancel = new CancellationTokenSource();
        var progress = new Stop(at: 450, cancel);

        var import = () => _knowledge.Import(Texts.Many(1000), progress, cancel.Token);

        import.Should().Throw<OperationCanceledException>();
        _knowledge.List().Should().HaveCount(300);
        _knowledge.Find("t0299").Should().NotBeNull();
        _knowledge.Import(Texts.Many(1000)).Sources.Count(s => s.Outcome == ImportOutcome.Skipped).Should().Be(300);
        _knowledge.List().Should().HaveCount(1000);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_named_and_the_others_come_in()
    {
        var good = _folder.At("phare.fr.txt");
        File.WriteAllText(good, "Le phare\n\nLe phare est rouge.");

        var report = _knowledge.Import([_folder.At("nulle-part.txt"), good]);

        report.Refusals.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Path = _folder.At("nulle-part.txt"), Reason = RefusalReason.Missing });
        report.Sources.Should().ContainSingle().Which.Id.Should().Be("phare");
    }

    [Fact]
    public void An_export_that_is_given_up_leaves_nothing_that_looks_like_one()
    {
        var folder = _folder.At("given-up");
        _knowledge.Import([Texts.Of("phare", "Rouge.")]);
        _knowledge.Invoking(k => k.Export(folder, new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();
        Directory.GetFiles(folder).Should().BeEmpty();
    }

    [Fact]
    public void Exported_sources_come_in_again_with_their_ids_and_metadata()
    {
        _knowledge.Import([Texts.Of("phare", "Rouge.\n« Vert », dit-il."), Texts.Of("../quai/Nord", "Long.", "Le \"quai\""), Texts.Of(new string('/', 180), "Un.")]);
        var folder = _folder.At("export");

        _knowledge.Export(folder).Should().Be(3);

        Directory.GetFiles(folder).Should().HaveCount(4);
        File.ReadAllText(Path.Combine(folder, "phare.fr.txt")).Should().Be("Rouge.\n« Vert », dit-il.");
        using var others = new TempFolder();
        using var other = others.OpenKnowledge();
        other.Import([Path.Combine(folder, "sources.jsonl")]).Refusals.Should().BeEmpty();
        other.All().Select(s => (s.Id, s.Title, s.Body)).Should().Equal(_knowledge.All().Select(s => (s.Id, s.Title, s.Body)));
        _knowledge.Invoking(k => k.Export(folder)).Should().Throw<TalksBot.Knowledge.Store.StoreException>();
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    private sealed class Stop(int at, CancellationTokenSource cancel) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done == at)
                cancel.Cancel();
        }
    }
}
