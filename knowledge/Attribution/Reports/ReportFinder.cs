using TalksBot.Knowledge.Attribution.Grammar;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge.Attribution.Reports;

/// <summary>Finds reported speech in a sentence: each verb of saying and each "selon", with who and what.</summary>
internal static class ReportFinder
{
    /// <summary>Tokens between a verb and its "que", colon or quotation.</summary>
    private const int Reach = 24;

    /// <param name="quotations">Of the passage that the sentence stands in.</param>
    /// <param name="passageStart">A closing mark without an opening one closes what began here.</param>
    public static List<Report> Find(Clause clause, List<Quotation> quotations, int passageStart)
    {
        var reports = new List<Report>();
        for (var i = 0; i < clause.Count; i++)
        {
            if (Accordings.At(clause, i) is var (according, next))
            {
                reports.Add(according);
                i = Math.Max(i, next - 1);
                continue;
            }

            if (Saying(clause, i, reports, quotations) is { } also)
                reports.Add(also);
            if (VerbGroup.At(clause, i) is not { } verb)
                continue;
            if ((Inversions.At(clause, verb, quotations, passageStart) ?? Preceded(clause, verb, quotations)) is { } report)
                reports.Add(report);
            i = verb.End - 1;
        }

        return reports;
    }

    /// <summary>"…, ajoutant que …", "a confié … et ajouté que …": the one who was reported before, or the sentence's subject, goes on.</summary>
    private static Report? Saying(Clause clause, int i, List<Report> before, List<Quotation> quotations)
    {
        var isParticiple = i > 0 && clause.Is(i - 1, clause.Grammar.And) && before.Count > 0 && VerbGroup.ParticipleEnd(clause, i) is not null;
        if (!isParticiple && !clause.Is(i, clause.Grammar.Saying))
            return null;
        var that = clause.IsAdverb(i + 1) ? i + 2 : i + 1;
        if (!clause.Is(that, clause.Grammar.That) || (before.Count > 0 ? before[^1].Who : Subjects.Leading(clause, i)) is not { } who)
            return null;
        if (before.Count == 0 && !who.IsPronoun && !who.HasName && !(who.Head >= 0 && (clause.Is(who.Head, clause.Grammar.Roles) || clause.Is(who.Head, clause.Grammar.Institutions))))
            return null;
        var verb = new VerbGroup(i, i + 1, VerbUse.Usual, -1);
        return Rest(clause, verb, that + 1, quotations) is { } said && said.End > said.Start
            ? new Report(clause, who, clause.Text(i, i + 1), said.Start, said.End, KindOf(clause, that + 1, said.End), ReportForm.Clause, false) : null;
    }

    private static Report? Preceded(Clause clause, VerbGroup verb, List<Quotation> quotations)
    {
        if (verb.Use == VerbUse.Inverted || Subject(clause, verb) is not { } who)
            return null;
        var (speech, kind, form) = Said(clause, verb, who, quotations);
        if (speech is null)
            (speech, kind, form) = (Before(clause, verb, who, quotations), SpeechKind.Direct, ReportForm.Inverted);
        if (speech is not { } said || said.End <= said.Start)
            return null;
        return new Report(clause, who, VerbText(clause, verb), said.Start, said.End, kind, form, IsSupposed(clause, who.First));
    }

    /// <summary>"“It's a mess,” Barnes admitted.", "Talks go on, the ministry said.": the words first, then a clause of subject and verb alone.</summary>
    private static Span? Before(Clause clause, VerbGroup verb, NounPhrase who, List<Quotation> quotations)
    {
        var mark = who.First - 1;
        while (mark > 0 && (clause.Is(mark, ',') || clause.IsDash(mark)))
            mark--;
        if (mark < 0 || !verb.Use.HasFlag(VerbUse.Inverted))
            return null;
        if (clause.IsClosingQuote(mark) && Around(quotations, clause[mark].Start) is { } quotation)
            return new Span(quotation.Start, quotation.End);
        return clause.Grammar.LooseSubjects && mark < who.First - 1 && clause.IsEnd(verb.End) && !clause.IsClosingQuote(mark) ? new Span(clause.Start, clause[mark].End) : null;
    }

    /// <summary>"si le juge estime que …" tells of no words that were said.</summary>
    private static bool IsSupposed(Clause clause, int subject)
    {
        while (subject > 0 && clause.IsAdverb(subject - 1))
            subject--;
        return clause.Word(subject - 1) is "si" or "Si" or "s" or "S" or "lorsque" or "Lorsque" or "lorsqu" or "Lorsqu" or "quand" or "Quand" or "if" or "If" or "when" or "When" or "если" or "Если" or "когда" or "Когда";
    }

    private static NounPhrase? Subject(Clause clause, VerbGroup verb) => verb.Clitic >= 0
        ? clause.Word(verb.Clitic) is "on" ? null : new NounPhrase(verb.Clitic, verb.Clitic, verb.Clitic + 1, -1, -1, -1, true, false)
        : Subjects.Before(clause, verb);

    /// <summary>The verb without the subject hung on it: "a déclaré" of "a-t-il déclaré".</summary>
    internal static string VerbText(Clause clause, VerbGroup verb) => verb.Clitic > verb.First && verb.Clitic < verb.End
        ? $"{clause.Text(verb.First, verb.Clitic)} {clause.Text(verb.Clitic + 1, verb.End)}" : clause.Text(verb.First, verb.End);

    private static (Span?, SpeechKind, ReportForm) Said(Clause clause, VerbGroup verb, NounPhrase who, List<Quotation> quotations)
    {
        var grammar = clause.Grammar;
        var from = verb.Clitic >= verb.End ? verb.Clitic + 1 : verb.End;
        if (clause.Is(from, grammar.Questioning))
            return (Rest(clause, verb, from, quotations), SpeechKind.Indirect, ReportForm.Clause);
        var commas = 0;
        for (var i = from; i < clause.Count && i - from < Reach; i++)
        {
            commas += clause.Is(i, ',') ? 1 : 0;
            // One comma ends the clause ("Si c'est ce qu'il pense, il est clair que"); two hold an adverbial.
            if (clause.Is(i, grammar.That) && clause.Is(i - 1, grammar.NotBeforeThat) || IsComparison(clause, i))
                break;
            if (clause.Is(i, grammar.That) && (commas % 2 == 0 || clause.Is(i - 1, ',')))
                return Rest(clause, verb, i + 1, quotations) is { } rest ? (rest, KindOf(clause, i + 1, rest.End), ReportForm.Clause) : (null, default, default);
            if (clause.Is(i, ':') && i - from <= (clause.IsOpeningQuote(i + 1) ? 12 : who.HasName ? 8 : 3))
                return Colon(clause, i, quotations);
            if (clause.IsOpeningQuote(i))
                return verb.Use.HasFlag(VerbUse.NoBareQuotation) || QuotationAt(quotations, clause[i].Start) is not { } quotation || IsTitle(clause.Body, quotation) || i > 0 && clause.IsCapital(i - 1) && i - from > 1
                    ? (null, default, default) : (new Span(quotation.Start, quotation.End), SpeechKind.Mixed, ReportForm.Quotation);
            if (clause.Is(i, ';') || clause.IsEnd(i) && !clause.Is(i, '.') || clause.IsDash(i))
                break;
            if (i > from && VerbGroup.At(clause, i) is not null && !clause.Is(i - 1, ','))
                break;
        }

        if (verb.Use.HasFlag(VerbUse.OfSomebody) && IsChargedWith(clause, from))
            return (SentenceRest(clause, from), SpeechKind.Indirect, ReportForm.Noun);
        if (verb.Use.HasFlag(VerbUse.Noun) && !who.IsPronoun && (clause.Is(from, grammar.Determiners)))
            return (SentenceRest(clause, from), SpeechKind.Indirect, ReportForm.Noun);
        if (grammar.ThatMayBeLeftOut && verb.Use.HasFlag(VerbUse.Clause | VerbUse.Inverted) && (who.HasName || who.IsPronoun || who.Head >= 0) && clause.Word(verb.End - 1) is "said" or "says" or "added" && from < clause.Count && clause.IsWord(from) && !clause.Is(from, grammar.Prepositions))
            return (SentenceRest(clause, from), KindOf(clause, from, clause.End), ReportForm.Clause);
        return (null, default, default);
    }

    /// <summary>"se dit plus à l'aise que", but not "a dit plus tard que".</summary>
    private static bool IsComparison(Clause clause, int i) => clause.Word(i) is "plus" or "moins" or "davantage" or "autant" && clause.IsWord(i + 1)
        && clause.Word(i + 1) is not ("tard" or "tôt" or "loin" or "haut" or "précisément" or "en" or "généralement" or "particulièrement") && !clause.Is(i + 1, clause.Grammar.That);

    /// <summary>"accuse la ville de n'avoir rien fait", "reproche au maire d'oublier": what somebody is charged with is the speaker's view.</summary>
    private static bool IsChargedWith(Clause clause, int from)
    {
        for (var i = from + 1; i < clause.Count && i - from < Reach && !clause.IsEnd(i) && !clause.IsOpeningQuote(i); i++)
        {
            if (clause.Word(i) is not ("de" or "d"))
                continue;
            var verb = i + 1;
            while (clause.Is(verb, clause.Grammar.Negations) || clause.Is(verb, clause.Grammar.ObjectClitics) || clause.Word(verb) is "pas" or "rien" or "jamais" or "plus")
                verb++;
            if (clause.Word(verb) is { Length: > 3 } word && char.IsLower(word[0]) && IsInfinitive(word))
                return true;
        }

        return false;
    }

    /// <summary>"mentir", "rendre", "faire"; not "janvier", "meurtre".</summary>
    private static bool IsInfinitive(ReadOnlySpan<char> word) =>
        word.EndsWith("er", StringComparison.Ordinal) && !word.EndsWith("ier", StringComparison.Ordinal) || word.EndsWith("ir", StringComparison.Ordinal) || word.EndsWith("aire", StringComparison.Ordinal) || word.EndsWith("ndre", StringComparison.Ordinal)
        || word.EndsWith("ttre", StringComparison.Ordinal) || word is "être" or "dire" or "nier" or "écrire" or "rire" or "perdre" or "croire" or "vivre" or "suivre" or "conclure" or "oublier";

    private static (Span?, SpeechKind, ReportForm) Colon(Clause clause, int colon, List<Quotation> quotations)
    {
        if (clause.IsOpeningQuote(colon + 1) && QuotationAt(quotations, clause[colon + 1].Start) is { } quotation)
            return (new Span(quotation.Start, quotation.End), SpeechKind.Direct, ReportForm.Quotation);
        return (SentenceRest(clause, colon + 1), KindOf(clause, colon + 1, clause.End), ReportForm.Clause);
    }

    private static Quotation? QuotationAt(List<Quotation> quotations, int open) => Around(quotations, open) is { } quotation && quotation.Open == open ? quotation : null;

    /// <summary>The quotation that an offset lies in, marks included. They are in order: a passage may hold thousands.</summary>
    internal static Quotation? Around(List<Quotation> quotations, int offset)
    {
        int low = 0, high = quotations.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (quotations[middle].Close < offset)
                low = middle + 1;
            else if (quotations[middle].Open > offset)
                high = middle - 1;
            else
                return quotations[middle];
        }

        return null;
    }

    /// <summary>A quotation of one or two words that begins with a capital is a title or a name.</summary>
    private static bool IsTitle(string body, Quotation quotation)
    {
        var text = body.AsSpan(quotation.Start, quotation.End - quotation.Start);
        return text.IsEmpty || char.IsUpper(text[0]) && text.Count(' ') < 3 && text[^1] is not ('.' or '!' or '?' or '…');
    }

    /// <summary>The clause after a "que"; without its marks when it is one quotation.</summary>
    private static Span? Rest(Clause clause, VerbGroup verb, int first, List<Quotation> quotations)
    {
        while (clause.Is(first, ','))
            first++;
        var rest = SentenceRest(clause, first, ClauseEnds.Of(clause, verb, first, quotations));
        return rest is { } span && clause.IsOpeningQuote(first) && QuotationAt(quotations, span.Start) is { } quotation && quotation.Close >= span.End
            ? new Span(quotation.Start, Math.Min(quotation.End, clause.End)) : rest;
    }

    private static SpeechKind KindOf(Clause clause, int from, int end)
    {
        for (var i = from; i < clause.Count && clause[i].Start < end; i++)
        {
            if (clause.IsOpeningQuote(i))
                return SpeechKind.Mixed;
        }

        return SpeechKind.Indirect;
    }

    /// <summary>From a token to the sentence's end, without its end marks.</summary>
    internal static Span? SentenceRest(Clause clause, int first) => SentenceRest(clause, first, clause.Count);

    internal static Span? SentenceRest(Clause clause, int first, int end)
    {
        if (first >= end)
            return null;
        var last = end - 1;
        while (last > first && !clause.IsWord(last) && !clause.Is(last, ')'))
            last--;
        return new Span(clause[first].Start, clause[last].End);
    }
}
