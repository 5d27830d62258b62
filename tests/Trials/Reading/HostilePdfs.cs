using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TalksBot.Trials.Reading;

/// <summary>PDFs that bring readers down, or are broken.</summary>
public static class HostilePdfs
{
    public static IEnumerable<HostileFile> All()
    {
        yield return new("braces.pdf", () => WithFunction(new string('{', 3000) + new string('}', 3000)));
        yield return new("braces-many.pdf", () => WithFunction(new string('{', 200_000)));
        yield return new("arrays.pdf", () => Page("BT ET", $"/X {new string('[', 100_000)}{new string(']', 100_000)}"));
        yield return new("dictionaries.pdf", () => Page("BT ET", $"/X {string.Concat(Enumerable.Repeat("<< /A ", 50_000))}1{string.Concat(Enumerable.Repeat(" >>", 50_000))}"));
        yield return new("tree-loop.pdf", () => PdfFile.Of(["", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 3 /Kids [2 0 R 3 0 R] >>", "<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [2 0 R] >>"], 1));
        yield return new("deep-tree.pdf", () => PdfFile.Of(["", "<< /Type /Catalog /Pages 2 0 R >>", .. Enumerable.Range(2, 20_000).Select(i => $"<< /Type /Pages /Count 1 /Kids [{i + 1} 0 R] >>"), "<< /Type /Page /MediaBox [0 0 100 100] >>"], 1));
        yield return new("pages-60000.pdf", () => Pages(60_000, ""));
        yield return new("pages-5000.pdf", () => Pages(5000, "BT /F1 10 Tf 50 50 Td (Une page.) Tj ET"));
        yield return new("encrypted.pdf", () => PdfFile.Of(["", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 0 /Kids [] >>", $"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{new string('4', 64)}> /U <{new string('5', 64)}> >>"], 1, " /Encrypt 3 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]"));
        yield return new("cut.pdf", () => Printed()[..700]);
        yield return new("header-only.pdf", () => "%PDF-1.7\n"u8.ToArray());
        yield return new("noise.pdf", () => [.. "%PDF-1.7\n"u8.ToArray(), .. Noise(300_000)]);
        yield return new("table-loop.pdf", () => Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 /Root 1 0 R /Prev 47 >>\nstartxref\n47\n%%EOF"));
        yield return new("inflates.pdf", () => Page(Deflated(1_000_000_000), filter: "/FlateDecode"));
        yield return new("inflates-twice.pdf", () => Page(Deflated(Deflated(2_000_000_000)), filter: "[/FlateDecode /FlateDecode]"));
        yield return new("form-loop.pdf", () => PdfFile.Of(["", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>", Stream("/A Do"), Stream("/A Do /A Do", " /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >>")], 1));
        yield return new("letters.pdf", () => Page(string.Concat(Enumerable.Repeat("BT /F1 1 Tf 1 1 Td (abcdefghijklmnopqrstuvwxyz) Tj ET\n", 20_000))));
        yield return new("states.pdf", () => Page(string.Concat(Enumerable.Repeat("q ", 2_000_000))));
        yield return new("numbers.pdf", () => Page("BT /F1 1e308 Tf 9999999999999999999999 -0 Td (a) Tj ET", "/MediaBox [0 0 1e300 -1e300]"), IsText: true);
        yield return new("image-only.pdf", () => Page("q 100 0 0 100 0 0 cm Q"));
        yield return new("map.pdf", () => PdfFile.Of(["", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>", Stream("BT /F1 9 Tf 1 1 Td <0001> Tj ET"), "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>", Stream("1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange")], 1));
        yield return new("object-stream.pdf", () => Encoding.Latin1.GetBytes("%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1000000 /First 5 /Extends 1 0 R /Length 5 >>\nstream\n1 0 9\nendstream\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF"));
        yield return new("junk-before.pdf", () => [.. Noise(900), .. Printed()], IsText: true);
    }

    private static byte[] Printed() => PdfPrinter.Print(CorpusText.Of("moulin"), new PdfLayout(1, 11, false, false, false, null), withInformation: true);

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(11).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Page(string content, string entries = "", string? filter = null) => PdfFile.Of(
        ["", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> {entries} >>",
        Stream(content, filter is null ? "" : $" /Filter {filter}"), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"], 1);

    private static byte[] Pages(int count, string content) => PdfFile.Of(
        ["", "<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count {count} /Kids [{string.Join(' ', Enumerable.Range(5, count).Select(i => $"{i} 0 R"))}] >>",
        Stream(content), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        .. Enumerable.Repeat("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>", count)], 1);

    private static byte[] WithFunction(string function) => PdfFile.Of(
        ["", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << /ColorSpace << /C [/Separation /X /DeviceRGB 5 0 R] >> >> >>",
        Stream("/C cs 0.5 scn 0 0 10 10 re f"), Stream(function, " /FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]")], 1);

    private static string Stream(string content, string entries = "") => string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length}{entries} >>\nstream\n{content}\nendstream");

    private static string Deflated(long zeros)
    {
        using var held = new MemoryStream();
        using (var zip = new ZLibStream(held, CompressionLevel.Fastest))
        {
            var part = new byte[1_000_000];
            for (var i = 0L; i < zeros; i += part.Length)
                zip.Write(part);
        }

        return Encoding.Latin1.GetString(held.ToArray());
    }

    private static string Deflated(string content)
    {
        using var held = new MemoryStream();
        using (var zip = new ZLibStream(held, CompressionLevel.Fastest))
            zip.Write(Encoding.Latin1.GetBytes(content));
        return Encoding.Latin1.GetString(held.ToArray());
    }
}
