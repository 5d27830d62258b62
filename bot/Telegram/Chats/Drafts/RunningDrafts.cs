using System.Collections.Concurrent;

namespace TalksBot.Bot.Telegram.Chats.Drafts;

/// <summary>The answers that are on their way now, by chat and draft.</summary>
internal sealed class RunningDrafts(TimeProvider time)
{
    private readonly ConcurrentDictionary<(long Chat, long Id), RunningDraft> _running = new();

    // From the clock on: a draft of a run before this one is never taken for one of this.
    private long _last = time.GetUtcNow().ToUnixTimeSeconds();

    public int Count => _running.Count;

    public RunningDraft Begin(long chat, int? thread)
    {
        var draft = new RunningDraft(chat, thread, Interlocked.Increment(ref _last));
        _running[(chat, draft.Id)] = draft;
        return draft;
    }

    public void End(RunningDraft draft)
    {
        _running.TryRemove((draft.Chat, draft.Id), out _);
        draft.Dispose();
    }

    /// <summary>Stops the answer that grows in a draft. One that is finished, or of an earlier run, is past stopping.</summary>
    public void Stop(long chat, long id)
    {
        if (_running.TryGetValue((chat, id), out var draft))
            draft.Stop();
    }
}
