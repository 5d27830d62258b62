namespace TalksBot.Knowledge.Reading;

/// <summary>What a file is, by its content.</summary>
internal enum TextFormat
{
    PlainText,
    Markdown,
    JsonLines,
    Subtitles,
    Html,
    Pdf,
    Docx,
    Feed,
}
