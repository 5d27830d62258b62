using System.Net;
using System.Text;
using System.Text.Json;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Trials.Reading;

/// <summary>Files of all formats, made from texts of our own, with the truth beside each.</summary>
public static class Corpus
{
    private const string RunningHead = "LE COURRIER DES ÎLES — édition du soir";

    /// <summary>Reading that waits for a busy machine.</summary>
    public static ReadOptions Patient { get; } = new() { Reading = new ReadingOptions { ReadTimeout = ReadingOptions.LongestTimeout } };

    private static readonly UTF8Encoding Utf8 = new(false);

    public static IReadOnlyList<CorpusFile> Files() => [.. CorpusText.All.SelectMany(Of).Append(Feed("tous.rss", Rss)).Append(Feed("tous.atom", Atom)).Append(Lines())];

    /// <summary>One text in the six formats that must tell the same.</summary>
    public static IReadOnlyDictionary<string, byte[]> Same(CorpusText text) => new Dictionary<string, byte[]>
    {
        [$"{text.Id}.{text.Lang}.txt"] = Utf8.GetBytes(Plain(text)),
        [$"{text.Id}.{text.Lang}.md"] = Utf8.GetBytes(Markdown(text)),
        [$"{text.Id}.{text.Lang}.html"] = Utf8.GetBytes(HtmlPrinter.Marked(text)),
        [$"{text.Id}.{text.Lang}.docx"] = DocxPrinter.Print(text, styled: true, RunningHead, deleted: null),
        [$"{text.Id}.{text.Lang}.pdf"] = PdfPrinter.Print(text, new PdfLayout(2, 10, Justified: true, Indented: false, Hyphenated: true, HeadOf(text), Height: 500), withInformation: true),
        [$"{text.Id}.{text.Lang}.srt"] = Utf8.GetBytes(SubtitlePrinter.Srt(text)),
    };

    private static IEnumerable<CorpusFile> Of(CorpusText text, int number)
    {
        var (id, lang) = (text.Id, text.Lang);
        yield return lang == "ru" && number % 2 != 0
            ? CorpusFile.Whole($"{id}.txt", Encoded(Plain(Typed(text)), "koi8-r"), Typed(text))
            : CorpusFile.Whole($"{id}.txt", PlainBytes(text, number), text);
        yield return CorpusFile.Whole($"{id}.md", Utf8.GetBytes(number % 2 == 0 ? Markdown(text) : Yaml(text)), text);
        yield return CorpusFile.Whole($"{id}-1.html", Utf8.GetBytes(HtmlPrinter.Marked(text)), text, HtmlPrinter.Frame) with { Url = text.Url };
        var charset = lang switch { "ru" => "windows-1251", "fr" => "iso-8859-1", _ => "utf-8" };
        yield return CorpusFile.Whole($"{id}-2.html", Encoded(HtmlPrinter.Soup(text, charset), charset), text, HtmlPrinter.Frame) with { Body = [text.Title, .. text.Paragraphs] };
        yield return CorpusFile.Whole($"{id}-3.html", Utf8.GetBytes(HtmlPrinter.Meta(text)), text, HtmlPrinter.Frame) with { Body = [text.Title, .. text.Paragraphs], Url = text.Url };
        var head = HeadOf(text);
        var layouts = new[]
        {
            new PdfLayout(1, 11, Justified: false, Indented: false, Hyphenated: false, head, Height: 480),
            new PdfLayout(2, 9, Justified: true, Indented: true, Hyphenated: true, head, "Times-Roman", Height: 560),
            new PdfLayout(3, 8, Justified: false, Indented: true, Hyphenated: true, head, Height: 420),
            new PdfLayout(1, 12, Justified: true, Indented: true, Hyphenated: true, null, "Times-Roman"),
        };
        yield return CorpusFile.Whole($"{id}-1.pdf", PdfPrinter.Print(text, layouts[number % 2], withInformation: number % 3 != 0), text, head);
        yield return CorpusFile.Whole($"{id}-2.pdf", PdfPrinter.Print(text, layouts[2 + number % 2], withInformation: number % 3 == 0), text, head);
        yield return CorpusFile.Whole($"{id}.docx", DocxPrinter.Print(text, styled: number % 2 == 0, RunningHead, "Phrase supprimée depuis longtemps"), text, RunningHead, "Phrase supprimée");
        yield return text.IsInterview
            ? CorpusFile.Whole($"{id}.vtt", Utf8.GetBytes(SubtitlePrinter.Vtt(text)), text) with { Body = text.Paragraphs }
            : CorpusFile.Whole($"{id}.srt", Utf8.GetBytes(SubtitlePrinter.Srt(text).ReplaceLineEndings("\r\n")), text) with { Title = null, Author = null, Date = null, Body = text.Paragraphs };
    }

    private static string HeadOf(CorpusText text) => text.Lang == "ru" ? "ВЕСТНИК ОСТРОВОВ, вечерний выпуск" : RunningHead;

    private static byte[] PlainBytes(CorpusText text, int number) => (number % 4, text.Lang) switch
    {
        (_, "ru") => Encoded(Plain(text), "windows-1251"),
        (0, "fr") => Encoded(Plain(text), "windows-1252"),
        (1, _) => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Plain(text))],
        (2, _) => [.. Encoding.UTF8.Preamble, .. Utf8.GetBytes(Plain(text).ReplaceLineEndings("\r\n"))],
        _ => Utf8.GetBytes(Plain(text)),
    };

    /// <summary>KOI8-R has neither guillemets nor a long dash.</summary>
    private static CorpusText Typed(CorpusText text)
    {
        static string Of(string line) => line.Replace('«', '"').Replace('»', '"').Replace('—', '-');
        return text with { Title = Of(text.Title), Paragraphs = [.. text.Paragraphs.Select(Of)] };
    }

    private static byte[] Encoded(string text, string charset)
    {
        var encoding = charset == "utf-8" ? Utf8 : CodePagesEncodingProvider.Instance.GetEncoding(charset == "iso-8859-1" ? "windows-1252" : charset)!;
        return encoding.GetBytes(text);
    }

    private static string Plain(CorpusText t) => $"{t.Title}\n{t.Byline}\n{t.DateLine}\n\n{string.Join("\n\n", t.Paragraphs)}\n";

    private static string Markdown(CorpusText t) => $"# {t.Title}\n\n{t.Byline}\n\n{t.DateLine}\n\n{string.Join("\n\n", t.Paragraphs.Select(Marked))}\n";

    private static string Yaml(CorpusText t) =>
        $"---\ntitle: {JsonSerializer.Serialize(t.Title, Readable)}\nauthor: {t.Author}\ndate: {t.Date:yyyy-MM-dd}\nlang: {t.Lang}\n---\n\n# {t.Title}\n\n{t.Byline}\n\n{t.DateLine}\n\n{string.Join("\n\n", t.Paragraphs.Select(Marked))}\n";

    private static string Marked(string paragraph) => CorpusText.IsHeading(paragraph) ? $"## {paragraph}" : paragraph;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All texts in one file, each item compared by its own title.</summary>
    private static CorpusFile Feed(string name, Func<IEnumerable<CorpusText>, string> print)
    {
        var texts = CorpusText.All.Where(t => t.Lang == "fr").ToList();
        return new CorpusFile(name, Utf8.GetBytes(print(texts)), null, null, null, "fr", null, [.. texts.SelectMany(t => t.Paragraphs.Prepend(t.Title))], ["Gazette de tous les jours"]);
    }

    private static string Rss(IEnumerable<CorpusText> texts) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazette de tous les jours</title><language>fr-FR</language>
        {string.Join('\n', texts.Select(t => $"<item><title>{WebUtility.HtmlEncode(t.Title)}</title><link>{t.Url}</link><guid isPermaLink=\"false\">{t.Id}</guid><dc:creator>{t.Author}</dc:creator><pubDate>{t.Date:ddd, dd MMM yyyy} 09:00:00 GMT</pubDate><description>Un résumé.</description><content:encoded><![CDATA[{HtmlPrinter.Paragraphs(t)}]]></content:encoded></item>"))}
        </channel></rss>
        """;

    private static string Atom(IEnumerable<CorpusText> texts) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Gazette de tous les jours</title><id>urn:x</id><updated>2025-01-01T00:00:00Z</updated>
        {string.Join('\n', texts.Select(t => $"<entry><title>{WebUtility.HtmlEncode(t.Title)}</title><link href=\"{t.Url}\"/><id>urn:{t.Id}</id><author><name>{t.Author}</name></author><published>{t.Date:yyyy-MM-dd}T09:00:00Z</published><updated>{t.Date:yyyy-MM-dd}T09:00:00Z</updated><content type=\"html\">{WebUtility.HtmlEncode(HtmlPrinter.Paragraphs(t))}</content></entry>"))}
        </feed>
        """;

    private static CorpusFile Lines()
    {
        var lines = CorpusText.All.Select(t => JsonSerializer.Serialize(new { id = t.Id, title = t.Title, author = t.Author, date = $"{t.Date:yyyy-MM-dd}", lang = t.Lang, url = t.Url, text = string.Join('\n', t.Paragraphs) }, Readable));
        return new CorpusFile("tous.jsonl", Utf8.GetBytes(string.Join('\n', lines)), null, null, null, "", null, [.. CorpusText.All.SelectMany(t => t.Paragraphs)], []);
    }
}
