namespace TalksBot.Bot.Digests.Zones;

/// <summary>The tables beside this file, as they are built into the program.</summary>
internal static class ZoneFiles
{
    public static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(ZoneFiles).Assembly.GetManifestResourceStream($"TalksBot.Bot.Digests.Zones.{file}")!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
