namespace TalksBot.Knowledge.Reading;

/// <summary>What the reading of a file may cost: the keys under <c>Sources</c>. PDF, DOCX, HTML and feeds are read by a child process.</summary>
public sealed record ReadingOptions
{
    public const string Section = "Sources";

    public static readonly TimeSpan ShortestTimeout = TimeSpan.FromSeconds(1), LongestTimeout = TimeSpan.FromMinutes(1);
    public const int LeastMemory = 128, MostMemory = 900;
    public const int FewestCharacters = 1000, FewestEntries = 10;
    public const int MostPages = 50_000, MostCharacters = 5_000_000, MostEntries = 20_000, MostExpansion = 1000;

    public static ReadingOptions Default { get; } = new();

    /// <summary>How long the child process may take before it is killed. 1 s to 1 minute; 8 s by default.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Memory of the child process in megabytes. 128 to 900; 600 by default.</summary>
    public int ReadMemory { get; init; } = 600;

    /// <summary>Pages of a PDF. 1 to 50,000; 2,000 by default.</summary>
    public int MaxPages { get; init; } = 2000;

    /// <summary>Characters of a body. 1,000 to 5,000,000, which is what the store's largest document holds; that by default.</summary>
    public int MaxCharacters { get; init; } = MostCharacters;

    /// <summary>Files within a DOCX. 10 to 20,000; 2,000 by default.</summary>
    public int MaxEntries { get; init; } = 2000;

    /// <summary>Megabytes that a DOCX may unpack to. 1 to 1,000; 200 by default.</summary>
    public int MaxExpansion { get; init; } = 200;

    /// <summary>The executable that reads as a child process; beside this program by default.</summary>
    public string Program { get; init; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "talksbot.exe" : "talksbot");
}
