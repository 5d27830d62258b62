using System.Text;

namespace TalksBot.BotApi;

/// <summary>
/// Posts updates to the webhook: one at a time of each chat, in order, chats in parallel up to <c>max_connections</c>; what is not answered
/// with 2xx is sent again after growing pauses (setWebhook).
/// </summary>
internal sealed class WebhookSender : IAsyncDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly BotApiServer server;
    private readonly CancellationTokenSource stopped = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly HashSet<ApiUpdate> running = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<long, (DateTimeOffset Until, int Failures)> resting = [];
    private readonly Task loop;

    public WebhookSender(BotApiServer server)
    {
        this.server = server;
        loop = Task.Run(LoopAsync);
    }

    /// <summary>Null while the bot polls. Read and set under the world's lock.</summary>
    public Webhook? Current { get; private set; }

    /// <summary>How many posts are under way.</summary>
    public int Running
    {
        get
        {
            lock (server.World.Gate)
                return running.Count;
        }
    }

    public void Set(Webhook? webhook)
    {
        Current = webhook;
        resting.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        await loop;
        http.Dispose();
        stopped.Dispose();
    }

    private async Task LoopAsync()
    {
        var posts = new HashSet<Task>();
        while (!stopped.IsCancellationRequested)
        {
            var change = server.World.Pulse.Next;
            TimeSpan? rest;
            lock (server.World.Gate)
            {
                foreach (var update in Current is { } webhook ? Ready(webhook) : [])
                {
                    running.Add(update);
                    posts.Add(PostAsync(Current!, update));
                }

                rest = resting.Count == 0 ? null : resting.Values.Min(r => r.Until) - server.World.Now;
            }

            posts.RemoveWhere(p => p.IsCompleted);
            var pause = rest is { } soon ? TimeSpan.FromMilliseconds(Math.Clamp(soon.TotalMilliseconds, 5, 1000)) : TimeSpan.FromSeconds(1);
            await Task.WhenAny(change, Task.Delay(pause, stopped.Token));
        }

        await Task.WhenAll(posts);
    }

    private List<ApiUpdate> Ready(Webhook webhook)
    {
        var (free, now) = (webhook.MaxConnections - running.Count, server.World.Now);
        var busy = running.Select(u => u.Lane).ToHashSet();
        var ready = new List<ApiUpdate>();
        foreach (var update in server.World.Updates.Pending)
        {
            if (ready.Count >= free)
                break;
            if (busy.Add(update.Lane) && !(resting.TryGetValue(update.Lane, out var rest) && rest.Until > now))
                ready.Add(update);
        }

        return ready;
    }

    private async Task PostAsync(Webhook webhook, ApiUpdate update)
    {
        await Task.Yield();
        var error = await SendAsync(webhook, update);
        lock (server.World.Gate)
        {
            running.Remove(update);
            if (error is null)
            {
                server.World.Updates.Done(update);
                resting.Remove(update.Lane);
            }
            else if (Current == webhook)
            {
                (webhook.LastErrorAt, webhook.LastError) = (server.World.Now, error);
                var failures = resting.GetValueOrDefault(update.Lane).Failures + 1;
                var pause = server.Options.WebhookRetry * Math.Pow(2, Math.Min(failures - 1, 10));
                resting[update.Lane] = (server.World.Now + (pause < LongestPause ? pause : LongestPause), failures);
            }

            server.World.Pulse.Beat();
        }
    }

    private async Task<string?> SendAsync(Webhook webhook, ApiUpdate update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new StringContent(update.Json, Encoding.UTF8, "application/json") };
        if (webhook.Secret is { } secret)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        try
        {
            using var response = await http.SendAsync(request, stopped.Token);
            return response.IsSuccessStatusCode ? null : $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}";
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return e is HttpRequestException ? "Connection refused" : "Connection timed out";
        }
    }
}
