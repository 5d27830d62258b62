using System.Text;

namespace TalksBot.BotApi;

/// <summary>
/// What Telegram does to every text before it looks at it (TDLib, <c>clean_input_string</c> and <c>fix_formatted_text</c>): control characters
/// become spaces, \r, U+2028–U+202E and three combining marks go, outer white space is cut. Entities move along.
/// </summary>
internal static class TextClean
{
    public static (string Text, List<ApiEntity> Entities) Of(string text, IReadOnlyList<ApiEntity> entities)
    {
        var kept = new StringBuilder(text.Length);
        var place = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            place[i] = kept.Length;
            var c = text[i];
            if (c is '\r' or (>= '\u2028' and <= '\u202E') or '\u0333' or '\u033F' or '\u030A')
                continue;
            kept.Append(c <= ' ' && c != '\n' ? ' ' : c);
        }

        place[text.Length] = kept.Length;
        var clean = kept.ToString();
        var moved = entities.Select(e => e with { Offset = place[e.Offset], Length = place[e.End] - place[e.Offset] });
        return Trim(clean, [.. moved.Where(e => e.Length > 0)]);
    }

    /// <summary>True where nothing is left to read.</summary>
    public static bool IsEmpty(string text) => text.All(c =>
        char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u2800' or '\u180E' or '\uFFFC');

    private static (string Text, List<ApiEntity> Entities) Trim(string text, List<ApiEntity> entities)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is ' ' or '\n')
            end--;
        var start = 0;
        // An entity's beginning stops the cutting on the left, as it does at Telegram.
        var first = entities.Count == 0 ? end : entities.Min(e => e.Offset);
        while (start < Math.Min(first, end) && text[start] is ' ' or '\n')
            start++;
        var moved = entities
            .Select(e => e with { Offset = e.Offset - start, Length = Math.Min(e.End, end) - e.Offset })
            .Where(e => e.Length > 0);
        return (text[start..end], [.. moved]);
    }
}
