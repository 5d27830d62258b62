namespace TalksBot.Bot.Tests.Cli;

/// <summary>A folder of a test's own, gone when the test ends.</summary>
public sealed class WorkFolder : IDisposable
{
    public WorkFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"talksbot-cli-{Guid.NewGuid():N}");

    /// <summary>A data folder that is not there yet.</summary>
    public string Data => At("data");

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
