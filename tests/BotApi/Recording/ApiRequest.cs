using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary>A call as it came and what became of it.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Method">As the documentation writes it.</param>
/// <param name="Parameters">As JSON; null where the body could not be read.</param>
/// <param name="Code">The HTTP status; 0 where the connection was cut or lost.</param>
/// <param name="Description">Why it was refused; null for a call that went well.</param>
/// <param name="IsStrict">Refused by this server and not by Telegram, which would pass over the mistake.</param>
/// <param name="Fault">What was ordered to go wrong with it.</param>
/// <param name="CarriedOut">True where the world has changed, whatever the bot was told.</param>
/// <param name="IsHeard">False where the bot was gone, or cut off, before the answer.</param>
public sealed record ApiRequest(
    int Number, string Method, DateTimeOffset Arrived, TimeSpan Took, string? Parameters, int Code, string? Description, bool IsStrict, Fault Fault, bool CarriedOut, bool IsHeard)
{
    /// <summary>Refused for what it holds: neither an ordered fault, nor the pace, nor a second poller.</summary>
    public bool IsRefusal => Fault == Fault.None && Code is >= 400 and not (429 or 409);

    /// <summary>A parameter, or null.</summary>
    public JsonNode? this[string parameter] => Parameters is null ? null : JsonNode.Parse(Parameters)?[parameter];

    public override string ToString() => $"#{Number} {Method} → {Code} {Description} {(Fault == Fault.None ? "" : Fault)} {Parameters}";
}
