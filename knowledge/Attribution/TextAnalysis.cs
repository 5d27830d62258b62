using TalksBot.Knowledge.Attribution.Grammar;
using TalksBot.Knowledge.Attribution.Layout;
using TalksBot.Knowledge.Attribution.People;
using TalksBot.Knowledge.Attribution.Reports;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge.Attribution;

/// <summary>A text as it was read becomes passages and sentences, each with its speaker. Never throws, for any text; the same text gives the same result.</summary>
public static class TextAnalysis
{
    public static Analysis Analyse(RawText text) => text.Format == BodyFormat.Note ? AuthorsWords.In(text, AsItReads(text)) : AsItReads(text);

    private static Analysis AsItReads(RawText text)
    {
        var front = FrontPassage.Of(text);
        var blocks = Blocks.Of(text);
        var layout = InterviewLayout.Of(text.Body, blocks);
        var drafts = Drafts.Of(text.Body, blocks, layout, SpeechGrammar.Of(text.Lang));
        var cast = Cast.Of(drafts.SelectMany(d => d.Clauses));
        var announced = Announced(text, front, drafts, cast, layout);
        if (announced is not null)
            cast.Add(announced.Name, announced.Role, announced.Gender);
        foreach (var mark in layout.Marks.Where(m => m.Label is not null && m.Kind is TurnMarkKind.NameLabel or TurnMarkKind.LabelLine).Where(m => cast.ByInitials(m.Label!) is null))
            cast.Add(mark.Label!, mark.Role);
        var identification = new Identification(cast);
        var floor = new Floor(layout, identification, announced);

        var passages = new List<Passage>(drafts.Count + 1);
        var quotes = new List<ReportedSpeech>();
        if (front is not null)
            passages.Add(front);
        foreach (var draft in drafts)
        {
            if (draft.Start >= draft.End)
            {
                floor.TakeLabelLine(draft.Mark);
                continue;
            }

            var (speaker, kind) = floor.Next(draft, text.Body);
            var attributed = PassageSpeakers.Of(text.Body, draft, speaker, kind, identification, passages);
            var number = passages.Count + (front is null ? 1 : 0);
            passages.Add(new Passage(number, draft.Start, draft.End, speaker?.Name, speaker?.Role, kind, attributed.Sentences));
            quotes.AddRange(attributed.Quotes);
        }

        return new Analysis(passages, quotes);
    }

    private static Speaker? Announced(RawText text, Passage? front, IReadOnlyList<Draft> drafts, Cast cast, InterviewLayout layout)
    {
        if (SpeechGrammar.Of(text.Lang) is not { } grammar || !drafts.Any(d => d.Mark.Kind != TurnMarkKind.None))
            return null;
        var before = drafts.TakeWhile(d => d.Mark.Kind == TurnMarkKind.None).SelectMany(d => d.Clauses);
        var title = front is null ? [new Clause(text.Title, 0, text.Title.Length, grammar)] : front.Sentences.Select(s => new Clause(text.Body, s.Start, s.End, grammar));
        return Interviewee.Announced([.. title, .. before], cast, layout.HasBareQuestions);
    }
}
