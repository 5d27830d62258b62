namespace TalksBot.Knowledge.Tests.Reading;

/// <summary>A folder of real files that goes when the test ends.</summary>
public sealed class TextFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("talksbot-reading-").FullName;

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
