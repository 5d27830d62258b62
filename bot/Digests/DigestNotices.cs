using Microsoft.Extensions.Logging;
using TalksBot.Bot.Access;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Digests;

/// <summary>Tells in private who set up a digest, once, that it cannot be posted; and owners, within theirs, what no text answered.</summary>
internal sealed class DigestNotices(TalksStore store, OutboxSender sender, Maintainers maintainers, GapBook gaps, ILogger<DigestNotices> log)
{
    private const int MostGaps = 5;

    /// <summary>Tells what is to be told now.</summary>
    public void Tell()
    {
        foreach (var state in store.Where(DigestState.Rows, s => s.Trouble != null && s.IsTold == false))
        {
            log.Troubled(state.Chat, state.Trouble!.Value);
            var message = Message(state, DigestSettings.Of(store, state.Chat).SetBy);
            sender.Take(store.Write(tx =>
            {
                if (tx.Find(DigestState.Rows, state.Chat) != state)
                    return [];
                tx.Upsert(DigestState.Rows, state with { IsTold = true });
                return sender.Queue(tx, message is null ? [] : [message]);
            }));
        }
    }

    /// <summary>Questions since then that no text answered, for an owner's own digest that has them; else none.</summary>
    public IReadOnlyList<string> Gaps(DigestSettings settings, DateTimeOffset since) =>
        settings is { Gaps: true, Chat: > 0 } && maintainers.IsOwner(settings.Chat)
            ? [.. gaps.Open().Where(gap => gap.Last > since).Take(MostGaps).Select(gap => gap.Questions[0])]
            : [];

    // Whoever has blocked the bot, or is not known, is not told.
    private OutgoingMessage? Message(DigestState state, long to)
    {
        if (to <= 0 || to == state.Chat || ChatSettings.Of(store, to).State != ChatState.Active)
            return null;
        var words = DigestNoticeWords.In(PersonSettings.Of(store, to).Lang);
        var text = state.Trouble switch
        {
            DigestTrouble.Topic => words.Topic(state.Chat),
            DigestTrouble.Rights => words.Rights(state.Chat),
            _ => words.Gone(state.Chat),
        };
        return new OutgoingMessage { Chat = to, Kind = OutgoingKind.Notice, Text = MessageText.Plain(text), Person = to };
    }
}
