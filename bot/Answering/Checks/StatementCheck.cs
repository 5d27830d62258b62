using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>Checks a statement of a model against the sentences it names. What it cannot hold up is a fault; nothing is mended.</summary>
public static class StatementCheck
{
    private const int MostSentences = 3;

    /// <summary>The first fault of a statement, or null when it holds.</summary>
    /// <param name="numbers">The sentences it names, counted from 1.</param>
    /// <param name="shown">The sentences that the model was shown, in that order.</param>
    /// <param name="lang">The language it should be in: "fr", "en", "ru"; any other counts as "fr".</param>
    public static StatementFault? Fault(string text, IReadOnlyList<int> numbers, IReadOnlyList<Evidence> shown, string lang)
    {
        if (numbers.Count == 0)
            return StatementFault.NoSentence;
        var distinct = numbers.Distinct().ToList();
        if (distinct.Count > MostSentences || distinct.Exists(n => n < 1 || n > shown.Count))
            return StatementFault.UnknownSentence;
        var tidy = StatementForm.Tidy(text);
        if (StatementForm.Fault(tidy) is { } form)
            return form;
        var named = distinct.ConvertAll(n => shown[n - 1]);
        if (!QuotationCheck.Holds(tidy, named))
            return StatementFault.Quotation;
        var claim = new Claim(tidy, named, lang is "en" or "ru" ? lang : "fr");
        return Meaning(claim);
    }

    private static StatementFault? Meaning(Claim claim)
    {
        if (!LanguageCheck.Holds(claim))
            return StatementFault.Language;
        if (!NumberCheck.Holds(claim))
            return StatementFault.Number;
        if (!NameCheck.Holds(claim))
            return StatementFault.Name;
        if (!NegationCheck.Holds(claim))
            return StatementFault.Negation;
        if (!SpeakerCheck.Holds(claim))
            return StatementFault.Speaker;
        return SupportCheck.Holds(claim) ? null : StatementFault.Unsupported;
    }
}
