namespace TalksBot.Knowledge.Reading;

/// <summary>A file's name as its sender gave it, made harmless: its last part, without controls and marks of direction, of a bounded length.</summary>
public static class FileNames
{
    private const int Longest = 120;

    /// <summary>Never empty, never a path; only for showing and for making an id, never to write to.</summary>
    public static string Of(string name)
    {
        var clean = NameCharacters.Of(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]).Trim('.', ' ');
        if (clean.Length == 0)
            return "text";
        if (clean.Length <= Longest)
            return clean;
        var extension = Path.GetExtension(clean);
        return clean[..(Longest - Math.Min(extension.Length, 10))] + (extension.Length <= 10 ? extension : "");
    }
}
