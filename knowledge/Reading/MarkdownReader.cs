namespace TalksBot.Knowledge.Reading;

/// <summary>
/// A Markdown file. The body is the file's own characters, marks included; what stands in a YAML block at its head
/// ("title: …") is taken from there, else the first heading is the title.
/// </summary>
internal sealed class MarkdownReader : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(string path, string characters, ReadOptions options)
    {
        var body = BodyNormalisation.Normalise(characters);
        var yaml = YamlHead.Find(body);
        var head = TextHead.Find(body, yaml.End);
        var known = new ReadOptions
        {
            Id = options.Id,
            Title = options.Title ?? yaml["title"],
            Author = options.Author ?? yaml["author"],
            Date = options.Date ?? (yaml["date"] is { } date ? Datelines.Parse(date) : null),
            Lang = options.Lang ?? yaml["lang"],
            Url = options.Url ?? yaml["url"],
        };
        yield return new TextRead(path, head.ToRawText(path, body, BodyFormat.Markdown, known));
    }
}
