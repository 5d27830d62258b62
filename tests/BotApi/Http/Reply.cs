using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TalksBot.BotApi;

/// <summary>Answers as the Bot API writes them ("Making requests").</summary>
internal sealed record Reply(int Status, string Body, string ContentType = "application/json")
{
    public static Reply Ok(string result) => new(200, $"{{\"ok\":true,\"result\":{result}}}");

    public static Reply No(Refused refused)
    {
        var body = new JsonObject { ["ok"] = false, ["error_code"] = refused.Code, ["description"] = refused.Message };
        body.Set("parameters", refused.Parameters?.DeepClone());
        return new Reply(refused.Code, body.Out());
    }

    /// <summary>Nobody hears it.</summary>
    public static Reply Lost { get; } = new(0, "");

    public static Reply ServerError { get; } = new(500, "{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}");

    public static Reply BadGateway { get; } = new(
        502, "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n", "text/html");

    public async Task WriteAsync(HttpContext context)
    {
        if (this == Lost)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        // Nobody may be there any more: a killed bot is what this server is for.
        if (!context.RequestAborted.IsCancellationRequested)
            await context.Response.WriteAsync(Body);
    }
}
