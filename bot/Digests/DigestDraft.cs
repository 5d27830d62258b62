using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering.Digests;

namespace TalksBot.Bot.Digests;

/// <summary>A digest as it goes out: its message, and what is kept for its buttons.</summary>
internal sealed record DigestDraft(OutgoingMessage Message, KeptAnswer Kept, IReadOnlyList<ShownQuotation> Quotations)
{
    /// <param name="slot">The key of the slot that it is posted for.</param>
    public static DigestDraft Of(Digest digest, DigestFrame frame, string slot, DateTimeOffset now)
    {
        frame = frame with { Key = KeptAnswer.NewKey() };
        var citations = digest.Sections.SelectMany(section => section.Points).SelectMany(point => point.Citations);
        return new DigestDraft(
            DigestRendering.Write(digest, frame) with { Slot = slot, Person = frame.Chat > 0 ? frame.Chat : 0 },
            DigestKeeping.Of(digest, frame, now),
            [.. citations.Select(citation => new ShownQuotation(citation.Source.Id, citation.Source.Version, citation.Start, citation.End))]);
    }
}
