using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Tests.Store;
using TalksBot.Trials.Reading;

namespace TalksBot.Knowledge.Tests.Reading;

public sealed class PlaceTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private KnowledgeBase _knowledge;

    public PlaceTests() => _knowledge = _folder.OpenKnowledge();

    [Fact]
    public void A_sentence_of_a_PDF_is_cited_by_its_page()
    {
        var text = CorpusText.Of("phare");
        var pdf = PdfPrinter.Print(text, new PdfLayout(1, 14, Justified: false, Indented: true, Hyphenated: true, "LE COURRIER", Height: 400), withInformation: true);
        var source = Imported("phare.pdf", pdf);
        PlaceOf(source, "Le phare de Rozveur, allumé").Should().Be("p. 1");
        PlaceOf(source, "Une réunion publique").Should().Be(PlaceOf(source, "La commune préférerait")).And.NotBe("p. 1");
        source.Passages.Select(p => int.Parse(p.Place[3..], System.Globalization.CultureInfo.InvariantCulture)).Should().BeInAscendingOrder().And.StartWith(1);
    }

    [Fact]
    public void A_sentence_of_a_recording_is_cited_by_the_time_at_which_it_is_said()
    {
        var source = Imported("s.srt", "1\n00:00:05,000 --> 00:00:08,000\nLe port rouvre\n\n2\n00:12:41,500 --> 00:12:44,000\nen mai. Le maire l’a promis.\n\n3\n01:02:03,000 --> 01:02:05,000\nNous avons attendu.\n"u8.ToArray());
        PlaceOf(source, "Le port").Should().Be("0:05");
        PlaceOf(source, "Le maire").Should().Be("12:41");
        PlaceOf(source, "Nous avons").Should().Be("1:02:03");
    }

    [Fact]
    public void Places_outlast_a_reopening_and_an_export()
    {
        var source = Imported("s.srt", "1\n00:12:41,500 --> 00:12:44,000\nLe port rouvre en mai.\n"u8.ToArray());
        _knowledge.Dispose();
        _knowledge = _folder.OpenKnowledge();
        _knowledge.Find("s")!.Passages.Should().ContainSingle().Which.Place.Should().Be("12:41");
        var export = _folder.At("export");
        _knowledge.Export(export);
        var again = SourceReader.Read(Path.Combine(export, "sources.jsonl")).Should().ContainSingle().Which.Should().BeOfType<TextRead>().Which.Text;
        again.Places.Should().BeEquivalentTo(source.Places);
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    private Source Imported(string name, byte[] bytes)
    {
        var report = _knowledge.Import(SourceReader.Read(name, bytes, Corpus.Patient));
        report.Refusals.Should().BeEmpty();
        return _knowledge.Find(report.Sources.Single().Id)!;
    }

    private static string PlaceOf(Source source, string beginning)
    {
        var (passage, sentence) = source.Passages.SelectMany(p => p.Sentences, (p, s) => (p, s)).First(x => source.Slice(x.s.Start, x.s.End).StartsWith(beginning, StringComparison.Ordinal));
        return Citation.Cut(source, passage, sentence).Place;
    }
}
