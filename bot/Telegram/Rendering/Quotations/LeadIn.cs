using TalksBot.Bot.Answering.Extractive;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Rendering.Quotations;

/// <summary>The words before a quotation: "Selon ", "Vladimir Sapounov", ", expert militaire et politique :".</summary>
/// <param name="Name">Empty for the narrator and for titles.</param>
internal sealed record LeadIn(string Before, string Name, string After)
{
    // No character at all in Unicode, and taken out of every name: they mark the two places in the sentence.
    private const char NamePlace = '\ufffe', QuotationPlace = '\uffff';

    public static LeadIn Of(Citation citation, AnswerWords words)
    {
        var role = citation.Role is null ? null : ForeignText.Role(citation.Role);
        var sentence = AnswerWriting.Attributed(citation, NamePlace.ToString(), role, QuotationPlace.ToString(), words);
        var lead = sentence[..sentence.IndexOf(QuotationPlace, StringComparison.Ordinal)].TrimEnd();
        var at = lead.IndexOf(NamePlace, StringComparison.Ordinal);
        return at < 0 ? new LeadIn(lead, "", "") : new LeadIn(lead[..at], ForeignText.Name(citation.Speaker ?? ""), lead[(at + 1)..]);
    }

    public MessageTextBuilder WriteTo(MessageTextBuilder text) => text.Append(Before).Bold(Name).Append(After);
}
