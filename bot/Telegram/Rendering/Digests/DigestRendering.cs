using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Telegram.Outbox;

namespace TalksBot.Bot.Telegram.Rendering.Digests;

/// <summary>A digest as Telegram shows it.</summary>
internal static class DigestRendering
{
    public static OutgoingMessage Write(Digest digest, DigestFrame frame)
    {
        var citations = digest.Sections.SelectMany(section => section.Points).SelectMany(point => point.Citations).ToArray();
        var parts = MessageParts.Of([.. AnswerRendering.Quotations(citations, digest.Lang, MessageStyle.Private, sourceOnce: false, numbered: true)]);
        return new OutgoingMessage
        {
            Chat = frame.Chat,
            Thread = frame.Thread,
            Kind = OutgoingKind.Digest,
            Text = parts[0],
            Silent = frame.Silent,
            Pin = frame.Pin,
            Answer = frame.Key,
        };
    }
}
