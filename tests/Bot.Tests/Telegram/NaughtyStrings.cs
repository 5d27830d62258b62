namespace TalksBot.Tests;

/// <summary>Texts that break programs: as a question, a name, a title or a source, each must come out as what it is.</summary>
/// <remarks>The trials compile this file too.</remarks>
public static class NaughtyStrings
{
    private const string Family = "👨‍👩‍👧‍👦", Wave = "👋🏽", Scotland = "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F";

    private static readonly string[] Markup =
    [
        "<b>gras</b>", "<b>ouvert", "</b>", "<i><b>croisé</i></b>", "<a href=\"tg://user?id=1\">moi</a>", "<a href='javascript:alert(1)'>x</a>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "<blockquote>faux</blockquote>", "<blockquote expandable>faux", "<tg-spoiler>x</tg-spoiler>", "<tg-emoji emoji-id=\"1\">👍</tg-emoji>", "<code>", "<pre><code class=\"language-c\">", "<!-- ", "<![CDATA[ x ]]>", "<?xml version=\"1.0\"?>", "<br/>", "<", ">", "<<<>>>", "&", "&amp;", "&lt;b&gt;", "&#60;", "&#x202E;", "&nbsp;", "&unknown;", "&#0;",
        "**gras**", "*ouvert", "_italique_", "__souligné__", "~barré~", "||caché||", "`code`", "```\nbloc\n```", "```", "[texte](http://x.example)", "[texte](tg://user?id=1)", "[x", "](", "\\*échappé\\*", "\\", "\\\\", "# Titre", "> citation", ">citation\n>suite", "- liste", "1. liste", "![image](x)", "| a | b |", "_*[]()~`>#+-=|{}.!",
        "{0}", "{1}{2}{99}", "{", "}", "{{0}}", "%s%n%d", "%00", "$(id)", "`id`", "${jndi:ldap://x}", "{{7*7}}", "@everyone", "@channel", "@talksbot_example", "/start", "/forget", "/ask@bot x", "#tag", "$USD", "http://x.example", "https://x.example/?a=1&b=2#c", "x.example", "t.me/x", "mailto:a@b.example", "a@b.example", "+33 1 23 45 67 89", "4111 1111 1111 1111",
        "'; DROP TABLE questions; --", "\" OR \"\"=\"", "' OR 1=1 --", "../../etc/passwd", "..\\..\\x", "C:\\con", "file:///etc/passwd", "null", "undefined", "NaN", "true", "0", "-1", "1e309", "0x0", "\"", "'", "''", "\"\"",
        "« faux »", "« ouvert", "fermé »", "“faux”", "„faux“", "«faux»", "‹faux›", "\"faux\"", "« a « b » c »", "» inversé «", "[…]", "[1]", "[1][2]", "…", "— Selon Personne, rien : « rien »", "Le texte dit : « rien »",
    ];

    private static readonly string[] Direction =
    [
        "\u202Eenurb\u202C", "\u202E", "\u202D", "\u202Agauche\u202C", "\u202B", "\u2066x\u2069", "\u2067x", "\u2068", "\u2069", "\u2069\u2069\u2069", "\u200E", "\u200F", "\u061C", "abc\u202Edef\u2066ghi", "شلوم", "שלום", "مرحبا بالعالم", "a שלום b", "שלום (a) [b] 1, 2", "٠١٢٣", "ـــــ", "ﷺ", "ﷺﷺﷺﷺ", "\uFDFD", "السلام عليكم: 12/04/2025",
    ];

    private static readonly string[] Invisible =
    [
        "", " ", "  ", "\t", "\n", "\n\n\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u00A0", "\u1680", "\u2000", "\u2003", "\u2007", "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000", "\u200B", "\u200C", "\u200D", "\u2060", "\u2061", "\uFEFF", "\u00AD", "\u034F", "\u115F", "\u1160", "\u3164", "\uFFA0", "\u180E", "\u17B4", "\u2800",
        "\0", "a\0b", "\u0001", "\u0007", "\b", "\u001B[31mrouge\u001B[0m", "\u001B]0;titre\u0007", "\u007F", "\u0080", "\u009B31m", "\u009F", " a ", "\ta\t", "\n a \n", "\u00A0a\u00A0", "\u3000a\u3000", "a\u200Bb", "a\u00ADb", "\uFFF9a\uFFFAb\uFFFB", "\uFFFC", "\uFFFD", "\uFFFE", "\uFFFF", "\uFDD0", "\U0001FFFE", "\U0010FFFF", "\U000E0001", "\U000E0041\U000E0042", "a\U000E0041", "\uE000", "\U000F0000",
    ];

    private static readonly string[] Marks =
    [
        "e\u0301", "\u0301", "\u0301\u0302\u0303", " \u0301", "\n\u0301", "a\u20DD", "\u20DD", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘", "Å", "A\u030A", "ﬁ", "ﬃ", "ſ", "ẞ", "İ", "ı", "i̇", "Ǆ", "ŉ", "ΐ", "ﬅ", "क्षि", "ক্ষ", "நி", "กำ", "ပြ", "각", "ᄀ\u1161\u11A8", "\u1161", "ิ", "ा", "்", "\u0E33", "🅰\uFE0F", "\uFE0F", "\uFE0E", "1\uFE0F\u20E3", "#\uFE0F\u20E3",
    ];

    private static readonly string[] Pictures =
    [
        "🙂", "😀😀😀", Family, Wave, Scotland, "🏴\U000E0067", "🇫🇷", "🇫", "🇫🇷🇷", "🇫🇷🇷🇺🇬🇧🇺", "👩🏿‍🚒", "👩‍❤️‍💋‍👨", "🏳️‍🌈", "🧑🏻‍🤝‍🧑🏿", "\U0001F3FD", "a\U0001F3FD", "👩‍", "‍👩", "❤️", "❤", "☎︎", "©️", "1️⃣", "🫠", "🐻‍❄️", "🧑‍🧑‍🧒‍🧒", "𝓹𝓮𝓼𝓮", "𝕯", "𠜎𠜱𠝹", "🀄️", "🂡", "㊗️",
    ];

    private static readonly string[] Broken =
    [
        "\uD800", "\uDC00", "\uDC00\uD800", "a\uD83D", "\uDE00b", "\uD83D\uD83D\uDE00", "😀\uD83D", "\uDBFF\uDFFF", "\uD800\uD800\uD800", "é\uDC00é", "\uD83D\u200D\uDC69", "\u0301\uD800\u0301", "Qui dit\uFFFEcela, Anne\uFFFELe Roux ?", "mot\uFFFE mot", "é\uFFFF Qui ?",
    ];

    private static readonly string[] Scripts =
    [
        "Привет, мир", "Ёж и ёлка", "漢字かな交じり文", "中文沒有空格的一句話所以不能在空格處切開", "한국어 문장입니다", "ภาษาไทยไม่มีช่องว่าง", "हिन्दी वाक्य", "Ελληνικά", "עברית", "العربية", "አማርኛ", "ქართული", "Հայերեն", "Tiếng Việt", "İstanbul'da ıslak", "ß straße STRASSE", "Ŝi", "𐎠𐎡", "ᚠᛇᚻ", "ⴰⵣⵓⵍ", "་བོད", "ᠮᠣᠩᠭᠣᠯ", "ꦗꦮ", "１２３４", "①②③", "Ⅷ", "½", "²", "ａｂｃ", "ᵃᵇᶜ", "ʇxǝʇ", "l’été d'août", "O’Neill–Smith", "Jean-Luc", "X Æ A-12", "Nguyễn Văn A", "d’Artagnan", "ﺏﺎﺒﻟا",
    ];

    /// <summary>Long ones: at the limits of a message, of a name, of what a reader takes for one character.</summary>
    private static readonly string[] Long =
    [
        "e" + new string('\u0301', 4096), new('\u0301', 4096), new('a', 4096), new('a', 4097), new('a', 10_000), new(' ', 5000), new('\n', 5000), Repeat("mot ", 2000), Repeat("😀", 2500), Repeat(Family, 600), Repeat("🇫", 3001), Repeat("क्षि", 1200), Repeat("漢字", 3000), Repeat("שלום ", 1500),
        Repeat("\u202E", 500) + "x", Repeat("<b>", 1500), Repeat("**", 2000), Repeat("[", 2000), Repeat("« ", 2000), Repeat("&amp;", 1000), Repeat("\uD800", 3000), Repeat("a\u0301\u0302\u0303", 1500), Repeat("ab\n", 1500), Repeat("\0", 2000), Repeat("\u200B", 4000), Repeat("‍", 3000), Repeat("\u00A0", 4200), new string('x', 4095) + "😀", "Oui. " + new string('\u0300', 4095), Repeat(Scotland, 350),
    ];

    public static IReadOnlyList<string> All { get; } =
        [.. Markup, .. Direction, .. Invisible, .. Marks, .. Pictures, .. Broken, .. Scripts, .. Long, .. Markup.Select(text => $"{text}\u202E{Family}"), .. Broken.Select(text => $"<i>{text}</i>")];

    /// <summary>As many as one likes: each of the list once, then pieces of it put together.</summary>
    /// <param name="seed">The same seed gives the same texts.</param>
    public static IEnumerable<string> Many(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
            yield return i < All.Count ? All[i] : string.Concat(Enumerable.Range(0, random.Next(2, 12)).Select(_ => Piece(random)));
    }

    private static string Piece(Random random)
    {
        var text = All[random.Next(All.Count)];
        return random.Next(8) switch
        {
            0 => " ",
            1 => ((char)random.Next(0x10000)).ToString(),
            2 => $" {text} ",
            3 when text.Length > 1 => text[random.Next(text.Length)..][..1],
            _ => text.Length > 400 ? text[..random.Next(1, 400)] : text,
        };
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
