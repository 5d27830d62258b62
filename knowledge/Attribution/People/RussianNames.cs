namespace TalksBot.Knowledge.Attribution.People;

/// <summary>Russian names in their first case: after "с" a text has "Анной Беловой", and Анна Белова speaks.</summary>
internal static class RussianNames
{
    /// <summary>The first case of a full name in the instrumental; the name unchanged when its endings are not of that case.</summary>
    public static string FromInstrumental(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return name;
        var isFeminine = words[^1].EndsWith("ой", StringComparison.Ordinal);
        if (!isFeminine && !words[^1].EndsWith("ым", StringComparison.Ordinal) && !words[^1].EndsWith("им", StringComparison.Ordinal) && !words[^1].EndsWith("ом", StringComparison.Ordinal))
            return name;
        for (var i = 0; i < words.Length; i++)
            words[i] = isFeminine ? Feminine(words[i], i == words.Length - 1) : Masculine(words[i]);
        return string.Join(' ', words);
    }

    private static string Feminine(string word, bool isSurname) => word switch
    {
        [.. var stem, 'о', 'й'] when isSurname && (stem.EndsWith("ск", StringComparison.Ordinal) || stem.EndsWith("цк", StringComparison.Ordinal)) => stem + "ая",
        [.. var stem, 'о', 'й'] => stem + "а",
        [.. var stem, 'е', 'й'] => stem + "я",
        _ => word,
    };

    private static string Masculine(string word) => word switch
    {
        [.. var stem, 'и', 'м'] when stem.EndsWith("ск", StringComparison.Ordinal) || stem.EndsWith("цк", StringComparison.Ordinal) => stem + "ий",
        [.. var stem, 'ы' or 'о', 'м'] => stem,
        [.. var stem, 'е', 'м'] => stem + (stem[^1] is 'е' or 'и' or 'а' ? "й" : "ь"),
        _ => word,
    };
}
