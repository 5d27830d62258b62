namespace TalksBot.BotApi;

/// <summary>All that the bot asked for: the last calls whole, and counts of all. Can be read at any time.</summary>
public sealed class RequestRecord(int keep)
{
    private readonly Lock gate = new();
    private readonly Queue<ApiRequest> last = new();
    private readonly Queue<ApiRequest> refused = new();
    private readonly Dictionary<(string Method, int Code), int> counts = [];

    /// <summary>The last calls, in the order in which they ended.</summary>
    public IReadOnlyList<ApiRequest> Requests
    {
        get
        {
            lock (gate)
                return [.. last];
        }
    }

    /// <summary>The last calls that Telegram would have refused, or that this server did.</summary>
    public IReadOnlyList<ApiRequest> Refusals
    {
        get
        {
            lock (gate)
                return [.. refused];
        }
    }

    /// <summary>How many were refused in all.</summary>
    public int RefusalCount { get; private set; }

    /// <summary>How many came too fast, ordered 429s left out.</summary>
    public int TooManyCount { get; private set; }

    public int Total { get; private set; }

    /// <summary>How many calls of a method there were.</summary>
    /// <param name="code">The HTTP status; null for any.</param>
    public int Count(string method, int? code = null)
    {
        lock (gate)
            return counts.Where(c => c.Key.Method == method && (code is null || c.Key.Code == code)).Sum(c => c.Value);
    }

    /// <summary>The last calls of a method.</summary>
    public IReadOnlyList<ApiRequest> Of(string method)
    {
        lock (gate)
            return [.. last.Where(r => r.Method == method)];
    }

    internal void Add(ApiRequest request)
    {
        lock (gate)
        {
            Total++;
            counts[(request.Method, request.Code)] = counts.GetValueOrDefault((request.Method, request.Code)) + 1;
            Keep(last, request);
            if (request.IsRefusal)
            {
                RefusalCount++;
                Keep(refused, request);
            }

            if (request is { Code: 429, Fault: Fault.None })
                TooManyCount++;
        }
    }

    private void Keep(Queue<ApiRequest> queue, ApiRequest request)
    {
        queue.Enqueue(request);
        while (queue.Count > keep)
            queue.Dequeue();
    }
}
