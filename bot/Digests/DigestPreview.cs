using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Telegram.Rendering.Digests;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Digests;

/// <summary>The digest that a chat would get now, to look at: nothing is posted, nothing written down.</summary>
internal sealed class DigestPreview(KnowledgeBase texts, DigestCalendar calendar, TimeProvider time)
{
    /// <summary>What is new to the chat; of all its texts when nothing is new. Null when it sees none that hold anything to tell.</summary>
    /// <param name="gaps">Questions since a moment that no text answered, where the chat is to have them.</param>
    public async Task<(Digest Digest, DigestFrame Frame)?> ComposeAsync(long chat, DigestDesk desk, Func<DigestSettings, DateTimeOffset, IReadOnlyList<string>> gaps, CancellationToken cancel)
    {
        var (settings, state, shown, now) = (DigestSettings.Of(texts.Store, chat), texts.Store.Find(DigestState.Rows, chat), texts.Store.Find(ShownBefore.Rows, chat), time.GetUtcNow());
        var progress = state?.Progress ?? new DigestProgress(0, now.AddDays(-1), null);
        var digest = await desk.ComposeAsync(settings, shown, desk.Sources(settings, shown, state?.Progress), cancel).ConfigureAwait(false)
            ?? await desk.ComposeAsync(settings, null, desk.Sources(settings, null, since: null), cancel).ConfigureAwait(false);
        if (digest is null)
            return null;
        return (digest, DigestFrame.Of(settings, progress, now, calendar.ZoneOf(settings), gaps(settings, progress.From)) with { Silent = true, Pin = false });
    }
}
