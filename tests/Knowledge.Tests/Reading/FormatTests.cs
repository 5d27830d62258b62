using System.Text;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Tests.Reading;

public sealed class FormatTests
{
    /// <summary>Content, and a name that says otherwise.</summary>
    public static TheoryData<string, string, string> Misnamed => new()
    {
        { "t.txt", "<!DOCTYPE html><html><head><title>Le port</title></head><body><p>Le port rouvre en mai.</p></body></html>", "Le port rouvre en mai." },
        { "t.pdf", "Le port rouvre en mai.", "Le port rouvre en mai." },
        { "t.html", "1\n00:00:01,000 --> 00:00:02,000\nLe port rouvre en mai.\n", "Le port rouvre en mai." },
        { "t.docx", "WEBVTT\n\n00:01.000 --> 00:02.000\nLe port rouvre en mai.\n", "Le port rouvre en mai." },
        { "t.txt", "{\"id\":\"a\",\"text\":\"Le port rouvre en mai.\"}\n", "Le port rouvre en mai." },
        { "t.jpg", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>Le port</title><description>Le port rouvre en mai.</description></item></channel></rss>", "Le port\n\nLe port rouvre en mai." },
    };

    [Theory]
    [MemberData(nameof(Misnamed))]
    public void A_file_is_what_its_content_is_whatever_its_name(string name, string content, string body) =>
        SourceReader.Read(name, Encoding.UTF8.GetBytes(content), TalksBot.Trials.Reading.Corpus.Patient with { Lang = "fr" }).Should().ContainSingle()
            .Which.Should().BeOfType<TextRead>().Which.Text.Body.Should().EndWith(body);

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void Russian_in_one_byte_a_letter_is_told_from_French(string charset)
    {
        const string words = "Мост через реку снова откроют в мае, после года работ.";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(words);
        SourceReader.Read("t.txt", bytes).OfType<TextRead>().Single().Text.Should().BeEquivalentTo(new { Body = words, Lang = "ru" });
    }

    [Fact]
    public void Voices_of_WebVTT_are_speakers()
    {
        var text = SourceReader.Read("t.vtt", Encoding.UTF8.GetBytes("""
            WEBVTT

            00:01.000 --> 00:04.000
            <v Jeanne Morin>Quand le port

            00:04.000 --> 00:06.000
            <v Jeanne Morin>rouvre-t-il ?

            00:06.000 --> 00:08.000
            <v.loud Paul Mercier>En mai. [Rires]

            00:08.000 --> 00:09.000
            <v Jeanne Morin>Pourquoi ?

            00:09.000 --> 00:11.000
            <v Paul Mercier>Les fonds &amp; le temps manquaient.
            """)).OfType<TextRead>().Single().Text;
        TalksBot.Knowledge.Attribution.TextAnalysis.Analyse(text).Passages.SelectMany(p => p.Sentences).Select(s => (text.Body[s.Start..s.End], s.Speaker)).Should().Equal(
            ("Quand le port rouvre-t-il ?", "Jeanne Morin"), ("En mai.", "Paul Mercier"), ("Pourquoi ?", "Jeanne Morin"), ("Les fonds & le temps manquaient.", "Paul Mercier"));
    }

    [Fact]
    public void A_large_JSONL_file_is_read_line_by_line()
    {
        using var files = new TextFiles();
        var path = Path.Combine(files.Folder, "grand.jsonl");
        var body = string.Concat(Enumerable.Repeat("Le port rouvre en mai. ", 4000));
        using (var file = new StreamWriter(path))
        {
            for (var i = 0; i < 300; i++)
                file.WriteLine($$"""{"id":"t{{i}}","title":"Le port","lang":"fr","text":"{{body}}"}""");
        }

        new FileInfo(path).Length.Should().BeGreaterThan(ReadLimits.CharacterFileBytes);
        SourceReader.Read(path).OfType<TextRead>().Select(t => (t.Line, t.Text.Id, t.Text.Body.Length)).Should().Equal(Enumerable.Range(0, 300).Select(i => ((int?)(i + 1), $"t{i}", body.Length)));
    }
}
