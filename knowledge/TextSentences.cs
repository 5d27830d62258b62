using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge;

/// <summary>Sentences of a text that is no source: somebody's message, to be compared with what the sources hold.</summary>
public static class TextSentences
{
    /// <summary>Line by line, split as a source's sentences are; without empty ones.</summary>
    /// <param name="most">No more than these, from the beginning.</param>
    public static IReadOnlyList<string> Of(string text, int most)
    {
        var sentences = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            foreach (var span in SentenceSplitter.Split(line, 0, line.Length))
            {
                if (sentences.Count == most)
                    return sentences;
                if (line[span.Start..span.End].Trim() is { Length: > 0 } sentence)
                    sentences.Add(sentence);
            }
        }

        return sentences;
    }
}
