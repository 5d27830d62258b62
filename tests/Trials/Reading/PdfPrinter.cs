using System.Globalization;
using System.Text;

namespace TalksBot.Trials.Reading;

/// <summary>How a PDF is set.</summary>
/// <param name="Columns">1 to 3.</param>
/// <param name="Indented">Paragraphs begin with an indent; else a gap stands between them.</param>
/// <param name="Head">A running head; null for none. Page numbers stand at the foot where there is one.</param>
public sealed record PdfLayout(int Columns, double Size, bool Justified, bool Indented, bool Hyphenated, string? Head, string Font = "Helvetica", double Width = 595, double Height = 842);

/// <summary>Sets a text as a PDF, byte by byte: standard fonts with widths of our own, letters beyond Latin by a map to Unicode.</summary>
public sealed class PdfPrinter
{
    private const double Margin = 60, Leading = 1.25, GutterWidth = 20;

    private readonly PdfLayout _layout;
    private readonly List<char> _letters;
    private readonly List<StringBuilder> _pages = [];
    private readonly bool _isLatin;
    private double _x, _y;
    private int _column;
    private double _columnTop;

    private PdfPrinter(PdfLayout layout, CorpusText text)
    {
        _layout = layout;
        _isLatin = text.Lang != "ru";
        _letters = [.. string.Concat(text.Lines).Concat(layout.Head ?? "").Concat(" -0123456789/").Distinct().Order()];
    }

    public static byte[] Print(CorpusText text, PdfLayout layout, bool withInformation)
    {
        var printer = new PdfPrinter(layout, text);
        printer.Set(text);
        return printer.Write(withInformation ? text : null);
    }

    private double ColumnWidth => (_layout.Width - 2 * Margin - GutterWidth * (_layout.Columns - 1)) / _layout.Columns;

    private void Set(CorpusText text)
    {
        NewPage();
        // Title, byline and date run across the page.
        Paragraph(text.Title, _layout.Size * 1.7, bold: true, _layout.Width - 2 * Margin, indented: false);
        _y -= _layout.Size * 0.6;
        Paragraph(text.Byline, _layout.Size, bold: false, _layout.Width - 2 * Margin, indented: false);
        _y -= _layout.Size * 0.6;
        Paragraph(text.DateLine, _layout.Size, bold: false, _layout.Width - 2 * Margin, indented: false);
        _y -= _layout.Size * 1.5;
        _columnTop = _y;
        foreach (var paragraph in text.Paragraphs)
        {
            if (CorpusText.IsHeading(paragraph))
            {
                _y -= _layout.Size * 0.6;
                Paragraph(paragraph, _layout.Size * 1.15, bold: true, ColumnWidth, indented: false);
                _y -= _layout.Size * 0.3;
                continue;
            }

            Paragraph(paragraph, _layout.Size, bold: false, ColumnWidth, _layout.Indented);
            if (!_layout.Indented)
                _y -= _layout.Size * 0.7;
        }
    }

    private void Paragraph(string text, double size, bool bold, double width, bool indented)
    {
        var words = new Queue<string>(text.Split(' '));
        var isFirst = true;
        string? rest = null;
        while (words.Count > 0 || rest is not null)
        {
            var indent = isFirst && indented ? size * 1.5 : 0;
            var line = new List<string>();
            var used = indent;
            while (rest is not null || words.Count > 0)
            {
                var word = rest ?? words.Peek();
                var wide = Width(word, size) + (line.Count > 0 ? Width(" ", size) : 0);
                if (used + wide <= width || line.Count == 0)
                {
                    line.Add(word);
                    used += wide;
                    if (rest is null)
                        words.Dequeue();
                    rest = null;
                    continue;
                }

                if (rest is null && _layout.Hyphenated && Divided(word, width - used - Width(" ", size), size) is var (start, end))
                {
                    words.Dequeue();
                    line.Add(start);
                    used += Width(" ", size) + Width(start, size);
                    rest = end;
                }

                break;
            }

            var isLast = words.Count == 0 && rest is null;
            Line(line, size, bold, indent, _layout.Justified && !isLast && line.Count > 1 ? (width - used) / (line.Count - 1) : 0);
            isFirst = false;
        }
    }

    /// <summary>Only plain words are divided, three letters at least on each side, and none before an apostrophe or a hyphen of its own.</summary>
    private static (string Start, string End)? Divided(string word, double room, double size)
    {
        var letters = word.TrimEnd('.', ',', ';', ':', '»', '!', '?');
        if (letters.Length < 8 || !letters.All(char.IsLower))
            return null;
        for (var cut = letters.Length - 3; cut >= 3; cut--)
        {
            if (Width(word[..cut] + "-", size) <= room)
                return (word[..cut] + "-", word[cut..]);
        }

        return null;
    }

    private void Line(List<string> words, double size, bool bold, double indent, double stretch)
    {
        if (_y - size * Leading < Margin)
            NextColumn();
        _y -= size * Leading;
        Text(string.Join(' ', words), _x + indent, _y, size, bold, stretch);
    }

    private void NextColumn()
    {
        if (_column + 1 < _layout.Columns)
        {
            _column++;
            _x += ColumnWidth + GutterWidth;
            _y = _columnTop;
            return;
        }

        NewPage();
    }

    private void NewPage()
    {
        _pages.Add(new StringBuilder());
        (_column, _x, _y) = (0, Margin, _layout.Height - Margin);
        _columnTop = _y;
        if (_layout.Head is null)
            return;
        Text(_layout.Head, Margin, _layout.Height - 35, 8, bold: false, 0);
        Text(_pages.Count.ToString(CultureInfo.InvariantCulture), _layout.Width / 2, 30, 8, bold: false, 0);
    }

    private void Text(string text, double x, double y, double size, bool bold, double stretch)
    {
        var codes = new StringBuilder();
        foreach (var c in text)
            codes.Append(CultureInfo.InvariantCulture, $"{Code(c):X2}");
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /{(bold ? "F2" : "F1")} {size:0.##} Tf {stretch:0.###} Tw 1 0 0 1 {x:0.##} {y:0.##} Tm <{codes}> Tj ET\n");
    }

    /// <summary>The space must be 32, which word spacing counts by; other letters by WinAnsi, or in the order of the text where that has none.</summary>
    private int Code(char c) => c == ' ' ? 32
        : _isLatin ? CodePagesEncoding.GetBytes([c])[0]
        : 33 + _letters.Where(l => l != ' ').ToList().IndexOf(c);

    private static readonly Encoding CodePagesEncoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static double Width(string text, double size) => text.Sum(Width) * size / 1000;

    private static int Width(char c) => c switch
    {
        ' ' or '.' or ',' or 'i' or 'l' or 'j' or '’' or '\'' or 'ı' => 270,
        'm' or 'w' or 'M' or 'W' or 'ш' or 'щ' or 'ж' or 'ю' or 'ы' => 800,
        _ => char.IsUpper(c) ? 680 : 530,
    };

    private byte[] Write(CorpusText? information)
    {
        var objects = new List<string> { "" };
        int Add(string content)
        {
            objects.Add(content);
            return objects.Count - 1;
        }

        var widths = string.Join(' ', Enumerable.Range(32, 224).Select(code => Width(Letter(code))));
        var map = _isLatin ? "" : $" /ToUnicode {Add(Stream(UnicodeMap()))} 0 R";
        // With a descriptor: the widths of the standard fonts would be taken from elsewhere.
        var descriptor = $" /FontDescriptor {Add("<< /Type /FontDescriptor /FontName /Talks /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>")} 0 R";
        string Font(string name) => $"<< /Type /Font /Subtype /TrueType /BaseFont /Talks{name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [{widths}]{map}{descriptor} >>";
        var plain = Add(Font(_layout.Font));
        var bold = Add(Font(_layout.Font == "Times-Roman" ? "Times-Bold" : $"{_layout.Font}-Bold"));
        var tree = objects.Count + 2 * _pages.Count;
        var kids = new List<int>();
        foreach (var page in _pages)
        {
            var content = Add(Stream(page.ToString()));
            kids.Add(Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {_layout.Width} {_layout.Height}] /Contents {content} 0 R /Resources << /Font << /F1 {plain} 0 R /F2 {bold} 0 R >> >> >>")));
        }

        Add($"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(k => $"{k} 0 R"))}] >>");
        var root = Add($"<< /Type /Catalog /Pages {tree} 0 R >>");
        var info = information is null ? "" : $" /Info {Add($"<< /Title {Hex(information.Title)} /Author {Hex(information.Author)} /CreationDate (D:{information.Date:yyyyMMdd}100000Z) >>")} 0 R";
        return PdfFile.Of(objects, root, info);
    }

    private char Letter(int code)
    {
        if (code == 32)
            return ' ';
        if (_isLatin)
            return CodePagesEncoding.GetString([(byte)code])[0];
        var printed = _letters.Where(l => l != ' ').ToList();
        return code - 33 < printed.Count ? printed[code - 33] : ' ';
    }

    private string UnicodeMap()
    {
        var rows = _letters.Where(l => l != ' ').Select(l => $"<{Code(l):X2}> <{(int)l:X4}>").Append("<20> <0020>").Chunk(100)
            .Select(chunk => $"{chunk.Length} beginbfchar\n{string.Join('\n', chunk)}\nendbfchar");
        return $"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /X def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{string.Join('\n', rows)}\nendcmap\nend\nend";
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static string Hex(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
