using TalksBot.Knowledge.Attribution.Grammar;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge.Attribution.Reports;

/// <summary>"« … », a déclaré X", "…, estime X": the words first, then who said them.</summary>
internal static class Inversions
{
    /// <summary>Tokens of an adverbial between the verb and its subject: "a déclaré hier sur les ondes de la radio, X".</summary>
    private const int LongestAdverbial = 14;

    /// <summary>Tokens before "…, a écrit X, …" that are hardly a sentence by themselves.</summary>
    private const int WordsBeforeAside = 5;

    public static Report? At(Clause clause, VerbGroup verb, List<Quotation> quotations, int passageStart)
    {
        if (!verb.Use.HasFlag(VerbUse.Inverted) || verb.First == 0)
            return null;
        var before = verb.First - 1;
        while (before > 0 && (clause.Is(before, clause.Grammar.ObjectClitics) && !clause.Is(before, clause.Grammar.SubjectPronouns) || clause.Word(before) is "comme" or "s" or "se" or "l" or "le"))
            before--;
        var afterComma = clause.Is(before, ',') || clause.IsDash(before) || clause.Word(verb.First - 1) is "comme" || before < verb.First - 1 && clause.Word(before + 1) is "comme";
        var mark = clause.Is(before, ',') || clause.IsDash(before) ? before - 1 : before;
        if (mark < 0 && !clause.IsClosingQuote(before))
            return null;
        var afterQuote = clause.IsClosingQuote(mark);
        var afterQuestion = clause.Is(mark, '!') || clause.Is(mark, '?') || clause.Is(mark, '…') || clause.Is(mark, '.');
        if (!afterComma && !afterQuote && !(afterQuestion && verb.Clitic >= 0))
            return null;
        // "Paul Mercier, dit Paulo" gives a nickname.
        if (!afterQuote && verb.Clitic < 0 && clause.Word(verb.First) is "dit" && clause.IsCapital(mark))
            return null;
        if (!afterQuote && verb.Clitic < 0 && verb.Use.HasFlag(VerbUse.OfSomebody))
            return null;
        if (Speaker(clause, verb) is not { } who || !afterQuote && !IsSure(clause, verb, who))
            return null;
        var named = Appositions.Extend(clause, who);
        var (speech, kind) = Speech(clause, mark, afterQuote, Math.Max(named.End, named.Role?.End ?? 0), quotations, passageStart);
        return speech.End <= speech.Start ? null
            : new Report(clause, named, ReportFinder.VerbText(clause, verb), speech.Start, speech.End, kind, ReportForm.Inverted, false);
    }

    /// <summary>Who stands behind a verb or hangs on it.</summary>
    internal static NounPhrase? Speaker(Clause clause, VerbGroup verb)
    {
        if (verb.Clitic >= 0)
            return clause.Word(verb.Clitic) is "on" ? null : new NounPhrase(verb.Clitic, verb.Clitic, verb.Clitic + 1, -1, -1, -1, true, false);
        var i = verb.End;
        while (clause.IsAdverb(i) || clause.Is(i, ',') && clause.IsAdverb(i - 1))
            i++;
        if (clause.Is(i, clause.Grammar.That) || clause.Is(i, ':'))
            return null;
        if (clause.Is(i, clause.Grammar.Prepositions))
            i = AfterAdverbial(clause, i);
        if (i < 0 || clause.Is(i, clause.Grammar.SubjectPronouns) && clause.Grammar.Articles.Contains("le") || clause.Is(i, clause.Grammar.ObjectClitics) && !clause.Is(i, clause.Grammar.Determiners) && !clause.IsCapital(i))
            return null;
        return NounPhraseReader.At(clause, i, clause.Count);
    }

    /// <summary>One past "sur les ondes de la radio," or "à l'AFP"; -1 when nothing comes after it.</summary>
    private static int AfterAdverbial(Clause clause, int i)
    {
        for (var end = i + 1; end < clause.Count && end - i < LongestAdverbial; end++)
        {
            if (clause.Is(end, ','))
                return end + 1;
            if (clause.IsEnd(end) || clause.IsOpeningQuote(end))
                break;
        }

        // "сообщил в пятницу директор": no determiner tells where the subject begins, a role or a capital does.
        if (clause.Grammar.LooseSubjects && clause.IsWord(i + 1) && !clause.IsCapital(i + 1) && (clause.Is(i + 2, clause.Grammar.Roles) || clause.Is(i + 2, clause.Grammar.BeforeNouns) || clause.IsCapital(i + 2)))
            return i + 2;
        return NounPhraseReader.At(clause, i + 1, clause.Count) is { } place && place.End < clause.Count && !clause.IsEnd(place.End) && clause.Is(place.End, clause.Grammar.Determiners) ? place.End : -1;
    }

    /// <summary>Without quotation marks the one who speaks must be somebody who can: a name, a person, an institution.</summary>
    internal static bool IsSure(Clause clause, VerbGroup verb, NounPhrase who)
    {
        if (who.IsPronoun)
            return verb.Clitic >= 0 || clause.Grammar.LooseSubjects;
        var isSomebody = who.HasName || who.Head < 0 || clause.Is(who.Head, clause.Grammar.Roles) || clause.Is(who.Head, clause.Grammar.Institutions);
        return isSomebody && (clause.IsEnd(who.End) || clause.Is(who.End, ',') || clause.Is(who.End, clause.Grammar.Prepositions) || clause.Is(who.End, clause.Grammar.LooseBinding) || clause.IsAdverb(who.End) || clause.Is(who.End, '('));
    }

    private static (Span, SpeechKind) Speech(Clause clause, int mark, bool afterQuote, int after, List<Quotation> quotations, int passageStart)
    {
        if (afterQuote)
        {
            var close = clause[mark].Start;
            return ReportFinder.Around(quotations, close) is { } quotation && quotation.Open < close ? Quoted(clause, quotation) : (Trimmed(clause.Body, passageStart, close), SpeechKind.Direct);
        }

        // "« Il faut, insiste X, que … »": what stands around the verb is one quotation.
        if (ReportFinder.Around(quotations, clause[mark].Start) is { IsClosed: true } around)
            return (new Span(around.Start, around.End), SpeechKind.Direct);
        var last = clause.Is(mark, ',') ? mark - 1 : mark;
        if (last < 0)
            return default;
        // "Le pont, a écrit X, ne tient pas": the words go on after the one who says them.
        var rest = last < WordsBeforeAside && clause.Is(after, ',') ? ReportFinder.SentenceRest(clause, after + 1, PartEnd(clause, after)) : null;
        return (Trimmed(clause.Body, clause.Start, rest?.End ?? clause[last].End), SpeechKind.Direct);
    }

    private static int PartEnd(Clause clause, int i)
    {
        while (i < clause.Count && !clause.Is(i, ';') && !clause.Is(i, ':'))
            i++;
        return i;
    }

    /// <summary>"« A » et « B », dit X" is said from the first mark on; where the quotation is but the end of the sentence ("…, pour « raisons personnelles », dit X"), all of it.</summary>
    private static (Span, SpeechKind) Quoted(Clause clause, Quotation quotation)
    {
        int before = 0, within = 0, firstOpen = -1;
        for (var i = 0; i < clause.Count && clause[i].Start < quotation.End; i++)
        {
            if (clause.IsOpeningQuote(i) && firstOpen < 0)
                firstOpen = i;
            if (!clause.IsWord(i))
                continue;
            if (clause[i].Start < quotation.Open && firstOpen != 0)
                before++;
            else
                within++;
        }

        if (firstOpen == 0 && clause[0].Start < quotation.Open)
            return (new Span(clause[1].Start, quotation.End), SpeechKind.Direct);
        return before > within && quotation.Open > clause.Start ? (Trimmed(clause.Body, clause.Start, quotation.End), SpeechKind.Mixed) : (new Span(quotation.Start, quotation.End), SpeechKind.Direct);
    }

    private static Span Trimmed(string body, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(body[end - 1]))
            end--;
        while (start < end && (char.IsWhiteSpace(body[start]) || body[start] is '–' or '—' or '-' or '«' or '"' or '“'))
            start++;
        return new Span(start, end);
    }
}
