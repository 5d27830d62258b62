using TalksBot.Bot.Answering;
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
        Statement[] statements = [.. digest.Sections.SelectMany(section => section.Points).Select(point => point.Statement)];
        Knowledge.Citation[] citations = [.. digest.Sections.SelectMany(section => section.Points).SelectMany(point => point.Citations)];
        var kept = new KeptAnswer
        {
            Key = KeptAnswer.NewKey(),
            Chat = frame.Chat,
            Thread = frame.Thread,
            Person = 0, // nobody asked: no question leans on it
            Question = "",
            Lang = digest.Lang,
            Status = AnswerStatus.Answered,
            Text = string.Join('\n', statements.Select(statement => Wording.Legible(statement.Text))),
            Statements = statements,
            Citations = [.. citations.Select(KeptCitation.Of)],
            Confidence = 1,
            By = digest.By,
            Asked = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()),
        };
        var message = DigestRendering.Write(digest, frame with { Key = kept.Key }) with { Slot = slot, Person = frame.Chat > 0 ? frame.Chat : 0 };
        return new DigestDraft(message, kept, [.. citations.Select(c => new ShownQuotation(c.Source.Id, c.Source.Version, c.Start, c.End))]);
    }
}
