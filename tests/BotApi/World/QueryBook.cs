namespace TalksBot.BotApi;

/// <summary>The queries still open or lately answered; the oldest are forgotten.</summary>
internal sealed class QueryBook
{
    private const int Most = 20_000;
    private readonly Dictionary<string, ApiQuery> queries = [];
    private readonly Queue<string> order = new();

    public void Add(ApiQuery query)
    {
        queries[query.Id] = query;
        order.Enqueue(query.Id);
        while (order.Count > Most)
            queries.Remove(order.Dequeue());
    }

    /// <summary>The query that an answer may still be given to.</summary>
    /// <exception cref="Refused">Unknown, answered before, or too old.</exception>
    public ApiQuery Open(string id, string kind, DateTimeOffset now, TimeSpan life)
    {
        if (queries.GetValueOrDefault(id) is { IsAnswered: false } query && query.Kind == kind && now - query.Asked <= life)
            return query;
        throw Refused.BadRequest("query is too old and response timeout expired or query ID is invalid");
    }
}
