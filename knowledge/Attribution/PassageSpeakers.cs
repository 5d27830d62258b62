using TalksBot.Knowledge.Attribution.Layout;
using TalksBot.Knowledge.Attribution.People;
using TalksBot.Knowledge.Attribution.Reports;
using TalksBot.Knowledge.Reading;

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

    /// <summary>A sentence that is all quotation, right after one of somebody's, goes on with his words.</summary>
    private static void Continue(string body, IReadOnlyList<Span> spans, Speaker?[] speakers, Speaker? holder, List<Passage> earlier)
    {
        if (holder is not null)
            return;
        for (var i = 0; i < spans.Count; i++)
        {
            if (speakers[i] is not null || !IsAllQuotation(body.AsSpan(spans[i].Start, spans[i].End - spans[i].Start)))
                continue;
            if (i > 0)
                speakers[i] = speakers[i - 1];
            else if (earlier is [.., { Kind: PassageKind.Text, Sentences: [.., { Speaker: { } name } last] }])
                speakers[i] = new Speaker(name, last.Role, true);
        }
    }

    private static bool IsAllQuotation(ReadOnlySpan<char> sentence) =>
        sentence.Length > 2 && sentence[0] is '«' or '“' or '"' && sentence.TrimEnd(".!?…")[^1] is '»' or '”' or '"';
}
