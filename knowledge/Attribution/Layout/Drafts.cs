using TalksBot.Knowledge.Attribution.Grammar;
using TalksBot.Knowledge.Attribution.Reports;
using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge.Attribution.Layout;

/// <summary>Blocks become passages to be: sentences, their words, the speech that they report.</summary>
internal static class Drafts
{
    public static List<Draft> Of(string body, IReadOnlyList<Block> blocks, InterviewLayout layout, SpeechGrammar? grammar)
    {
        var drafts = new List<Draft>(blocks.Count);
        var sentence = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var draft = One(body, blocks[i], layout.Marks[i], sentence, grammar);
            sentence += draft.Sentences.Count;
            drafts.Add(draft);
        }

        return drafts;
    }

    private static Draft One(string body, Block block, TurnMark mark, int firstSentence, SpeechGrammar? grammar)
    {
        var (start, end) = (mark.ContentStart, mark.ContentEnd ?? block.End);
        while (start < end && char.IsWhiteSpace(body[start]))
            start++;
        var sentences = SentenceSplitter.Split(body, start, end);
        if (grammar is null)
            return new Draft(start, end, block.Kind, mark, sentences, [], [], firstSentence);
        var clauses = sentences.ConvertAll(s => new Clause(body, s.Start, s.End, grammar));
        var quotations = QuotationMarks.Find(body, start, end);
        var reports = clauses.SelectMany(c => ReportFinder.Find(c, quotations, start)).ToList();
        return new Draft(start, end, block.Kind, mark, sentences, clauses, reports, firstSentence);
    }
}
