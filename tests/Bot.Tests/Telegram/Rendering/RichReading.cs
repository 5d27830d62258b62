using Telegram.Bot.Types;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

/// <summary>Reads a rich message back: its texts, its quotations, its references.</summary>
internal static class RichReading
{
    public static IEnumerable<string> Quotations(InputRichMessage message) =>
        message.Blocks!.OfType<InputRichBlockBlockQuotation>().Select(block => Plain(block.Blocks.OfType<InputRichBlockParagraph>().Single().Text));

    public static IEnumerable<string> References(InputRichMessage message) =>
        message.Blocks!.OfType<InputRichBlockFooter>().Select(footer => footer.Text).OfType<RichTextReference>().Select(reference => reference.Name);

    public static IEnumerable<string> Marks(InputRichMessage message) =>
        message.Blocks!.OfType<InputRichBlockParagraph>().SelectMany(paragraph => Parts(paragraph.Text)).OfType<RichTextReferenceLink>().Select(link => link.ReferenceName);

    public static IEnumerable<string> Texts(InputRichMessage message) => message.Blocks!.SelectMany(Texts);

    public static string Plain(RichText text) => text switch
    {
        RichTextText plain => plain.Text,
        RichTextArray array => string.Concat(array.Array.Select(Plain)),
        RichTextBold bold => Plain(bold.Text),
        RichTextItalic italic => Plain(italic.Text),
        RichTextMarked marked => Plain(marked.Text),
        RichTextSuperscript raised => Plain(raised.Text),
        RichTextReference reference => Plain(reference.Text),
        RichTextReferenceLink link => Plain(link.Text),
        _ => throw new NotSupportedException(text.GetType().Name),
    };

    private static IEnumerable<RichText> Parts(RichText text) => text switch
    {
        RichTextArray array => array.Array.SelectMany(Parts),
        RichTextSuperscript raised => Parts(raised.Text),
        _ => [text],
    };

    private static IEnumerable<string> Texts(InputRichBlock block) => block switch
    {
        InputRichBlockParagraph paragraph => [Plain(paragraph.Text)],
        InputRichBlockFooter footer => [Plain(footer.Text)],
        InputRichBlockBlockQuotation quotation => [.. quotation.Blocks.SelectMany(Texts), Plain(quotation.Credit!)],
        InputRichBlockDivider => [],
        _ => throw new NotSupportedException(block.GetType().Name),
    };
}
