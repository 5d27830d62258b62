using TalksBot.Bot.Telegram.Rendering.Cards;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Rendering.Rich;

/// <summary>The passages around a quotation in full, for where a regular message shows them shortened.</summary>
internal static class RichContext
{
    // The quoted passage and two of half its length stay well within a rich message.
    private const int MostQuoted = 14_000;

    public static InputRichMessage Of(Citation citation, MessageWords words)
    {
        var excerpts = Excerpt.Around(citation, MostQuoted);
        return RichTexts.Message([RichTexts.Paragraph(RichTexts.SourceOf(citation.Source, words)), .. excerpts.Select(Block)]);
    }

    private static InputRichBlock Block(Excerpt excerpt)
    {
        var slice = TextCut.Whole(excerpt.Slice);
        RichText text = excerpt.Marked is var (from, to)
            ? RichTexts.Of([.. RichTexts.Part(slice[..from]), new RichTextMarked { Text = slice[from..to] }, .. RichTexts.Part(slice[to..])])
            : slice;
        var cut = (excerpt.IsCutBefore, excerpt.IsCutAfter) switch
        {
            (true, true) => " · […] […]",
            (false, false) => "",
            _ => " · […]",
        };
        return RichTexts.Quotation(text, ContextCard.Label(excerpt.Passage) + cut);
    }
}
