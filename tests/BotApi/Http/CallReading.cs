using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TalksBot.BotApi;

/// <summary>Reads the parameters of a call, in each of the four ways of "Making requests": query string, form, multipart form, JSON.</summary>
internal static class CallReading
{
    private static readonly JsonDocumentOptions Strictly = new() { MaxDepth = 100, AllowDuplicateProperties = false };

    /// <exception cref="Refused">The body cannot be read.</exception>
    public static async Task<(JsonObject Parameters, List<Upload> Uploads)> ReadAsync(HttpRequest request)
    {
        var parameters = new JsonObject();
        var uploads = new List<Upload>();
        foreach (var (name, value) in request.Query)
            parameters[name] = value.ToString();
        if (request.HasFormContentType)
            await FormAsync(request, parameters, uploads);
        else if (request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0)
            foreach (var (name, value) in await JsonAsync(request))
                parameters[name] = value?.DeepClone();
        return (parameters, uploads);
    }

    private static async Task FormAsync(HttpRequest request, JsonObject parameters, List<Upload> uploads)
    {
        var form = await request.ReadFormAsync();
        foreach (var (name, value) in form)
        {
            if (value.ToString().Contains('\uFFFD', StringComparison.Ordinal))
                throw Refused.BadRequest("strings must be encoded in UTF-8");
            parameters[name] = value.ToString();
        }

        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            uploads.Add(new Upload(file.Name, file.FileName, file.ContentType ?? "application/octet-stream", bytes.ToArray()));
            // A file may stand where its name would, without attach://.
            if (Shapes.Known.Methods.Values.Any(m => m.GetValueOrDefault(file.Name)?.Type == "file"))
                parameters[file.Name] ??= "attach://" + file.Name;
        }
    }

    private static async Task<JsonObject> JsonAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
            throw Refused.Strict($"content type {request.ContentType} is none of those that the Bot API reads");
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, Strictly);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw Refused.BadRequest("JSON object expected");
            WholeCharacters(document.RootElement);
            return JsonObject.Create(document.RootElement.Clone())!;
        }
        catch (JsonException)
        {
            throw Refused.BadRequest("can't parse object");
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8.
            throw Refused.BadRequest("strings must be encoded in UTF-8");
        }
    }

    private static void WholeCharacters(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    WholeCharacters(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    WholeCharacters(property.Value);
                break;
        }
    }
}
