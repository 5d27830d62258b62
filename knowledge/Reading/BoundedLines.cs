using System.Text;

namespace TalksBot.Knowledge.Reading;

/// <summary>Lines of any characters, each within a length: \n, \r or both end one (U+2028 does not).</summary>
internal static class BoundedLines
{
    private const int PartLength = 65_536;

    /// <returns>A null for a line that is longer.</returns>
    public static IEnumerable<string?> Of(TextReader characters, int longest)
    {
        var part = new char[PartLength];
        var begun = new StringBuilder();
        bool isLong = false, afterReturn = false;
        while (characters.Read(part) is > 0 and var count)
        {
            for (var at = 0; at < count;)
            {
                if (afterReturn && part[at] == '\n')
                    at++;
                afterReturn = false;
                var end = part.AsSpan(at, count - at).IndexOfAny('\n', '\r');
                var length = end < 0 ? count - at : end;
                isLong |= begun.Length + length > longest;
                if (isLong)
                    begun.Clear();
                else if (end < 0 || begun.Length > 0)
                    begun.Append(part, at, length);
                if (end < 0)
                    break;
                yield return isLong ? null : begun.Length > 0 ? begun.ToString() : new string(part, at, length);
                begun.Clear();
                isLong = false;
                afterReturn = part[at + length] == '\r';
                at += length + 1;
            }
        }

        if (isLong || begun.Length > 0)
            yield return isLong ? null : begun.ToString();
    }
}
