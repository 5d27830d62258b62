using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Retrieval;
using TalksBot.Knowledge.Tests.Store;

namespace TalksBot.Knowledge.Tests.Mending;

/// <summary>Corrections stand beside the text: it stays as it came, and they outlast what is derived from it.</summary>
public sealed class MendingTests : IDisposable
{
    private const string Interview = """
        SP : Pourquoi ce pont ?

        Paul Lestrade : Le pont relie les deux rives. « Il attendait depuis trente ans », a dit Inès Gall.

        SP : Et le bac ?

        Polo : Le bac ira au musée.
        """;

    private readonly TempFolder _folder = new();
    private KnowledgeBase _knowledge;

    public MendingTests()
    {
        _knowledge = _folder.OpenKnowledge();
        Import(Interview);
    }

    [Fact]
    public void What_is_known_of_a_source_is_set_right_and_its_text_is_not_touched()
    {
        Mend(new FieldMend(SourceField.Title, " Le pont,\nde Kervran "), new(SourceField.Author, "Jeanne Ardouin"), new(SourceField.Date, "2024-02-29"), new(SourceField.Url, "https://example.org/pont"))
            .IsDone.Should().BeTrue();

        var source = _knowledge.Find("pont")!;
        (source.Title, source.Author, source.Date, source.Url, source.Version, source.Body).Should().Be(
            ("Le pont, de Kervran", "Jeanne Ardouin", new DateOnly(2024, 2, 29), "https://example.org/pont", 1, Interview));
        _knowledge.List().Single().Should().BeEquivalentTo(new { source.Title, source.Author, source.Date });
        _knowledge.Search(new SearchRequest("Kervran"), 1).Should().ContainSingle("the index follows");

        Mend(new FieldMend(SourceField.Author, null), new FieldMend(SourceField.Title, "Un titre")).IsDone.Should().BeTrue();
        (_knowledge.Find("pont")!.Author, _knowledge.Find("pont")!.Title).Should().Be((null, "Un titre"));
        Mend(new FieldMend(SourceField.Title, "Un titre")).Outcome.Should().Be(ChangeOutcome.AlreadySo);
    }

    [Theory]
    [InlineData(SourceField.Title, " ")]
    [InlineData(SourceField.Lang, null)]
    [InlineData(SourceField.Lang, "français")]
    [InlineData(SourceField.Date, "29 février")]
    [InlineData(SourceField.Date, "2023-02-29")]
    [InlineData(SourceField.Url, "example.org")]
    [InlineData(SourceField.Url, "javascript:alert(1)")]
    [InlineData(SourceField.Url, "file:///etc/passwd")]
    public void A_value_that_does_not_fit_changes_nothing(SourceField field, string? value)
    {
        Mend(new FieldMend(SourceField.Author, "Jeanne Ardouin"), new FieldMend(field, value)).Outcome.Should().Be(ChangeOutcome.BadValue);
        _knowledge.Find("pont")!.Author.Should().BeNull();
    }

    [Fact]
    public void A_label_gets_its_name_two_who_are_one_are_merged_and_the_index_follows()
    {
        Mend(new SpeakerMend("SP", "Serge Pavlov", "journaliste"), new SpeakerMend("Polo", "Paul Lestrade")).IsDone.Should().BeTrue();

        Turns().Should().Equal("Serge Pavlov", "Paul Lestrade", "Serge Pavlov", "Paul Lestrade");
        _knowledge.Find("pont")!.Passages[0].Role.Should().Be("journaliste");
        _knowledge.Find("pont")!.Passages[0].Sentences.Should().OnlyContain(sentence => sentence.Speaker == "Serge Pavlov" && sentence.Role == "journaliste");
        (_knowledge.Speaks("Pavlov"), _knowledge.Speaks("SP")).Should().Be((true, false));
        SpeakerFound.In(_knowledge.Find("pont")!).Select(found => found.Name).Should().Equal("Serge Pavlov", "Paul Lestrade", "Inès Gall");
    }

    [Fact]
    public void A_name_that_was_mended_is_mended_by_the_name_that_it_shows()
    {
        Mend(new SpeakerMend("SP", "Serge Pavlov", "journaliste"));
        Mend(new SpeakerMend("Serge Pavlov", "Sergueï Pavlov"));

        Turns()[0].Should().Be("Sergueï Pavlov");
        _knowledge.Find("pont")!.Passages[0].Role.Should().Be("journaliste");
        Mend(new SpeakerMend("SP", "Simone Petit")).Outcome.Should().Be(ChangeOutcome.UnknownSpeaker);
        Mend(new SpeakerMend("Personne", null)).Outcome.Should().Be(ChangeOutcome.UnknownSpeaker);
        Mend(new SpeakerMend("Sergueï Pavlov", "A"), new SpeakerMend("A", "B"), new SpeakerMend("B", "SP")).IsDone.Should().BeTrue();
        Turns()[0].Should().Be("SP");
    }

    [Fact]
    public void Somebody_made_the_narrator_has_no_words_of_his_own_left()
    {
        Mend(new SpeakerMend("Inès Gall", null)).IsDone.Should().BeTrue();

        var source = _knowledge.Find("pont")!;
        source.Passages[1].Sentences.Should().OnlyContain(sentence => sentence.Speaker == "Paul Lestrade", "he has the floor");
        source.Quotes.Should().NotContain(quote => quote.Speaker == "Inès Gall" || quote.Speaker == null);

        Mend(new SpeakerMend("SP", null));
        Mend(new SpeakerMend("Paul Lestrade", null));
        source = _knowledge.Find("pont")!;
        source.Passages[1].Should().BeEquivalentTo(new { Speaker = (string?)null, Kind = PassageKind.Text });
        source.Passages[1].Sentences.Should().OnlyContain(sentence => sentence.Speaker == null && sentence.Role == null);
    }

    [Fact]
    public void Another_language_has_the_text_read_anew()
    {
        _knowledge.Import([new TextRead("x", new RawText { Id = "bridge", Title = "The bridge", Lang = "fr", Body = "According to Mary Ellis, the bridge will open in May. It is late." })]);
        _knowledge.Find("bridge")!.Quotes.Should().BeEmpty();

        _knowledge.Mend("bridge", new SourceMend { Fields = [new(SourceField.Lang, "en")] }, note: null).IsDone.Should().BeTrue();

        _knowledge.Find("bridge")!.Lang.Should().Be("en");
        _knowledge.Find("bridge")!.Quotes.Should().ContainSingle().Which.Speaker.Should().Be("Mary Ellis");
        _knowledge.Undo("bridge", note: null);
        _knowledge.Find("bridge")!.Quotes.Should().BeEmpty();
    }

    [Fact]
    public void Corrections_outlast_a_program_that_reads_the_text_anew()
    {
        Mend(new SpeakerMend("SP", "Serge Pavlov"));
        _knowledge.Store.Write(tx =>
        {
            // what an older program might have left
            var old = StructureCode.Encode(new([new Passage(1, 0, 3, "Personne", null, PassageKind.Turn, [])], []));
            tx.Upsert(SourceRecords.Structures, new StoredStructure("pont@1", old));
            tx.Upsert(SourceRecords.State, new SourcesState { Begun = true, StructuredBy = Guid.NewGuid() });
        });
        _knowledge.Dispose();

        _knowledge = _folder.OpenKnowledge();

        Turns().Should().Equal("Serge Pavlov", "Paul Lestrade", "Serge Pavlov", "Polo");
        _knowledge.Like(new RawText { Id = "copie", Title = "", Lang = "fr", Body = Interview }).Should().ContainSingle("it is sketched anew");
    }

    [Fact]
    public void In_a_new_version_a_correction_holds_where_what_it_corrects_still_stands()
    {
        Mend(new FieldMend(SourceField.Title, "Le pont"), new FieldMend(SourceField.Author, "Jeanne Ardouin"));
        Mend(new SpeakerMend("SP", "Serge Pavlov"), new SpeakerMend("Polo", "Paul Lestrade"));

        Import(Interview.Replace("trente ans", "vingt ans", StringComparison.Ordinal), title: "Un autre titre");

        var source = _knowledge.Find("pont")!;
        (source.Version, source.Title, source.Author).Should().Be((2, "Un autre titre", "Jeanne Ardouin"));
        Turns().Should().Equal("Serge Pavlov", "Paul Lestrade", "Serge Pavlov", "Paul Lestrade");
        _knowledge.Find("pont", 1)!.Title.Should().Be("Le pont", "and in the version before");
    }

    [Fact]
    public void A_text_mended_in_its_preview_comes_in_mended_and_as_its_first_state()
    {
        _knowledge.Import([Texts("bac", "SP : Et le bac ?\n\nPaul Lestrade : Il part.")], new ImportManner
        {
            Mend = new SourceMend { Fields = [new(SourceField.Title, "Le bac")], Speakers = [new("SP", "Serge Pavlov")] },
        });

        _knowledge.Find("bac")!.Title.Should().Be("Le bac");
        _knowledge.Find("bac")!.Passages[0].Speaker.Should().Be("Serge Pavlov");
        _knowledge.History("bac").Should().ContainSingle();
        _knowledge.Undo("bac", note: null);
        _knowledge.Find("bac").Should().BeNull();
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    private static TextRead Texts(string id, string body, string title = "Un titre") => new("x", new RawText { Id = id, Title = title, Lang = "fr", Body = body });

    private void Import(string body, string title = "Un titre") => _knowledge.Import([Texts("pont", body, title)]);

    private ChangeResult Mend(params FieldMend[] fields) => _knowledge.Mend("pont", new SourceMend { Fields = fields }, note: null);

    private ChangeResult Mend(params SpeakerMend[] speakers) => _knowledge.Mend("pont", new SourceMend { Speakers = speakers }, note: null);

    private List<string?> Turns() => [.. _knowledge.Find("pont")!.Passages.Where(passage => passage.Number > 0).Select(passage => passage.Speaker)];
}
