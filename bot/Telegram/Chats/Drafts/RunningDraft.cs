using System.Threading.Channels;
using TalksBot.Bot.Answering;

namespace TalksBot.Bot.Telegram.Chats.Drafts;

/// <summary>An answer on its way to a private chat: what there is of it, and whether it was told to stop.</summary>
/// <param name="id">What Telegram calls its draft by; not 0.</param>
internal sealed class RunningDraft(long chat, int? thread, long id) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<Answer> _news = Channel.CreateBounded<Answer>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private bool _over;

    public long Chat => chat;

    public int? Thread => thread;

    public long Id => id;

    /// <summary>Cancelled when the person has pressed stop.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>The answer has grown; what was there before and has not been shown is passed over.</summary>
    public void Grow(Answer answer) => _news.Writer.TryWrite(answer);

    /// <summary>The answer as far as it has grown since this was asked last.</summary>
    /// <returns>Null when it has not grown within the time, or the wait is over.</returns>
    public async Task<Answer?> NextAsync(TimeSpan longest, TimeProvider time, CancellationToken over)
    {
        using var limit = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, over);
        var grown = _news.Reader.WaitToReadAsync(either.Token).AsTask();
        await ((Task)grown).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _news.Reader.TryRead(out var answer) ? answer : null;
    }

    public void Stop()
    {
        lock (_gate)
        {
            if (!_over)
                _stop.Cancel();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _over = true;
            _stop.Dispose();
        }
    }
}
