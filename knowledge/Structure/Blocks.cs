using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Structure;

/// <summary>The blocks of a text in reading order, disjoint; between them there is white space and marks of the layout only.</summary>
internal static class Blocks
{
    public static IReadOnlyList<Block> Of(RawText text)
    {
        var start = Math.Clamp(text.Front?.End ?? 0, 0, text.Body.Length);
        return text.Format switch
        {
            BodyFormat.Markdown => MarkdownBlocks.Read(text.Body, start),
            BodyFormat.Lines or BodyFormat.Note => LineBlocks.Read(text.Body, start, joinBrokenLines: false),
            _ => LineBlocks.Read(text.Body, start, joinBrokenLines: true),
        };
    }
}
