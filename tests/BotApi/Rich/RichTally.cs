using System.Text;

namespace TalksBot.BotApi;

/// <summary>What a rich message comes to: characters, blocks, depth, buttons, and its plain words.</summary>
internal sealed class RichTally(bool isDraft)
{
    private readonly StringBuilder words = new();
    private readonly HashSet<string> names = [];
    private readonly HashSet<string> wanted = [];

    public bool IsDraft => isDraft;

    /// <summary>Unicode characters of all texts.</summary>
    public int Characters { get; private set; }

    /// <summary>Blocks, nested ones, list items and table rows.</summary>
    public int Blocks { get; private set; }

    /// <summary>Levels of blocks and formatting.</summary>
    public int Depth { get; private set; }

    public List<ApiButton> Buttons { get; } = [];

    public string Words => words.ToString().Trim('\n');

    public void Block(int depth)
    {
        Blocks++;
        Level(depth);
    }

    public void Level(int depth) => Depth = Math.Max(Depth, depth);

    public void Text(string text)
    {
        Characters += text.EnumerateRunes().Count();
        words.Append(text);
    }

    public void Line()
    {
        if (words.Length > 0 && words[^1] != '\n')
            words.Append('\n');
    }

    public void Button(ApiButton button) => Buttons.Add(button);

    /// <param name="kind"><c>anchor</c> or <c>reference</c>.</param>
    public void Name(string kind, string name)
    {
        if (name.Length == 0)
            throw Refused.BadRequest($"{kind} name must be non-empty");
        if (!names.Add(kind + " " + name))
            throw Refused.Strict($"two {kind}s are called {name}");
    }

    public void Wants(string kind, string name) => wanted.Add(kind + " " + name);

    public string? MissingReference() => wanted.Except(names).FirstOrDefault();
}
