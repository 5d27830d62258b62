using System.Globalization;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram.Rendering.Quotations;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Rendering.Rich;

/// <summary>An answer that does not fit one regular message: sentences with marks that lead to their references, quotations with credit, references beneath.</summary>
internal static class RichAnswer
{
    private const int MostQuoted = 6_000;

    /// <param name="shown">The quotations to show.</param>
    /// <returns>Null when it would not fit a rich message either.</returns>
    public static InputRichMessage? Of(Answer answer, IReadOnlyList<Citation> shown)
    {
        var (words, around) = (AnswerWords.In(answer.Lang), MessageWords.In(answer.Lang));
        InputRichBlock[] blocks =
        [
            .. Opening(answer, around), .. shown.SelectMany((citation, i) => Quotation(citation, i, words)),
            new InputRichBlockDivider(), .. shown.Select((citation, i) => Reference(citation, i, around)),
        ];
        var length = answer.Text.Length + shown.Sum(c => Math.Min(c.Quote.Length, MostQuoted) + (2 * ForeignText.MostOfTitle) + ForeignText.MostOfRole);
        return length <= RichTexts.MostCharacters ? RichTexts.Message(blocks) : null;
    }

    private static IEnumerable<InputRichBlock> Opening(Answer answer, MessageWords words)
    {
        if (answer.Status != AnswerStatus.Answered)
        {
            yield return RichTexts.Paragraph(ForeignText.Remark(answer.Reason ?? answer.Text));
            yield return RichTexts.Paragraph(words.NearPassages);
        }

        foreach (var statement in answer.Statements.Where(statement => statement.Claim is not null))
            yield return RichTexts.Paragraph(RichTexts.Of([TextCut.Whole(statement.Claim!), "\u00a0", .. statement.Citations.Order().Select(Mark)]));
    }

    private static RichText Mark(int i) => new RichTextSuperscript { Text = new RichTextReferenceLink { Text = Number(i), ReferenceName = Name(i) } };

    private static IEnumerable<InputRichBlock> Quotation(Citation citation, int i, AnswerWords words)
    {
        var lead = LeadIn.Of(citation, words);
        var quote = TextCut.Whole(citation.Quote);
        var end = TextCut.Head(quote, MostQuoted);
        yield return RichTexts.Paragraph(lead.Name.Length == 0 ? lead.Before : RichTexts.Of([.. RichTexts.Part(lead.Before), new RichTextBold { Text = lead.Name }, .. RichTexts.Part(lead.After)]));
        yield return RichTexts.Quotation(quote[..end], $"{(end < quote.Length ? $"{QuotationView.GoesOn} " : "")}{Number(i)} {citation.Place}");
    }

    private static InputRichBlockFooter Reference(Citation citation, int i, MessageWords words) => new()
    {
        Text = new RichTextReference
        {
            Name = Name(i),
            Text = RichTexts.Of($"{Number(i)} {citation.Place}{SourceLine.Between}", RichTexts.SourceOf(citation.Source, words)),
        },
    };

    private static string Number(int i) => string.Create(CultureInfo.InvariantCulture, $"[{i + 1}]");

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"q{i + 1}");
}
