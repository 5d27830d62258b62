using System.Reflection;

namespace TalksBot.BotApi;

/// <summary>What each method and object of the Bot API holds, read from <c>Shapes.txt</c>.</summary>
internal sealed class Shapes
{
    private Shapes()
    {
    }

    public static Shapes Known { get; } = Read();

    /// <summary>By name in lower case: Telegram takes a method's name in any case.</summary>
    public Dictionary<string, Dictionary<string, Field>> Methods { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, Dictionary<string, Field>> Types { get; } = [];

    /// <summary>Union → value of its field <c>type</c> → type.</summary>
    public Dictionary<string, Dictionary<string, string>> Unions { get; } = [];

    private static Shapes Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Shapes.txt")!;
        using var reader = new StreamReader(stream);
        var shapes = new Shapes();
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0] == "#" || words[0].StartsWith('#'))
                continue;
            if (words[0] == "union")
                shapes.Unions[words[1]] = words[2..].Select(w => w.Split('=')).ToDictionary(w => w[0], w => w[1]);
            else
                (words[0] == "method" ? shapes.Methods : shapes.Types)[words[1]] = words[2..].Select(Parse).ToDictionary(f => f.Name);
        }

        return shapes;
    }

    private static Field Parse(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return new Field(word[..colon], word[(colon + 1)..].TrimEnd('!'), word.EndsWith('!'));
    }
}
