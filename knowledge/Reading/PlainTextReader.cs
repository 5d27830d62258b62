namespace TalksBot.Knowledge.Reading;

/// <summary>A file of plain characters, whose first lines may be a title, a byline and a date.</summary>
internal sealed class PlainTextReader : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(string path, string characters, ReadOptions options)
    {
        var body = BodyNormalisation.Normalise(characters);
        var head = TextHead.Find(body, 0);
        yield return new TextRead(path, head.ToRawText(path, body, BodyFormat.PlainText, options));
    }
}
