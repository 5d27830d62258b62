using System.Text.Json;
using TalksBot.Knowledge.Reading.Docx;
using TalksBot.Knowledge.Reading.Feeds;
using TalksBot.Knowledge.Reading.Html;
using TalksBot.Knowledge.Reading.Pdf;

namespace TalksBot.Knowledge.Reading.Isolation;

/// <summary>The child process's part: reads a file from standard input and writes what it found as JSON.</summary>
/// <remarks>
/// A process of its own, because a crafted PDF ends its reader with a stack overflow that nothing can catch, and a deeply nested page
/// keeps one busy for minutes: a thread cannot be killed.
/// </remarks>
public static class ChildReader
{
    /// <summary>The hidden verb that the executable gives this part.</summary>
    public const string Verb = "read-isolated";

    /// <summary>Reads all of <paramref name="input"/> and writes one JSON object.</summary>
    /// <param name="format">pdf, docx, html or feed.</param>
    /// <param name="limits">As the parent wrote them.</param>
    /// <returns>The exit code: 0 when something was written, a refusal included.</returns>
    public static int Run(string format, string limits, Stream input, Stream output)
    {
        JsonSerializer.Serialize(output, Answer(format, ChildLimits.Parse(limits), input));
        output.Flush();
        return 0;
    }

    private static ChildAnswer Answer(string format, ChildLimits limits, Stream input)
    {
        try
        {
            using var held = new MemoryStream();
            input.CopyTo(held);
            var bytes = held.ToArray();
            IReadOnlyList<ExtractedText> texts = Enum.Parse<TextFormat>(format, ignoreCase: true) switch
            {
                TextFormat.Pdf => [PdfReader.Read(bytes, limits)],
                TextFormat.Docx => [DocxReader.Read(bytes, limits)],
                TextFormat.Html => [HtmlReader.Read(bytes, limits)],
                TextFormat.Feed => FeedReader.Read(bytes, limits),
                _ => throw new UnreadableException(RefusalReason.UnknownType, format),
            };
            return new ChildAnswer(texts);
        }
        catch (UnreadableException refused)
        {
            return ChildAnswer.Of(refused);
        }
        catch (OutOfMemoryException)
        {
            return new ChildAnswer([], RefusalReason.TooComplex, "memory");
        }
        catch (Exception e)
        {
            // The edge of a process: the formats' libraries throw anything for a damaged file, and the parent needs one answer.
            return new ChildAnswer([], RefusalReason.Damaged, e.GetType().Name);
        }
    }
}
