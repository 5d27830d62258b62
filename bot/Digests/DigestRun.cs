using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Telegram;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering.Digests;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Digests;

/// <summary>The way of a digest: tick → due chats → compose from what is new since the last one → slot, state and message in one write → outbox.</summary>
internal sealed class DigestRun(
    KnowledgeBase texts, SourceAudience audience, Admissions admissions, DigestComposition composition, DigestCalendar calendar, DigestNotices notices, OutboxSender sender, IOptions<TelegramOptions> telegram, TimeProvider time, ILogger<DigestRun> log) : IDisposable
{
    /// <summary>Digests of one write: some 20 ms in which no answer is written.</summary>
    private const int AtOnce = 10;

    /// <summary>Messages that wait for their turn, some 17 seconds of them: further digests are composed when these are out, so that neither memory nor the store has all of them at once.</summary>
    private const int MostWaiting = 500;

    private static readonly TimeSpan Each = TimeSpan.FromSeconds(15), WhileManyWait = TimeSpan.FromMilliseconds(500), PausedAfter = TimeSpan.FromDays(30), StillWaits = TimeSpan.FromHours(26);

    private readonly SemaphoreSlim _turn = new(1);
    private DigestDesk? _desk;

    private TalksStore Store => texts.Store;

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await TickAsync(cancel).ConfigureAwait(false);
            await Task.Delay(Each, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Has all that is due now composed and queued, the chats in today's order.</summary>
    public async Task TickAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var now = Now();
            var settings = Store.All(DigestSettings.Rows).ToDictionary(chosen => chosen.Chat);
            var states = Follow(settings, now);
            var due = states.Select(state => DueOf(settings.GetValueOrDefault(state.Chat) ?? new DigestSettings { Chat = state.Chat }, state, now)).OfType<Due>()
                .OrderBy(chat => FairTurn.Of(chat.State.Origin, now)).ToArray();
            var posts = 0;
            foreach (var some in due.Chunk(AtOnce))
            {
                while (sender.Waiting > MostWaiting)
                    await Task.Delay(WhileManyWait, time, cancel).ConfigureAwait(false);
                posts += await DealAsync(some, now, cancel).ConfigureAwait(false);
            }

            if (due.Length > 0)
                log.OnTheirWay(posts, due.Length);
            notices.Tell();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Posts a chat's digest now, whatever its schedule says; nothing when nothing is new.</summary>
    public async Task PostNowAsync(long chat, CancellationToken cancel)
    {
        Store.Write(tx => DigestState.Ask(tx, chat, Now()));
        await TickAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>The digest that a chat would get now; of all its texts when nothing is new. Null when it sees none.</summary>
    public async Task<OutgoingMessage?> PreviewAsync(long chat, CancellationToken cancel)
    {
        return await new DigestPreview(texts, calendar, time).ComposeAsync(chat, Desk(), notices.Gaps, cancel).ConfigureAwait(false) is var (digest, frame)
            ? InForm(DigestRendering.Write(digest, frame with { IsPreview = true }))
            : null;
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Takes note of chats that were switched on or off since it last looked: what was due meanwhile was not missed.</summary>
    private IReadOnlyList<DigestState> Follow(Dictionary<long, DigestSettings> settings, DateTimeOffset now)
    {
        var states = Store.All(DigestState.Rows).ToDictionary(state => state.Chat);
        var changed = settings.Values.Where(chosen => chosen.IsOn != (states.GetValueOrDefault(chosen.Chat)?.IsOn ?? false)).ToArray();
        var told = changed.Length == 0 ? null : Desk().Told(now);
        foreach (var some in changed.Chunk(AtOnce * 10))
        {
            Store.Write(tx =>
            {
                foreach (var chosen in some)
                {
                    var before = tx.Find(DigestState.Rows, chosen.Chat);
                    var state = before ?? DigestState.New(chosen.Chat, now) with { Progress = told! };
                    state = chosen.IsOn ? state with { IsOn = true, Last = now - Each, Held = null, Trouble = null, TroubleSince = null, IsTold = false } : state with { IsOn = false };
                    tx.Upsert(DigestState.Rows, states[chosen.Chat] = state);
                }
            });
        }

        return [.. states.Values.Where(state => state.IsOn || state.IsAsked).Select(state => state.Last > now ? SetBack(state, now) : state)];
    }

    /// <summary>The machine's clock was set back: what it has gone over already has its slots, and what comes is waited for from now on.</summary>
    private DigestState SetBack(DigestState state, DateTimeOffset now)
    {
        var after = state with { Last = now, Held = null };
        Store.Write(tx =>
        {
            if (tx.Find(DigestState.Rows, state.Chat) == state)
                tx.Upsert(DigestState.Rows, after);
        });
        return after;
    }

    private Due? DueOf(DigestSettings settings, DigestState state, DateTimeOffset now)
    {
        if (state.IsAsked)
            return new Due(settings, state, new DueSlot(now, state.Last, null));
        return DueSlot.Of(calendar, settings, state, now) is { } slot ? new Due(settings, state, slot) : null;
    }

    /// <returns>How many posts came of it.</returns>
    private async Task<int> DealAsync(Due[] due, DateTimeOffset now, CancellationToken cancel)
    {
        var dealt = new List<Dealt>();
        foreach (var chat in due)
            dealt.Add(await TryAsync(chat, now, cancel).ConfigureAwait(false));
        var rows = Store.Write<IReadOnlyList<OutboxRow>>(tx => [.. dealt.SelectMany(chat => Record(tx, chat))]);
        sender.Take(rows);
        return rows.Count;
    }

    /// <summary>A fault of ours in one chat's digest keeps no other chat from its own; what it should have told is told by the next one.</summary>
    private async Task<Dealt> TryAsync(Due due, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            return await DealAsync(due, now, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or StoreException or ObjectDisposedException))
        {
            log.NotComposed(due.State.Chat, e.GetType().Name, e.StackTrace);
            return new Dealt(due, due.State with { Last = now, Held = null, IsAsked = false }) { Result = due.Slot.At is null ? null : DigestResult.Failed };
        }
    }

    private async Task<Dealt> DealAsync(Due due, DateTimeOffset now, CancellationToken cancel)
    {
        var (settings, state, slot) = due;
        if (slot.IsHeld)
            return new Dealt(due, state with { Held = state.Held ?? now });
        var after = state with { Last = now, Held = null, IsAsked = false };
        if (slot.Missed is { } missed)
        {
            log.Skipped(state.Chat, missed);
            after = after with { Progress = after.Progress with { Skipped = after.Progress.Skipped ?? missed } };
        }

        if (slot.At is not { } at)
            return new Dealt(due, after);
        if (!admissions.Serves(state.Chat))
        {
            log.NotServed(state.Chat);
            return new Dealt(due, after) { Result = DigestResult.NotServed };
        }

        if (ChatSettings.Of(Store, state.Chat).State is ChatState.Gone or ChatState.Blocked)
            return new Dealt(due, DigestLedger.Troubled(after, DigestTrouble.Gone, now)) { Result = DigestResult.Unreachable };
        if (after.Trouble == DigestTrouble.Gone)
            after = after with { Trouble = null, TroubleSince = null, IsTold = false }; // it is back
        if (state.Waiting is { } waiting && Store.Find(DigestSlot.Rows, waiting) is { Result: DigestResult.Queued } before && now - before.At < StillWaits)
            return new Dealt(due, after) { Result = DigestResult.Behind };
        var (desk, shown) = (Desk(), Store.Find(ShownBefore.Rows, state.Chat));
        var digest = await desk.ComposeAsync(settings, shown, desk.Sources(settings, shown, state.Progress), cancel).ConfigureAwait(false);
        if (digest is null)
            return new Dealt(due, after with { Progress = after.Progress with { Seen = desk.Newest, Opened = desk.LastOpening } }) { Result = DigestResult.NothingNew };
        var frame = DigestFrame.Of(settings, after.Progress, at, calendar.ZoneOf(settings), notices.Gaps(settings, after.Progress.From));
        var draft = DigestDraft.Of(digest, frame, KeyOf(due), now);
        return new Dealt(due, after with { Progress = desk.Told(at), Waiting = KeyOf(due) }) { Result = DigestResult.Queued, Draft = draft, Act = desk.LastAct, Before = after.Progress };
    }

    /// <summary>Writes down what was decided, unless something else happened to the chat meanwhile, or its people chose otherwise: then the next tick decides anew.</summary>
    private IReadOnlyList<OutboxRow> Record(StoreWriter tx, Dealt dealt)
    {
        var (settings, state, due) = dealt.Due;
        var chosen = tx.Find(DigestSettings.Rows, state.Chat) ?? new DigestSettings { Chat = state.Chat };
        if (tx.Find(DigestState.Rows, state.Chat) != state || !chosen.IsSameAs(settings) || (!state.IsAsked && !chosen.IsOn))
            return [];
        if (due.Missed is { } missed && calendar.Reading(settings, missed) is var reading && tx.Find(DigestSlot.Rows, $"{state.Origin} {reading}") is null or { Result: DigestResult.Withdrawn })
            tx.Upsert(DigestSlot.Rows, new DigestSlot { Key = $"{state.Origin} {reading}", Chat = state.Chat, At = due.Since, Since = state.Last, Result = DigestResult.Missed });
        if (dealt.Result is not { } result)
        {
            tx.Upsert(DigestState.Rows, dealt.After);
            return [];
        }

        var key = KeyOf(dealt.Due);
        if (tx.Find(DigestSlot.Rows, key) is { IsOpen: false })
        {
            tx.Upsert(DigestState.Rows, state with { Last = dealt.After.Last, Held = null, IsAsked = false }); // a clock that was set back
            return [];
        }

        tx.Upsert(DigestSlot.Rows, new DigestSlot
        {
            Key = key,
            Chat = state.Chat,
            At = due.At!.Value,
            Since = due.Since,
            Result = result,
            Until = state.Held is null ? null : dealt.After.Last + DueSlot.Grace,
            Quotations = dealt.Draft?.Quotations ?? [],
            Act = dealt.Act,
            Before = dealt.Before,
            IsAsked = state.IsAsked,
        });
        tx.Upsert(DigestState.Rows, dealt.After);
        if (result is DigestResult.Unreachable or DigestResult.Queued && dealt.After.TroubleSince < dealt.After.Last - PausedAfter)
            Pause(tx, state.Chat);
        if (dealt.Draft is not { } draft)
            return [];
        KeptAnswers.Keep(tx, draft.Kept);
        ShownBefore.Add(tx, state.Chat, draft.Quotations, settings.Archive ? ShownBefore.MostOfArchive : ShownBefore.Most);
        return sender.Queue(tx, [InForm(draft.Message)]);
    }

    private void Pause(StoreWriter tx, long chat)
    {
        if (tx.Find(DigestSettings.Rows, chat) is not { IsOn: true } settings)
            return;
        tx.Upsert(DigestSettings.Rows, settings with { IsOn = false });
        log.Paused(chat);
    }

    /// <summary>Without the rich form where none is sent: then regular messages stand in its place.</summary>
    private OutgoingMessage InForm(OutgoingMessage message) => telegram.Value.Rich ? message : message with { Rich = null };

    /// <summary>What is asked for by hand has a minute of its own, beside the schedule's.</summary>
    private string KeyOf(Due due) => $"{due.State.Origin} {calendar.Reading(due.Settings, due.Slot.At!.Value)}{(due.State.IsAsked ? " asked" : "")}";

    private DigestDesk Desk() => _desk = _desk?.Generation == texts.Generation && _desk.LastOpening == SourceOpening.Last(Store) ? _desk : new DigestDesk(texts, audience, composition);

    // The store keeps milliseconds.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private sealed record Due(DigestSettings Settings, DigestState State, DueSlot Slot);

    /// <summary>What was decided for a chat that was due.</summary>
    /// <param name="After">Its state then.</param>
    private sealed record Dealt(Due Due, DigestState After)
    {
        /// <summary>Null when nothing has come of it yet.</summary>
        public DigestResult? Result { get; init; }

        public DigestDraft? Draft { get; init; }

        /// <summary>With a draft: the last act on the texts that it is made of.</summary>
        public long Act { get; init; }

        /// <summary>With a draft: what the chat was told before it.</summary>
        public DigestProgress? Before { get; init; }
    }
}
