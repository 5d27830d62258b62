using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TalksBot.Bot.Cli.Json;

/// <summary>What verbs write as JSON: camelCase, nulls written, accents as they are.</summary>
internal static class CliJson
{
    // Relaxed: the output is read by JSON parsers and people, never pasted into a page.
    private static readonly CliJsonTypes Types = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>One object on one line.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Types);
}

[JsonSerializable(typeof(AnswerJson))]
[JsonSerializable(typeof(HitsJson))]
[JsonSerializable(typeof(SourceJson))]
[JsonSerializable(typeof(ScoresJson))]
[JsonSerializable(typeof(IReadOnlyList<SourceSummaryJson>))]
[JsonSerializable(typeof(LikenessJson))]
[JsonSerializable(typeof(IReadOnlyList<SourceEventJson>))]
[JsonSerializable(typeof(IReadOnlyList<AuditJson>))]
[JsonSerializable(typeof(IReadOnlyList<MaintainerJson>))]
[JsonSerializable(typeof(IReadOnlyList<GapJson>))]
[JsonSerializable(typeof(StatsJson))]
internal sealed partial class CliJsonTypes : JsonSerializerContext;
