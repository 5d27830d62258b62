using TalksBot.Bot.Access;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Digests.Slots;

/// <summary>Whether a digest that waited for its turn may still go out: its time has not gone by, all that it quotes stands, and its chat is served and may see it.</summary>
internal sealed class DigestCheck(KnowledgeBase texts, SourceAudience audience, Admissions admissions, DigestCalendar calendar, TimeProvider time)
{
    private (long Generation, Dictionary<string, SourceSummary> Sources) _known = (-1, []);

    /// <summary>Of a digest that takes several messages, what follows the first one is looked at too, but for the time. Asked by one at a time, for each digest that leaves: what stands is looked up once for each change of the texts.</summary>
    public bool Stands(string slot) =>
        texts.Store.Find(DigestSlot.Rows, slot) is not { } found
        || ((found.Result != DigestResult.Queued || IsTime(found, time.GetUtcNow())) && admissions.Serves(found.Chat) && found.Quotations.All(quotation => Stands(quotation, found)));

    // What somebody asked for by hand comes in quiet hours too.
    private bool IsTime(DigestSlot slot, DateTimeOffset now) =>
        now < (slot.Until ?? slot.At + DueSlot.Grace) && (slot.IsAsked || !DueSlot.IsQuiet(calendar, DigestSettings.Of(texts.Store, slot.Chat), slot.At, now));

    // A mend may have given the words to somebody else.
    private bool Stands(ShownQuotation quotation, DigestSlot slot)
    {
        var generation = texts.Generation;
        if (_known.Generation != generation)
            _known = (generation, texts.List().ToDictionary(source => source.Id, StringComparer.Ordinal));
        return _known.Sources.GetValueOrDefault(quotation.Source) is { } source && source.Version == quotation.Version && source.Act <= slot.Act
            && audience.Visible(slot.Chat) is var visible && (visible is null || visible.Contains(quotation.Source));
    }
}
