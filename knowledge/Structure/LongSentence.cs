namespace TalksBot.Knowledge.Structure;

/// <summary>Where to cut a sentence that is too long to be quoted in one piece.</summary>
internal static class LongSentence
{
    /// <summary>A piece shorter than this share of the limit says too little to stand alone.</summary>
    private const int ShortestShare = 4;

    /// <summary>The last semicolon or bullet before the limit; else the last dash or colon, comma, white space; else the limit itself.</summary>
    /// <returns>One past the last character of the piece; more than <paramref name="start"/>, at most <paramref name="limit"/>.</returns>
    public static int Cut(string body, int start, int limit)
    {
        var earliest = start + (limit - start) / ShortestShare;
        int strong = -1, dash = -1, comma = -1, space = -1;
        for (var i = earliest; i < limit - 1; i++)
        {
            var beforeSpace = char.IsWhiteSpace(body[i + 1]);
            switch (body[i])
            {
                case ';' or '\n' or '•' or '▪':
                    strong = body[i] is ';' or '\n' ? i + 1 : i;
                    break;
                case ':' when beforeSpace:
                    dash = i + 1;
                    break;
                case '–' or '—' or '-' when beforeSpace && char.IsWhiteSpace(body[i - 1]):
                    dash = i;
                    break;
                case ',' when beforeSpace:
                    comma = i + 1;
                    break;
                default:
                    space = char.IsWhiteSpace(body[i]) ? i : space;
                    break;
            }
        }

        foreach (var cut in (ReadOnlySpan<int>)[strong, dash, comma, space])
        {
            if (cut > start)
                return cut;
        }

        return char.IsHighSurrogate(body[limit - 1]) ? limit - 1 : limit;
    }
}
