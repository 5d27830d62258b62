using System.Buffers;

namespace TalksBot.Knowledge.Structure;

/// <summary>Whether an end mark ends a sentence, seen what stands before and after it.</summary>
internal static class SentenceBoundary
{
    /// <summary>With one of these in it, a word is an address or a file's name.</summary>
    private static readonly SearchValues<char> AddressMarks = SearchValues.Create("./@:\\_");

    /// <param name="from">Where the sentence began.</param>
    /// <param name="mark">The first end mark.</param>
    /// <param name="stop">One past the end marks and the closing marks after them.</param>
    public static bool IsAt(string body, int from, int mark, int stop, int end)
    {
        if (stop >= end)
            return true;
        if (body[mark] is '。' or '！' or '？')
            return true;
        var next = stop;
        while (next < end && char.IsWhiteSpace(body[next]))
            next++;
        if (next == end)
            return true;
        if (next == stop)
            return IsRunTogether(body, from, mark, stop, end);
        if (!CanStart(body, next, end))
            return false;
        return body[mark] != '.' || stop > mark + 1 || !Abbreviations.Holds(WordBefore(body, from, mark), WordAt(body, next, end), AtStart(body, from, mark));
    }

    /// <summary>A capital, a digit, an opening mark, a dash before one of these, or a letter of a script without cases.</summary>
    private static bool CanStart(string body, int at, int end)
    {
        var c = body[at];
        if (c is '-' or '–' or '—' or '•' or '▪' or '*' or '·')
        {
            var next = at + 1;
            while (next < end && (char.IsWhiteSpace(body[next]) || body[next] == '*'))
                next++;
            return next < end && !char.IsLower(body[next]);
        }

        if (c is '«' or '“' or '"' or '(' or '[' or '„' or '‘')
        {
            var next = at + 1;
            while (next < end && char.IsWhiteSpace(body[next]))
                next++;
            return next < end && (!char.IsLower(body[next]) || c is not ('(' or '['));
        }

        return !char.IsLower(c) && c is not (',' or ';' or ':' or ')' or ']' or '»' or '”' or '/' or '%' or '&' or '=' or '+');
    }

    /// <summary>A space that was lost: "ce domaine.Ces règles", "Que faire ?Signalez", but neither "www.Site.Fr" nor "3.5".</summary>
    private static bool IsRunTogether(string body, int from, int mark, int stop, int end)
    {
        if (stop + 1 >= end || !char.IsUpper(body[stop]) || !char.IsLower(body[stop + 1]) && body[stop + 1] is not ('\'' or '’' or ' '))
            return false;
        var start = mark;
        while (start > from && mark - start < 40 && !char.IsWhiteSpace(body[start - 1]))
            start--;
        var token = body.AsSpan(start, mark - start);
        if (token.ContainsAny(AddressMarks))
            return false;
        if (body[mark] is '!' or '?' or '…')
            return true;
        var tail = stop;
        while (tail < end && tail - stop < 40 && (char.IsLetterOrDigit(body[tail])))
            tail++;
        return token is "Oui" or "Non" || token.Length >= 4 && char.IsLower(token[^1]) && char.IsLower(token[^2]) && (tail == end || body[tail] is not ('.' or '/' or '@') || tail + 1 == end || char.IsWhiteSpace(body[tail + 1]));
    }

    private static ReadOnlySpan<char> WordBefore(string body, int from, int mark)
    {
        var start = mark;
        while (start > from && mark - start < 20 && (char.IsLetterOrDigit(body[start - 1]) || body[start - 1] is '.' or '-' or '№'))
            start--;
        return body.AsSpan(start, mark - start).TrimStart(".-");
    }

    private static ReadOnlySpan<char> WordAt(string body, int at, int end)
    {
        var stop = at;
        while (stop < end && stop - at < 20 && char.IsLetterOrDigit(body[stop]))
            stop++;
        return body.AsSpan(at, Math.Max(stop, Math.Min(at + 1, end)) - at);
    }

    private static bool AtStart(string body, int from, int mark)
    {
        for (var i = from; i < mark; i++)
        {
            if (!char.IsLetterOrDigit(body[i]) || i - from > 3)
                return false;
        }

        return true;
    }
}
