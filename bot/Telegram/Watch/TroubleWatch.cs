using Microsoft.Extensions.Logging;
using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Watch;

/// <summary>Tells the owners in private when something is wrong, once, and once when it is over; tells machines by a file and by systemd's watchdog.</summary>
internal sealed class TroubleWatch(
    TroubleSigns signs, HealthFile health, Maintainers maintainers, TalksStore store, OutboxSender sender, TimeProvider time, ILogger<TroubleWatch> log)
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(15);

    /// <summary>What passes by itself within this is not worth a message.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            Look();
            await Task.Delay(Each, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Look()
    {
        var (now, present) = (time.GetUtcNow(), signs.Now());
        health.Write(present, sender.Waiting, signs.Hangs, now);
        var known = store.All(Trouble.Rows);
        foreach (var kind in present)
        {
            var trouble = known.FirstOrDefault(t => t.Kind == kind.ToString());
            if (trouble is null)
                store.Write(tx => tx.Upsert(Trouble.Rows, new Trouble(kind.ToString(), now, Told: false)));
            else if (!trouble.Told && now - trouble.Since >= Patience)
                Tell(kind, over: false, tx => tx.Upsert(Trouble.Rows, trouble with { Told = true }));
        }

        foreach (var trouble in known)
        {
            var isKind = Enum.TryParse<TroubleKind>(trouble.Kind, out var kind); // another version of the program may have known others
            if (isKind && (present.Contains(kind) || !signs.IsOver(kind)))
                continue;
            if (isKind && trouble.Told)
                Tell(kind, over: true, tx => tx.Delete(Trouble.Rows, trouble.Kind));
            else
                store.Write(tx => tx.Delete(Trouble.Rows, trouble.Kind));
        }
    }

    private static string Says(TroubleKind kind, bool over, NoticeWords words) => (kind, over) switch
    {
        (TroubleKind.NoUpdates, false) => words.NoUpdates,
        (TroubleKind.NoUpdates, true) => words.NoUpdatesOver,
        (TroubleKind.AnotherProcess, false) => words.AnotherProcess,
        (TroubleKind.AnotherProcess, true) => words.AnotherProcessOver,
        (TroubleKind.Disk, false) => words.Disk,
        (TroubleKind.Disk, true) => words.DiskOver,
        (TroubleKind.Model, false) => words.Model,
        (_, _) => words.ModelOver,
    };

    private void Tell(TroubleKind kind, bool over, Action<StoreWriter> record)
    {
        log.Trouble(kind, over);
        var notices = maintainers.Owners.Select(owner => new OutgoingMessage
        {
            Chat = owner,
            Kind = OutgoingKind.Notice,
            Text = MessageText.Plain(Says(kind, over, NoticeWords.In(PersonSettings.Of(store, owner).Lang ?? "fr"))),
        }).ToList();
        var rows = store.Write(tx =>
        {
            record(tx);
            return sender.Queue(tx, notices);
        });
        sender.Take(rows);
    }
}
