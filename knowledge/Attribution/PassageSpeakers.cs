using TalksBot.Knowledge.Attribution.Layout;
using TalksBot.Knowledge.Attribution.People;
using TalksBot.Knowledge.Attribution.Reports;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge.Attribution;

/// <summary>Gives each sentence of a passage to the holder of the floor, or to the one whose words it reports.</summary>
internal static class PassageSpeakers
{
    /// <param name="holder">Who has the floor; null for the narrator.</param>
    /// <param name="earlier">The passages before this one.</param>
    public static (IReadOnlyList<Sentence> Sentences, IReadOnlyList<ReportedSpeech> Quotes) Of(
        string body, Draft draft, Speaker? holder, PassageKind kind, Identification identification, List<Passage> earlier)
    {
        var spans = draft.Sentences;
        var speakers = new Speaker?[spans.Count];
        var quotes = new List<ReportedSpeech>();
        var at = -1;
        foreach (var report in draft.Reports)
        {
            while (at < 0 || at < spans.Count - 1 && spans[at].End <= report.At)
                identification.Topic(draft.Clauses[++at], draft.FirstSentence + at);
            var speaker = identification.Of(report, draft.FirstSentence + at, holder);
            quotes.Add(new ReportedSpeech(report.SpeechStart, report.SpeechEnd, speaker.Name, speaker.Role, report.Verb, report.Kind));
            if (Covers(report, speaker) && kind is not (PassageKind.Question or PassageKind.Heading))
                Assign(report, speaker, spans, at, speakers);
        }

        while (++at < draft.Clauses.Count)
            identification.Topic(draft.Clauses[at], draft.FirstSentence + at);
        Continue(body, spans, speakers, holder, earlier);
        var sentences = spans.Select((s, i) => (speakers[i] ?? holder) is { } who ? new Sentence(s.Start, s.End, who.Name, who.Role) : new Sentence(s.Start, s.End, null, null)).ToList();
        return (sentences, quotes);
    }

    /// <summary>An aside in parentheses, a document and "selon" in the sense of "depending on" do not make a sentence somebody's.</summary>
    private static bool Covers(Report report, Speaker speaker)
    {
        if (!speaker.CanHold || report.IsAside || report.Who.IsPronoun && report.Clause.Is(report.Who.First, report.Clause.Grammar.FirstPerson))
            return false;
        if (report.Form != ReportForm.According || report.Who.HasName)
            return true;
        var first = report.Who.First;
        while (first > 0 && report.Clause[first - 1].IsWord && first > report.Who.First - 4)
            first--;
        return first == 0 || report.Clause.Is(first - 1, ',') || report.Clause.IsClosingQuote(first - 1) || report.Clause.IsDash(first - 1);
    }

    private static void Assign(Report report, Speaker speaker, IReadOnlyList<Span> spans, int at, Speaker?[] speakers)
    {
        speakers[at] ??= speaker;
        for (var i = at - 1; i >= 0 && spans[i].End > report.SpeechStart; i--)
            speakers[i] ??= speaker;
        for (var i = at + 1; i < spans.Count && spans[i].Start < report.SpeechEnd; i++)
            speakers[i] ??= speaker;
    }

    /// <summary>Sentences that are all quotation, right after one of somebody's, go on with his words; a paragraph's closing mark may be missing when the next one goes on.</summary>
    private static void Continue(string body, IReadOnlyList<Span> spans, Speaker?[] speakers, Speaker? holder, List<Passage> earlier)
    {
        if (holder is not null || spans.Count == 0 || Array.TrueForAll(speakers, s => s is not null) || body.AsSpan(spans[0].Start, spans[^1].End - spans[0].Start).IndexOfAny("«“„\"") < 0)
            return;
        var at = 0;
        foreach (var quotation in QuotationMarks.Find(body, spans[0].Start, spans[^1].End))
        {
            var first = at = IndexAt(spans, quotation.Open, at);
            if (spans[first].Start != quotation.Open || speakers[first] is not null || Before(first, speakers, earlier) is not { } speaker)
                continue;
            var last = quotation.IsClosed ? IndexAt(spans, quotation.Close, first) : first == 0 ? spans.Count - 1 : -1;
            if (last < first || quotation.IsClosed && quotation.Close < spans[last].End && !body.AsSpan(quotation.Close + 1, spans[last].End - quotation.Close - 1).Trim(".!?… ").IsEmpty)
                continue;
            for (var i = first; i <= last; i++)
                speakers[i] ??= speaker;
        }
    }

    private static Speaker? Before(int sentence, Speaker?[] speakers, List<Passage> earlier) => sentence > 0 ? speakers[sentence - 1]
        : earlier is [.., { Kind: PassageKind.Text, Sentences: [.., { Speaker: { } name } last] }] ? new Speaker(name, last.Role, true) : null;

    /// <summary>The sentence that an offset lies in, or the one before the white space that it lies in; looked for from one on.</summary>
    private static int IndexAt(IReadOnlyList<Span> spans, int offset, int from)
    {
        while (from + 1 < spans.Count && spans[from + 1].Start <= offset)
            from++;
        return from;
    }
}
