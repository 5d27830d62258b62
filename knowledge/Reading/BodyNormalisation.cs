namespace TalksBot.Knowledge.Reading;

/// <summary>
/// The only place where a text's characters are altered before they are stored, and all that is done:
/// a byte order mark at the start is dropped, \r\n and \r become \n, half a surrogate pair becomes U+FFFD
/// (it could not be written to a file or sent). Spaces, quotation marks, accents and their composition stay as they came.
/// </summary>
internal static class BodyNormalisation
{
    public static string Normalise(string characters)
    {
        var text = characters.StartsWith('\uFEFF') ? characters[1..] : characters;
        text = text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
        return WholeCharacters.Of(text);
    }
}
