using System.Text.Json;
using AngleSharp.Html.Dom;

namespace TalksBot.Knowledge.Reading.Html;

/// <summary>What a page's JSON-LD says of its article (schema.org).</summary>
internal sealed record LinkedData(string? Title, string? Author, DateOnly? Date)
{
    private const int Deepest = 32;

    public static LinkedData Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { MaxDepth = Deepest, AllowTrailingCommas = true });
                if (Articles(json.RootElement).Select(Read).FirstOrDefault() is { } found)
                    return found;
            }
            catch (JsonException)
            {
                // Broken data of a page says nothing; the page itself is read all the same.
            }
        }

        return new LinkedData(null, null, null);
    }

    private static IEnumerable<JsonElement> Articles(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Articles),
        JsonValueKind.Object when json.TryGetProperty("@graph", out var graph) => Articles(graph),
        JsonValueKind.Object when json.TryGetProperty("@type", out var type) && type.ToString() is var name
            && (name.Contains("Article", StringComparison.Ordinal) || name.Contains("Posting", StringComparison.Ordinal) || name.Contains("Report", StringComparison.Ordinal)) => [json],
        _ => [],
    };

    private static LinkedData Read(JsonElement article) => new(
        HtmlHead.Said(Text(article, "headline")),
        HtmlHead.Person(article.TryGetProperty("author", out var author) ? Names(author) : null),
        HtmlHead.Day(Text(article, "datePublished")));

    private static string? Names(JsonElement author) => author.ValueKind switch
    {
        JsonValueKind.String => author.GetString(),
        JsonValueKind.Object => Text(author, "name"),
        JsonValueKind.Array => string.Join(", ", author.EnumerateArray().Select(Names).OfType<string>()) is { Length: > 0 } all ? all : null,
        _ => null,
    };

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
