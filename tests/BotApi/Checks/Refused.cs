using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>A call that is not carried out, with the words and the code that Telegram has for it ("Making requests").</summary>
internal sealed class Refused : Exception
{
    private Refused(int code, string description, JsonObject? parameters = null)
        : base(description) => (Code, Parameters) = (code, parameters);

    public int Code { get; }

    /// <summary><c>ResponseParameters</c>: <c>retry_after</c> or <c>migrate_to_chat_id</c>.</summary>
    public JsonObject? Parameters { get; }

    /// <summary>True where Telegram would pass over a mistake or mend it in silence, and this server does not.</summary>
    public bool IsStrict { get; private init; }

    public static Refused BadRequest(string words) => new(400, "Bad Request: " + words);

    public static Refused Strict(string words) => new(400, "Bad Request: " + words) { IsStrict = true };

    public static Refused Unauthorized() => new(401, "Unauthorized");

    public static Refused Forbidden(string words) => new(403, "Forbidden: " + words);

    public static Refused NotFound(string words = "") => new(404, words.Length == 0 ? "Not Found" : "Not Found: " + words);

    public static Refused Conflict(string words) => new(409, "Conflict: " + words);

    public static Refused TooMany(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", new JsonObject { ["retry_after"] = seconds });

    public static Refused Migrated(long chat) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = chat });
}
