using System.Globalization;
using System.Text;

namespace TalksBot.BotApi;

/// <summary>HTML style ("Formatting options"), with the errors that Telegram gives for it. Its offsets in errors are bytes; here characters.</summary>
internal sealed class HtmlMarkup
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["tg-spoiler"] = "spoiler",
        ["span"] = "spoiler",
        ["a"] = "text_link",
        ["code"] = "code",
        ["pre"] = "pre",
        ["blockquote"] = "blockquote",
        ["tg-emoji"] = "custom_emoji",
        ["tg-time"] = "date_time",
    };

    private readonly string source;
    private readonly StringBuilder text = new();
    private readonly List<ApiEntity> entities = [];
    private readonly Stack<(string Name, int From, Dictionary<string, string> Attributes)> open = new();
    private int at;

    private HtmlMarkup(string source) => this.source = source;

    /// <exception cref="Refused">The markup cannot be parsed.</exception>
    public static (string Text, IReadOnlyList<ApiEntity> Entities) Parse(string source)
    {
        var markup = new HtmlMarkup(source);
        markup.Read();
        return (markup.text.ToString(), [.. markup.entities.OrderBy(e => e.Offset).ThenByDescending(e => e.Length)]);
    }

    private void Read()
    {
        while (at < source.Length)
        {
            if (source[at] == '&')
                text.Append(Character());
            else if (source[at] != '<')
                text.Append(source[at++]);
            else if (at + 1 < source.Length && source[at + 1] == '/')
                Close();
            else
                Open();
        }

        if (open.TryPeek(out var left))
            throw Wrong($"Can't find end tag corresponding to start tag \"{left.Name}\"");
    }

    private string Character()
    {
        var end = source.IndexOf(';', at);
        if (end > at && end - at <= 10)
        {
            var name = source[(at + 1)..end];
            var read = name switch
            {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "quot" => "\"",
                _ when name.StartsWith("#x", StringComparison.Ordinal) => Coded(name[2..], NumberStyles.AllowHexSpecifier),
                _ when name.StartsWith('#') => Coded(name[1..], NumberStyles.None),
                _ => null,
            };
            if (read is not null)
            {
                at = end + 1;
                return read;
            }
        }

        at++;
        return "&";
    }

    private static string? Coded(string digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : null;

    private void Open()
    {
        var begin = at;
        var end = source.IndexOf('>', at);
        if (end < 0)
            throw Wrong($"Unclosed start tag at byte offset {begin}");
        var inside = source[(at + 1)..end];
        var name = inside.Split([' ', '\n', '\t'], 2)[0].ToLowerInvariant();
        if (!Kinds.ContainsKey(name))
            throw Wrong($"Unsupported start tag \"{name}\" at byte offset {begin}");
        var attributes = Attributes(inside[name.Length..], name, begin);
        if (name == "span" && attributes.GetValueOrDefault("class") != "tg-spoiler")
            throw Wrong($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}");
        open.Push((name, text.Length, attributes));
        at = end + 1;
    }

    private static Dictionary<string, string> Attributes(string rest, string tag, int begin)
    {
        var read = new Dictionary<string, string>();
        var i = 0;
        while (true)
        {
            while (i < rest.Length && char.IsWhiteSpace(rest[i]))
                i++;
            if (i >= rest.Length)
                return read;
            var start = i;
            while (i < rest.Length && !char.IsWhiteSpace(rest[i]) && rest[i] is not ('=' or '/' or '"' or '\''))
                i++;
            if (i == start)
                throw Wrong($"Empty attribute name in the tag \"{tag}\" at byte offset {begin}");
            var name = rest[start..i];
            if (i >= rest.Length || rest[i] != '=')
            {
                read[name] = "";
                continue;
            }

            i++;
            var mark = i < rest.Length ? rest[i] : ' ';
            var until = mark is '"' or '\'' ? rest.IndexOf(mark, i + 1) : -1;
            if (until < 0)
                throw Wrong($"Unclosed start tag \"{tag}\" at byte offset {begin}");
            read[name] = new HtmlMarkup(rest[(i + 1)..until]).Plain();
            i = until + 1;
        }
    }

    private string Plain()
    {
        while (at < source.Length)
            text.Append(source[at] == '&' ? Character() : source[at++].ToString());
        return text.ToString();
    }

    private void Close()
    {
        var begin = at;
        var end = source.IndexOf('>', at);
        if (!open.TryPop(out var started))
            throw Wrong($"Unexpected end tag at byte offset {begin}");
        if (end < 0)
            throw Wrong($"Unclosed end tag at byte offset {begin}");
        var name = source[(at + 2)..end].Trim().ToLowerInvariant();
        if (name.Length > 0 && name != started.Name)
            throw Wrong($"Unmatched end tag at byte offset {begin}, expected \"</{started.Name}>\", found \"</{name}>\"");
        at = end + 1;
        if (text.Length > started.From)
            Add(started.Name, started.From, started.Attributes);
    }

    private void Add(string name, int from, Dictionary<string, string> attributes)
    {
        var entity = new ApiEntity(Kinds[name], from, text.Length - from);
        // <pre><code class="language-x"> is one entity, not two.
        if (name == "pre" && entities.FindIndex(e => e.Type == "code" && e.Offset == from && e.Length == entity.Length) is >= 0 and var inner)
        {
            entities[inner] = entity with { Language = entities[inner].Language };
            return;
        }

        entities.Add(name switch
        {
            "a" => entity with { Url = attributes.GetValueOrDefault("href") is { Length: > 0 } href ? href : text.ToString(from, entity.Length) },
            "code" when attributes.GetValueOrDefault("class") is { } c && c.StartsWith("language-", StringComparison.Ordinal) => entity with { Language = c[9..] },
            "blockquote" when attributes.ContainsKey("expandable") => entity with { Type = "expandable_blockquote" },
            "tg-emoji" => entity with { CustomEmojiId = attributes.GetValueOrDefault("emoji-id") },
            "tg-time" => entity with
            {
                UnixTime = long.TryParse(attributes.GetValueOrDefault("unix"), out var unix) ? unix : null,
                DateTimeFormat = attributes.GetValueOrDefault("format"),
            },
            _ => entity,
        });
    }

    private static Refused Wrong(string what) => Refused.BadRequest("can't parse entities: " + what);
}
