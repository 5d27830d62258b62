using System.Globalization;
using System.Text.Json.Serialization;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Cli.Json;

/// <summary>A source in a list.</summary>
/// <param name="Passages">How many.</param>
/// <param name="Tags">Left out where there are none.</param>
/// <param name="Retired">ISO 8601, UTC; left out while it is quoted.</param>
internal sealed record SourceSummaryJson(
    string Id, string Title, string? Author, string? Date, string Lang, int Version, int Passages,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Tags,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Retired)
{
    public static SourceSummaryJson Of(SourceSummary s) => new(
        s.Id, s.Title, s.Author, CitationJson.Iso(s.Date), s.Lang, s.Version, s.Passages, s.Tags.Count == 0 ? null : s.Tags,
        s.Retired?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}

/// <summary>A source as it is stored: its text, the ranges of passages and sentences, and who said what.</summary>
internal sealed record SourceJson(
    string Id, string Title, string? Author, string? Date, string Lang, int Version, string? Url, string Text,
    IReadOnlyList<PassageJson> Passages, IReadOnlyList<QuoteJson> Quotes)
{
    public static SourceJson Of(Source source) => new(
        source.Id, source.Title, source.Author, CitationJson.Iso(source.Date), source.Lang, source.Version, source.Url, source.Body,
        [.. source.Passages.Select(PassageJson.Of)], [.. source.Quotes.Select(q => QuoteJson.Of(source, q))]);
}

/// <summary>A passage with its sentences, as half-open ranges into the source's text.</summary>
/// <param name="Place">"§ 2", "p. 4" or "12:41".</param>
internal sealed record PassageJson(int Start, int End, string? Speaker, string? Role, IReadOnlyList<SentenceJson> Sentences, string Place)
{
    public static PassageJson Of(Passage passage) => new(
        passage.Start, passage.End, passage.Speaker, passage.Role,
        [.. passage.Sentences.Select(s => new SentenceJson(s.Start, s.End, s.Speaker))], passage.Place);
}

/// <summary>A sentence and whose it is; null for the narrator.</summary>
internal sealed record SentenceJson(int Start, int End, string? Speaker);

/// <summary>Reported speech.</summary>
/// <param name="Kind">direct, indirect, mixed or selon.</param>
internal sealed record QuoteJson(string Text, int Start, int End, string? Speaker, string? Role, string? Verb, string Kind)
{
    public static QuoteJson Of(Source source, ReportedSpeech speech) => new(
        source.Slice(speech.Start, speech.End), speech.Start, speech.End, speech.Speaker, speech.Role, speech.Verb, NameOf(speech.Kind));

    private static string NameOf(SpeechKind kind) => kind switch
    {
        SpeechKind.Direct => "direct",
        SpeechKind.Indirect => "indirect",
        SpeechKind.According => "selon",
        _ => "mixed",
    };
}
