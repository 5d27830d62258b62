namespace TalksBot.Bot.Answering.Extractive;

/// <summary>The article that a name takes after "selon": nobody can guess it ("les États-Unis", but "Cuba"), and the text itself gives it.</summary>
internal static class SpeakerArticle
{
    // A text that names somebody a thousand times need not be read through.
    private const int MostLooks = 50;

    private static readonly Dictionary<string, string> French = new(StringComparer.OrdinalIgnoreCase)
    {
        ["le"] = "le",
        ["du"] = "le",
        ["au"] = "le",
        ["la"] = "la",
        ["les"] = "les",
        ["des"] = "les",
        ["aux"] = "les",
        ["un"] = "un",
        ["une"] = "une",
    };

    private static readonly Dictionary<string, string> English = new(StringComparer.OrdinalIgnoreCase) { ["the"] = "the", ["a"] = "a", ["an"] = "an" };

    /// <summary>The name with its article, or alone when the text gives it none and it is a proper name; null when that cannot be told.</summary>
    /// <param name="text">Where the name stands.</param>
    /// <param name="lang">ISO 639-1 of text and reply alike.</param>
    public static string? Before(string name, string text, string lang)
    {
        if ((lang switch { "fr" => French, "en" => English, _ => null }) is not { } articles)
            return null;
        var stands = false;
        for (int at = text.IndexOf(name, StringComparison.Ordinal), looks = 0; at >= 0 && looks < MostLooks; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal), looks++)
        {
            stands = true;
            if (at >= 2 && text[at - 1] is '\'' or '’' && text[at - 2] is 'l' or 'L' && (at == 2 || !char.IsLetter(text[at - 3])))
                return $"l{text[at - 1]}{name}";
            if (articles.TryGetValue(WordBefore(text, at), out var article))
                return $"{article} {name}";
        }

        return stands && char.IsUpper(name[0]) ? name : null;
    }

    private static string WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0')
            end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return end < at ? text[start..end] : "";
    }
}
