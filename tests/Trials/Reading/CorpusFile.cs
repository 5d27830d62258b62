namespace TalksBot.Trials.Reading;

/// <summary>A file and the truth about it.</summary>
/// <param name="Title">Null where the format, or this file, does not hold one; so are author and date.</param>
/// <param name="Body">The paragraphs, with title and byline where they are printed.</param>
/// <param name="Frame">What stands around the text in this file and must not come along.</param>
public sealed record CorpusFile(string Name, byte[] Bytes, string? Title, string? Author, DateOnly? Date, string Lang, string? Url, IReadOnlyList<string> Body, IReadOnlyList<string> Frame)
{
    /// <summary>A file that holds all that is known of its text.</summary>
    public static CorpusFile Whole(string name, byte[] bytes, CorpusText text, params string[] frame) =>
        new(name, bytes, text.Title, text.Author, text.Date, text.Lang, null, [.. text.Lines], frame);
}
