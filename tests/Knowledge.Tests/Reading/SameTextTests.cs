using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Retrieval;
using TalksBot.Knowledge.Tests.Store;
using TalksBot.Trials.Reading;

namespace TalksBot.Knowledge.Tests.Reading;

/// <summary>What a text says and who says it does not hang on the file that it comes in.</summary>
public sealed class SameTextTests
{
    private static readonly (string Text, string Question)[] Questions =
    [
        ("moulin", "Combien de tonnes de farine reste-t-il au meunier ?"), ("moulin", "Que propose Nadia Belhadj ?"), ("halles", "Combien y aura-t-il de bancs ?"),
        ("halles", "Quand ouvriront les halles ?"), ("library", "How many people come on a Sunday?"), ("orchard", "How many kinds of apples has Priya Raman found?"),
        ("ledokol", "Сколько стоили работы на ледоколе?"), ("opera", "Сколько человек поёт в хоре?"),
    ];

    /// <summary>Headings cannot be told in subtitles: texts without any.</summary>
    public static TheoryData<string> Texts => [.. CorpusText.All.Where(t => !t.Paragraphs.Any(CorpusText.IsHeading)).Select(t => t.Id)];

    public static TheoryData<string> TextsWithHeadings => [.. CorpusText.All.Where(t => t.Paragraphs.Any(CorpusText.IsHeading)).Select(t => t.Id)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_has_the_same_sentences_and_speakers_in_six_formats(string id)
    {
        var told = Corpus.Same(CorpusText.Of(id)).ToDictionary(f => Path.GetExtension(f.Key), f => Told(f.Key, f.Value));
        told.Should().HaveCount(6);
        foreach (var (format, sentences) in told)
            sentences.Should().Equal(told[".txt"], $"{format} tells what txt does");
    }

    [Theory]
    [MemberData(nameof(TextsWithHeadings))]
    public void Headings_are_no_part_of_the_sentences_after_them(string id)
    {
        var told = Corpus.Same(CorpusText.Of(id)).Where(f => !f.Key.EndsWith(".srt", StringComparison.Ordinal)).ToDictionary(f => Path.GetExtension(f.Key), f => Told(f.Key, f.Value));
        foreach (var (format, sentences) in told)
            sentences.Should().Equal(told[".txt"], $"{format} tells what txt does");
    }

    /// <summary>Subtitles hold no title, which ranking weighs: each is told its own.</summary>
    [Fact]
    public void A_question_is_answered_with_the_same_words_from_each_format()
    {
        var found = new Dictionary<string, List<string>>();
        foreach (var format in new[] { ".txt", ".md", ".html", ".docx", ".pdf", ".srt" })
        {
            using var folder = new TempFolder();
            using var knowledge = folder.OpenKnowledge();
            var files = Questions.Select(q => q.Text).Distinct().SelectMany(id => Corpus.Same(CorpusText.Of(id))).Where(f => Path.GetExtension(f.Key) == format);
            knowledge.Import(files.SelectMany(f => SourceReader.Read(f.Key, f.Value, Corpus.Patient with { Title = CorpusText.Of(f.Key.Split('.')[0]).Title }))).Refusals.Should().BeEmpty();
            found[format] = [.. Questions.Select(q => Best(knowledge.Find(new SearchRequest(q.Question, Scope: [q.Text]))))];
        }

        foreach (var (format, quotes) in found)
            quotes.Should().Equal(found[".txt"], $"{format} is quoted as txt is");
    }

    private static string Best(Findings findings)
    {
        var best = findings.Sentences.First(e => e.Passage.Kind != PassageKind.Front);
        var citation = Citation.Cut(best.Source, best.Passage, best.Sentence);
        return $"{citation.Quote} ({citation.Speaker}, {citation.Role})";
    }

    private static List<string> Told(string name, byte[] bytes)
    {
        var text = SourceReader.Read(name, bytes, Corpus.Patient).Should().ContainSingle().Which.Should().BeOfType<TextRead>().Which.Text;
        var analysis = TextAnalysis.Analyse(text);
        return
        [
            .. analysis.Passages.Where(p => p.Kind != PassageKind.Front).SelectMany(p => p.Sentences).Select(s => $"{text.Body[s.Start..s.End]} ({s.Speaker}, {s.Role})"),
            .. analysis.Quotes.Select(q => $"« {text.Body[q.Start..q.End]} » {q.Speaker} {q.Verb} {q.Kind}"),
        ];
    }
}
