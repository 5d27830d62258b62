using TalksBot.Bot.Telegram.Rendering.Quotations;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Rendering.Rich;

/// <summary>Pieces that rich messages are made of. Blocks, never markup, and no links that Telegram would find by itself.</summary>
/// <remarks>Limits of Bot API 10.3: 32,768 characters, 500 blocks, 16 levels.</remarks>
internal static class RichTexts
{
    public const int MostCharacters = 32_768;

    public static InputRichMessage Message(IEnumerable<InputRichBlock> blocks) => new() { SkipEntityDetection = true, Blocks = [.. blocks] };

    public static RichText Of(params RichText[] parts) => new RichTextArray { Array = parts };

    /// <summary>None for an empty text.</summary>
    public static IEnumerable<RichText> Part(string text) => text.Length == 0 ? [] : [text];

    public static InputRichBlockParagraph Paragraph(RichText text) => new() { Text = text };

    /// <summary>The source's characters and nothing else; who says it stands as the credit.</summary>
    public static InputRichBlockBlockQuotation Quotation(RichText slice, RichText credit) => new() { Blocks = [Paragraph(slice)], Credit = credit };

    /// <summary>"<i>Title</i> · author · 15 avril 2025".</summary>
    public static RichText SourceOf(Source source, MessageWords words)
    {
        var author = source.Author is { } name ? SourceLine.Between + ForeignText.Name(name) : "";
        return Of(new RichTextItalic { Text = ForeignText.Title(source.Title) }, $"{author}{SourceLine.Between}{words.Date(source.Date)}");
    }
}
