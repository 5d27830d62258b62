using Microsoft.AspNetCore.Http;

namespace TalksBot.BotApi;

/// <summary>The way of a call: token, parameters, ordered fault, shape, the method itself, record, answer.</summary>
internal sealed class Endpoint(BotApiServer server)
{
    private int count;

    public async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith("/file/bot" + server.Token + "/", StringComparison.Ordinal))
        {
            await DownloadAsync(context, path);
            return;
        }

        if (Method(path) is not { } method)
        {
            await Reply.No(IsForeign(path) ? Refused.Unauthorized() : Refused.NotFound()).WriteAsync(context);
            return;
        }

        await CallAsync(context, MethodTable.Proper(method));
    }

    private async Task CallAsync(HttpContext context, string method)
    {
        var number = Interlocked.Increment(ref count);
        var (arrived, started) = (server.Options.Clock.GetUtcNow(), server.Options.Clock.GetTimestamp());
        var (fault, latency, carriedOut) = FaultDraw.For(server.Faults, server.Options.Seed, number, method);
        var silence = server.Faults.SilenceLasts;
        var (reply, refused, parameters) = await DoAsync(context, method, fault, carriedOut);
        if (latency > TimeSpan.Zero)
            await Task.Delay(latency);
        if (fault == Fault.Silence)
            await Task.Delay(silence);
        var cut = fault is Fault.CutBefore or Fault.CutAfter or Fault.Silence;
        server.Record.Add(new ApiRequest(
            number, method, arrived, server.Options.Clock.GetElapsedTime(started), parameters, cut ? 0 : reply.Status, refused?.Message,
            refused?.IsStrict ?? false, fault, carriedOut && refused is null && reply != Reply.Lost, !cut && !context.RequestAborted.IsCancellationRequested));
        server.World.Pulse.Beat();
        if (cut)
            context.Abort();
        else
            await reply.WriteAsync(context);
    }

    private async Task<(Reply Reply, Refused? Refused, string? Parameters)> DoAsync(HttpContext context, string method, Fault fault, bool carriedOut)
    {
        string? parameters = null;
        try
        {
            var (raw, uploads) = await CallReading.ReadAsync(context.Request);
            parameters = raw.Out();
            if (!carriedOut)
                return (Instead(fault), null, parameters);
            if (!MethodTable.Knows(method))
                throw Refused.NotFound("method not found");
            var call = new Call(server, method, ShapeCheck.Parameters(method, raw), uploads, context.RequestAborted);
            return (Reply.Ok(await MethodTable.RunAsync(call)), null, parameters);
        }
        catch (Refused refused)
        {
            return (Reply.No(refused), refused, parameters);
        }
        catch (Exception e) when (e is IOException or BadHttpRequestException or OperationCanceledException)
        {
            // The bot died with half a body sent, or while it waited for updates.
            return (Reply.Lost, null, parameters);
        }
    }

    private Reply Instead(Fault fault) => fault switch
    {
        Fault.TooMany => Reply.No(Refused.TooMany(server.Faults.RetryAfter)),
        Fault.BadGateway => Reply.BadGateway,
        _ => Reply.ServerError,
    };

    private async Task DownloadAsync(HttpContext context, string path)
    {
        ApiFile? file;
        lock (server.World.Gate)
            file = server.World.Files.Find(path[(path.LastIndexOf('/') + 1)..]);
        if (file is null)
        {
            await Reply.No(Refused.NotFound()).WriteAsync(context);
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private string? Method(string path)
    {
        var start = "/bot" + server.Token + "/";
        return path.StartsWith(start, StringComparison.Ordinal) && path.Length > start.Length && !path[start.Length..].Contains('/', StringComparison.Ordinal)
            ? path[start.Length..]
            : null;
    }

    /// <summary>A path that has the shape of a token, and not of ours.</summary>
    private bool IsForeign(string path) =>
        path.StartsWith("/bot", StringComparison.Ordinal) && path.IndexOf(':', StringComparison.Ordinal) is > 4 and var colon
        && path.AsSpan(4, colon - 4).IndexOfAnyExceptInRange('0', '9') < 0 && !path.StartsWith("/bot" + server.Token + "/", StringComparison.Ordinal);
}
