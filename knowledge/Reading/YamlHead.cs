namespace TalksBot.Knowledge.Reading;

/// <summary>The block between two lines of three dashes at the head of a Markdown file: one "key: value" a line, nothing nested.</summary>
internal sealed class YamlHead
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the text goes on after it; 0 when there is none.</summary>
    public int End { get; private init; }

    public string? this[string key] => _values.GetValueOrDefault(key);

    public static YamlHead Find(string body)
    {
        if (!body.StartsWith("---\n", StringComparison.Ordinal))
            return new YamlHead();
        var close = body.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (close < 0)
            return new YamlHead();
        var head = new YamlHead { End = close + 5 };
        foreach (var line in body[3..close].Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = colon > 0 ? Unquoted(line[(colon + 1)..].Trim()) : "";
            if (value.Length > 0)
                head._values.TryAdd(line[..colon].Trim(), value);
        }

        return head;
    }

    /// <summary>A value between quotation marks may hold some, doubled or behind a backslash.</summary>
    private static string Unquoted(string value) => value switch
    {
        ['"', .. var inner, '"'] => inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal).Trim(),
        ['\'', .. var inner, '\''] => inner.Replace("''", "'", StringComparison.Ordinal).Trim(),
        _ => value,
    };
}
