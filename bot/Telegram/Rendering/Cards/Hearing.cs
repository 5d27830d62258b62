using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Rendering.Cards;

/// <summary>What one text has of somebody: his role there, how often it gives his words, and the sentence that first names him in full.</summary>
internal sealed record Hearing(Source Source, string? Role, int Quotations, Citation? FirstMention)
{
    /// <summary>Null when the text gives no words of his.</summary>
    public static Hearing? Of(Source source, string speaker)
    {
        var said = source.Quotes.Where(quote => quote.Speaker == speaker).ToArray();
        var turns = source.Passages.Where(passage => passage.Kind == PassageKind.Turn && passage.Speaker == speaker).ToArray();
        // A turn counts once, whatever is quoted within it.
        var count = turns.Length + said.Count(quote => !turns.Any(turn => turn.Start <= quote.Start && quote.End <= turn.End));
        if (count == 0)
            return null;
        var role = said.Select(quote => quote.Role).Concat(turns.Select(turn => turn.Role)).FirstOrDefault(known => known is not null);
        return new Hearing(source, role, count, Mention(source, speaker));
    }

    private static Citation? Mention(Source source, string name)
    {
        foreach (var passage in source.Passages.Where(p => p.Kind is PassageKind.Text or PassageKind.Turn))
        {
            var sentence = passage.Sentences.FirstOrDefault(s => source.Body.AsSpan(s.Start, s.Length).Contains(name, StringComparison.Ordinal));
            if (sentence is not null)
                return Citation.Cut(source, passage, sentence);
        }

        return null;
    }
}
