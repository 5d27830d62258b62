namespace TalksBot.BotApi;

/// <summary>The queries still open or lately answered; the oldest are forgotten.</summary>
internal sealed class QueryBook
{
    private readonly Shelf<string, ApiQuery> queries = new(most: 20_000);

    public void Add(ApiQuery query) => queries.Add(query.Id, query);

    /// <summary>The query that an answer may still be given to.</summary>
    /// <exception cref="Refused">Unknown, answered before, or too old.</exception>
    public ApiQuery Open(string id, string kind, DateTimeOffset now, TimeSpan life)
    {
        if (queries.TryFind(id, out var query) && !query.IsAnswered && query.Kind == kind && now - query.Asked <= life)
            return query;
        throw Refused.BadRequest("query is too old and response timeout expired or query ID is invalid");
    }
}
