using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>getFile, and files that a bot sends ("Sending files").</summary>
internal static class FileMethods
{
    public static JsonNode Get(Call call)
    {
        if (call.Text("file_id") is not { Length: > 0 } id)
            throw Refused.BadRequest("file_id not specified");
        var file = call.World.Files.Find(id) ?? throw Refused.BadRequest("wrong file_id or the file is temporarily unavailable");
        if (file.Bytes.Length > Most.Download)
            throw Refused.BadRequest("file is too big");
        return new JsonObject
        {
            ["file_id"] = file.Id,
            ["file_unique_id"] = "u" + file.Id,
            ["file_size"] = file.Bytes.Length,
            ["file_path"] = $"{file.Kind}s/{file.Id}",
        };
    }

    /// <summary>The file of a call: uploaded, or one that Telegram has.</summary>
    /// <exception cref="Refused">There is none, or it is too big.</exception>
    public static ApiFile Given(Call call, string kind, int most)
    {
        var given = call.Text(kind) ?? "";
        var field = given.StartsWith("attach://", StringComparison.Ordinal) ? given["attach://".Length..] : kind;
        if (call.Uploads.FirstOrDefault(u => u.Field == field) is { } upload)
        {
            if (upload.Bytes.Length == 0)
                throw Refused.BadRequest("file must be non-empty");
            if (kind == "photo" && upload.Bytes.Length <= most)
                PhotoCheck.Size(upload.Bytes.Span);
            return upload.Bytes.Length <= most
                ? call.World.Files.Add(kind, upload.FileName, upload.MimeType, upload.Bytes)
                : throw Refused.BadRequest("file is too big");
        }

        if (given.Length == 0)
            throw Refused.BadRequest($"there is no {kind} in the request");
        if (given.Contains("://", StringComparison.Ordinal))
            throw Refused.BadRequest("failed to get HTTP URL content");
        var known = call.World.Files.Find(given) ?? throw Refused.BadRequest("wrong file identifier/HTTP URL specified");
        return known.Kind == kind ? known : throw Refused.BadRequest($"can't use file of type {Named(known.Kind)} as {Named(kind)}");

        static string Named(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..];
    }
}
