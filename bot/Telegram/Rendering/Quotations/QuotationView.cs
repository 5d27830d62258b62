using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Rendering.Quotations;

/// <summary>A quotation in a regular message: who says it, the block with the source's characters and nothing else, then where it stands.</summary>
/// <param name="Number">"[2]", when there are several; else null.</param>
/// <param name="LeadIn">False when the one before has the same voice.</param>
/// <param name="Folded">Shows three lines until it is tapped.</param>
/// <param name="WithSource">Title and date stand beneath it; else they stand once under all.</param>
internal sealed record QuotationView(Citation Citation, int? Number, bool LeadIn, bool Folded, bool WithSource)
{
    // With the longest lead-in, title and reference it still fits a message.
    private const int MostQuoted = 3200;

    /// <summary>Says that the quotation goes on in the source. Never within it.</summary>
    public const string GoesOn = "[…]";

    public MessageText Draw(AnswerWords words, MessageWords around)
    {
        var text = new MessageTextBuilder();
        if (LeadIn)
            Quotations.LeadIn.Of(Citation, words).WriteTo(text);
        var quote = Citation.Quote;
        var end = TextCut.Head(quote, MostQuoted);
        text.Line().Quotation(quote[..end], Folded);
        if (end < quote.Length)
            text.Append(GoesOn).Line();
        if (Number is { } number)
            text.Append($"[{number}] ");
        text.Append(Citation.Place);
        if (WithSource)
            SourceLine.WriteTo(text.Append(SourceLine.Between), Citation.Source, around, withAuthor: false);
        return text.Build();
    }
}
