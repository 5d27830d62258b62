using System.IO.Compression;
using System.Text;

namespace TalksBot.Trials.Reading;

/// <summary>Word documents, and what calls itself one.</summary>
public static class HostileDocuments
{
    private const string Types = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private const string Relations = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
    private const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Laughs = """<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>""";

    public static IEnumerable<HostileFile> All()
    {
        yield return new("bomb.docx", () => Word(Body("x"), zip => Fill(zip, "word/media/image1.xml", 900_000_000)));
        yield return new("bomb-document.docx", () => Zip(zip =>
        {
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "_rels/.rels", Relations);
            Fill(zip, "word/document.xml", 400_000_000);
        }));
        yield return new("entries.docx", () => Word(Body("x"), zip =>
        {
            for (var i = 0; i < 20_000; i++)
                zip.CreateEntry($"word/e{i}.bin", CompressionLevel.NoCompression);
        }));
        yield return new("laughs.docx", () => Word(Laughs + Body("&f;")));
        yield return new("outside.docx", () => Word($"<?xml version=\"1.0\"?><!DOCTYPE z [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>{Body("&f;")}"));
        yield return new("deep.docx", () => Word($"<w:document {Space}><w:body>{string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 60_000))}{string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 60_000))}</w:body></w:document>"));
        yield return new("tables.docx", () => Word($"<w:document {Space}><w:body>{string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 200))}<w:p><w:r><w:t>x</w:t></w:r></w:p>{string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 200))}</w:body></w:document>"));
        yield return new("cut.docx", () => DocxPrinter.Print(CorpusText.Of("moulin"), true, null, null)[..1500]);
        yield return new("no-document.docx", () => Zip(zip =>
        {
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "_rels/.rels", Relations);
            Add(zip, "word/other.xml", "<a/>");
        }));
        yield return new("no-xml.docx", () => Word("ceci n'est pas du XML"));
        yield return new("climbs.docx", () => Word(Body("Le port rouvre en mai."), zip => Add(zip, "../../../tmp/talksbot-climbed", "x")), IsText: true);
        yield return new("template.docx", () => Word(Body("Le port rouvre en mai."), zip => Add(zip, "word/_rels/document.xml.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>""")), IsText: true);
        yield return new("sheet.docx", () => Zip(zip =>
        {
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "xl/workbook.xml", "<a/>");
        }));
        yield return new("nested.docx", () => Zip(zip => Add(zip, "again.zip", "PK")));
        yield return new("empty.docx", () => Word($"<w:document {Space}><w:body/></w:document>"));
        yield return new("long.docx", () => Word(Body(string.Concat(Enumerable.Range(0, 1_300_000).Select(i => $"m{i % 977} ")))));
        yield return new("locked.docx", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[600]]);
        yield return new("old.doc", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4000]]);
        yield return new("rich.rtf", () => "{\\rtf1 Le port.}"u8.ToArray());
    }

    private static string Body(string text) => $"<w:document {Space}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>";

    private static byte[] Word(string document, Action<ZipArchive>? more = null) => Zip(zip =>
    {
        Add(zip, "[Content_Types].xml", Types);
        Add(zip, "_rels/.rels", Relations);
        Add(zip, "word/document.xml", document);
        more?.Invoke(zip);
    });

    private static byte[] Zip(Action<ZipArchive> fill)
    {
        using var held = new MemoryStream();
        using (var zip = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
            fill(zip);
        return held.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private static void Fill(ZipArchive zip, string name, long length)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        var part = new byte[1_000_000];
        for (var i = 0L; i < length; i += part.Length)
            entry.Write(part);
    }
}
