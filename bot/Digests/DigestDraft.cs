using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering.Digests;

namespace TalksBot.Bot.Digests;

/// <summary>A digest as it goes out: its message, and what is kept for its buttons.</summary>
internal sealed record DigestDraft(OutgoingMessage Message, KeptAnswer Kept, IReadOnlyList<ShownQuotation> Quotations)
{
    public static DigestDraft Of(Digest digest, DigestFrame frame, string slot, DateTimeOffset now)
    {
        frame = frame with { Key = KeptAnswer.NewKey() };
        var quotations = digest.Sections.SelectMany(section => section.Points).SelectMany(point => point.Citations).Select(c => new ShownQuotation(c.Source.Id, c.Source.Version, c.Start, c.End));
        var message = DigestRendering.Write(digest, frame) with { Slot = slot, Person = frame.Chat > 0 ? frame.Chat : 0 };
        return new DigestDraft(message, DigestKeeping.Of(digest, frame, now), [.. quotations]);
    }
}
