using System.Globalization;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Telegram.Rendering.Links;
using TalksBot.Bot.Telegram.Rendering.Quotations;
using TalksBot.Bot.Telegram.Rendering.Rich;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Rendering.Digests;

/// <summary>A digest that does not fit a regular message, as one rich message.</summary>
internal static class RichDigest
{
    private const int Headline = 3;

    /// <returns>Null when it would not fit a rich message either.</returns>
    public static InputRichMessage? Of(Digest digest, DigestFrame frame)
    {
        var blocks = Blocks(digest, frame).ToArray();
        var length = digest.Sections.SelectMany(section => section.Points).Sum(point =>
            (point.Statement.Claim?.Length ?? 0) + point.Citations.Sum(citation => citation.Quote.Length + (2 * ForeignText.MostOfTitle) + ForeignText.MostOfRole));
        return length <= RichTexts.MostCharacters ? RichTexts.Message(blocks) : null;
    }

    private static IEnumerable<InputRichBlock> Blocks(Digest digest, DigestFrame frame)
    {
        var (words, answers, around) = (DigestWords.In(digest.Lang), AnswerWords.In(digest.Lang), MessageWords.In(digest.Lang));
        foreach (var (text, isHeadline) in DigestRendering.Opening(frame, digest.Lang))
            yield return isHeadline ? new InputRichBlockSectionHeading { Text = text, Size = Headline } : RichTexts.Paragraph(text);
        var number = 1;
        foreach (var section in digest.Sections)
        {
            yield return new InputRichBlockDivider();
            yield return RichTexts.Paragraph(section.IsNewVersion
                ? RichTexts.Of(RichTexts.SourceOf(section.Source, around), SourceLine.Between + words.NewVersion)
                : RichTexts.SourceOf(section.Source, around));
            foreach (var point in section.Points)
            {
                if (point.Statement.Claim is not null)
                    yield return RichTexts.Paragraph(DigestRendering.Claim(point, number));
                foreach (var citation in point.Citations)
                {
                    foreach (var block in Quotation(citation, number++, answers))
                        yield return block;
                }
            }
        }

        if (DigestRendering.Gaps(frame) is not { Count: > 0 } gaps)
            yield break;
        yield return new InputRichBlockDivider();
        yield return RichTexts.Paragraph(words.Unanswered);
        foreach (var gap in gaps)
            yield return RichTexts.Paragraph(RichTexts.Of("• ", new RichTextItalic { Text = gap }));
    }

    private static IEnumerable<InputRichBlock> Quotation(Citation citation, int number, AnswerWords words)
    {
        var lead = LeadIn.Of(citation, words);
        yield return RichTexts.Paragraph(lead.Name.Length == 0 ? lead.Before : RichTexts.Of([.. RichTexts.Part(lead.Before), new RichTextBold { Text = lead.Name }, .. RichTexts.Part(lead.After)]));
        var mark = string.Create(CultureInfo.InvariantCulture, $"[{number}] ");
        RichText place = TextFragment.Link(citation) is { } page ? RichTexts.Of(mark, new RichTextUrl { Text = citation.Place, Url = page }) : mark + citation.Place;
        yield return RichTexts.Quotation(TextCut.Whole(citation.Quote), place);
    }
}
