namespace TalksBot.BotApi;

/// <summary>A parameter of a method, or a field of an object.</summary>
/// <param name="Type">As <c>Shapes.txt</c> writes it: <c>string</c>, <c>[MessageEntity]</c>.</param>
internal sealed record Field(string Name, string Type, bool Required);
