namespace TalksBot.BotApi;

/// <summary>A file that the server holds.</summary>
/// <param name="Kind"><c>photo</c> or <c>document</c>.</param>
public sealed record ApiFile(string Id, string Kind, string Name, string MimeType, ReadOnlyMemory<byte> Bytes);
