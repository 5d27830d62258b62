using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>JSON as text that people can read in a record.</summary>
internal static class Written
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Out(this JsonNode json) => json.ToJsonString(Plain);
}
