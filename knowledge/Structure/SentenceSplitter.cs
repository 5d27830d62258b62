using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Structure;

/// <summary>
/// Sentences of a block, by its end marks. They tile it: joined with the white space between them they are the block.
/// One pass, whatever the text; no sentence is longer than <see cref="Longest"/>.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>UTF-16 code units. A quotation of one sentence stays readable, and within what an answer may quote.</summary>
    public const int Longest = 600;

    /// <summary>A quotation or parenthesis up to this length is not cut at the end marks within it.</summary>
    private const int ShortInset = 160;

    public static List<Span> Split(string body, int start, int end)
    {
        var sentences = new List<Span>();
        var insets = Insets.Find(body, start, end, ShortInset);
        var inset = 0;
        var from = SkipSpace(body, start, end);
        for (var i = from; i < end; i++)
        {
            while (inset < insets.Count && insets[inset].End <= i)
                inset++;
            if (body[i] is not ('.' or '!' or '?' or '…' or '。' or '！' or '？'))
                continue;
            if (inset < insets.Count && insets[inset].Start <= i)
            {
                // Its last end mark may close the sentence around it too: "« Partons ! » Il se leva."
                var outer = EndOf(body, i, end);
                if (outer < insets[inset].End)
                    continue;
            }

            var stop = EndOf(body, i, end);
            if (SentenceBoundary.IsAt(body, from, i, stop, end))
            {
                Add(body, from, stop, sentences);
                from = SkipSpace(body, stop, end);
                i = from - 1;
            }
            else
            {
                // The whole run of marks is judged once: a row of thousands must not be read thousands of times.
                i = stop - 1;
            }
        }

        Add(body, from, end, sentences);
        return sentences;
    }

    /// <summary>The range as one sentence, whatever marks are in it, cut only where it is too long.</summary>
    public static List<Span> Whole(string body, int start, int end)
    {
        var sentences = new List<Span>();
        Add(body, SkipSpace(body, start, end), end, sentences);
        return sentences;
    }

    /// <summary>One past the end marks that begin at <paramref name="at"/> and the closing marks that go with them.</summary>
    private static int EndOf(string body, int at, int end)
    {
        var stop = at + 1;
        while (stop < end)
        {
            var c = body[stop];
            if (c is '.' or '!' or '?' or '…' or ')' or ']' or '”' or '»' or '*' or '_' or '。' or '！' or '？' or '」' || c is '"' or '’' or '\'' && (stop + 1 == end || !char.IsLetterOrDigit(body[stop + 1])))
            {
                stop++;
                continue;
            }

            var next = SkipSpace(body, stop, Math.Min(end, stop + 3));
            if (next > stop && next < end && (body[next] is '»' or '!' or '?' || body[next] is '"' && (next + 1 == end || char.IsWhiteSpace(body[next + 1])) && !char.IsWhiteSpace(body[stop - 1])))
            {
                stop = next + 1;
                continue;
            }

            break;
        }

        return stop;
    }

    private static int SkipSpace(string body, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(body[at]))
            at++;
        return at;
    }

    private static void Add(string body, int start, int end, List<Span> sentences)
    {
        while (end > start && char.IsWhiteSpace(body[end - 1]))
            end--;
        while (end - start > Longest)
        {
            var cut = LongSentence.Cut(body, start, start + Longest);
            var last = cut;
            while (last > start && char.IsWhiteSpace(body[last - 1]))
                last--;
            if (last > start)
                sentences.Add(new Span(start, last));
            start = SkipSpace(body, cut, end);
        }

        if (end > start)
            sentences.Add(new Span(start, end));
    }
}
