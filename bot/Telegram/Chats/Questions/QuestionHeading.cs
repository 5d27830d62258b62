using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Questions;

/// <summary>The question above its answer, where no message of the chat asks it: it came from a button or a link.</summary>
internal static class QuestionHeading
{
    private const int Most = 300;

    public static RenderedMessage Headed(this RenderedMessage rendered, string question)
    {
        var clean = ForeignText.Clean(question);
        if (clean.Length == 0)
            return rendered;
        var shown = clean.Length <= Most ? clean : $"{clean[..TextCut.Head(clean, Most - 1)]}…";
        var heading = new MessageTextBuilder().Italic(shown).Build();
        return rendered with { Parts = MessageParts.Of([heading, .. rendered.Parts]), Rich = Headed(rendered.Rich, shown) };
    }

    private static InputRichMessage? Headed(InputRichMessage? rich, string question) => rich is null
        ? null
        : new InputRichMessage
        {
            SkipEntityDetection = rich.SkipEntityDetection,
            IsRtl = rich.IsRtl,
            Blocks = [new InputRichBlockParagraph { Text = new RichTextItalic { Text = question } }, .. rich.Blocks ?? []],
        };
}
