using System.Text;

namespace TalksBot.Knowledge.Reading;

/// <summary>Writes a body line by line: first the head that can be quoted (title, byline, date), then a paragraph a line.</summary>
/// <param name="most">Characters that a body may have.</param>
internal sealed class BodyWriter(int most)
{
    private readonly StringBuilder _body = new();
    private readonly List<PlaceMark> _marks = [];
    private FrontMatter? _front;

    public int Length => _body.Length;

    /// <summary>The lines of the head, as printed.</summary>
    public void Head(string title, string? byline, string? date)
    {
        var titleSpan = new Span(0, Line(title));
        Span? bylineSpan = byline is { Length: > 0 } ? new Span(_body.Length, Line(byline)) : null;
        if (date is { Length: > 0 })
            Line(date);
        _body.Append('\n');
        _front = new FrontMatter(titleSpan, bylineSpan, _body.Length);
    }

    /// <summary>A paragraph, clean already.</summary>
    public void Paragraph(string line) => Line(line);

    /// <summary>A part of a paragraph, from a place on; the caller writes the spaces.</summary>
    public void Part(string text, int? place)
    {
        if (place is { } here)
            Mark(here);
        Add(text);
    }

    public void EndParagraph() => Add("\n");

    /// <summary>What follows stands on this page or at this second.</summary>
    public void Mark(int place)
    {
        if (_marks.Count > 0 && _marks[^1].Value == place)
            return;
        if (_marks.Count > 0 && _marks[^1].Offset == _body.Length)
            _marks.RemoveAt(_marks.Count - 1);
        _marks.Add(new PlaceMark(_body.Length, place));
    }

    /// <exception cref="UnreadableException">There is no word in it.</exception>
    public ExtractedBody End(PlaceKind? places)
    {
        var body = _body.ToString().TrimEnd('\n');
        if (!body.AsSpan(Math.Min(body.Length, _front?.End ?? 0)).ContainsAnyLetter())
            throw new UnreadableException(RefusalReason.NoWords);
        return new ExtractedBody(body, _front, places is { } kind && _marks.Count > 0 ? new PlaceMarks(kind, [.. _marks]) : null);
    }

    private int Line(string line)
    {
        Add(line);
        var end = _body.Length;
        Add("\n");
        return end;
    }

    private void Add(string text)
    {
        if (_body.Length + text.Length > most)
            throw new UnreadableException(RefusalReason.TooLong, $"{most}");
        _body.Append(text);
    }
}

/// <summary>A body as it was written.</summary>
internal sealed record ExtractedBody(string Text, FrontMatter? Front, PlaceMarks? Places);

file static class Letters
{
    public static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }
}
