namespace TalksBot.BotApi;

/// <summary>A file in a multipart form.</summary>
/// <param name="Field">The form's field; <c>attach://Field</c> points to it.</param>
internal sealed record Upload(string Field, string FileName, string MimeType, ReadOnlyMemory<byte> Bytes);
