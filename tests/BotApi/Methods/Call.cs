using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>One call of a method, its parameters checked for shape.</summary>
internal sealed record Call(BotApiServer Server, string Method, JsonObject Parameters, IReadOnlyList<Upload> Uploads, CancellationToken Gone)
{
    public World World => Server.World;

    public BotApiOptions Options => Server.Options;

    public string? Text(string name) => Parameters.Text(name);

    public long? Number(string name) => Parameters.Number(name);

    public bool Flag(string name) => Parameters.Flag(name);

    public JsonObject? Object(string name) => Parameters.Held(name);

    public IEnumerable<JsonObject> Items(string name) => Parameters.Items(name);

    /// <exception cref="Refused">It is missing.</exception>
    public string Needed(string name) =>
        Text(name) is { Length: > 0 } text ? text : throw Refused.BadRequest($"parameter \"{name}\" is required");
}
