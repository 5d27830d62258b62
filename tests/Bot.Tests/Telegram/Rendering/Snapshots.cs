using System.Runtime.CompilerServices;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

/// <summary>Approved texts beside the tests: a change in them is read by a person. With APPROVE=1 in the environment they are written anew.</summary>
internal static class Snapshots
{
    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Snapshots");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!);

    public static void ShouldBeApproved(string name, string text)
    {
        var file = Path.Combine(Folder(), $"{name}.txt");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(file, $"{text}\n");
        File.Exists(file).Should().BeTrue($"{name} was never approved");
        text.Should().Be(File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd('\n'), $"that is what was approved in {name}.txt");
    }
}
