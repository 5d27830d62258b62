using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Structure;

/// <summary>Passage 0: the title, the byline and what stands between and after them at the head of a body, a sentence a line.</summary>
internal static class FrontPassage
{
    /// <summary>Null when the body begins with the text proper.</summary>
    public static Passage? Of(RawText text)
    {
        if (text.Front is not { Title: { } title } front)
            return null;
        var sentences = new List<Sentence>();
        for (var at = title.Start; at < front.End;)
        {
            var end = text.Body.IndexOf('\n', at);
            end = end < 0 || end > front.End ? front.End : end;
            var whole = at == title.Start || front.Byline?.Start == at || Datelines.OfLine(text.Body.AsSpan(at, end - at)) is not null;
            var pieces = whole ? SentenceSplitter.Whole(text.Body, at, end) : SentenceSplitter.Split(text.Body, at, end);
            sentences.AddRange(pieces.Select(p => new Sentence(p.Start, p.End, null, null)));
            at = end + 1;
        }

        // A line of a page's frame after the byline is no part of what can be quoted.
        while (sentences.Count > 1 && IsFrame(text.Body, sentences[^1]))
            sentences.RemoveAt(sentences.Count - 1);
        return sentences.Count == 0 ? null : new Passage(0, sentences[0].Start, sentences[^1].End, null, null, PassageKind.Front, sentences);
    }

    private static bool IsFrame(string body, Sentence sentence) => HeadLines.IsFrame(body.AsSpan(sentence.Start, sentence.Length));
}
