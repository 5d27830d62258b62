using System.Globalization;
using System.Text;
using TalksBot.Bot.Telegram.Rendering.Writing;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Rendering;

/// <summary>Writes a <see cref="MessageText"/> whose entities hold by construction: within the text, around whole characters, block quotations on lines of their own.</summary>
internal sealed class MessageTextBuilder
{
    // Invisible, and no part of any character: keeps a mark from joining the letter before it, and Telegram from trimming a quotation.
    private const char Apart = '\u200b', Guard = '\u2060';

    private readonly StringBuilder _text = new();
    private readonly List<MessageEntity> _entities = [];
    private int _pendingLines;
    private bool _edge;

    /// <summary>UTF-16 code units so far.</summary>
    public int Length => _text.Length;

    public MessageTextBuilder Append(string text)
    {
        Write(text, styled: false);
        return this;
    }

    public MessageTextBuilder Bold(string text) => Styled(text, new MessageEntity { Type = MessageEntityType.Bold });

    public MessageTextBuilder Italic(string text) => Styled(text, new MessageEntity { Type = MessageEntityType.Italic });

    /// <param name="address">One that <see cref="Links.WebAddress"/> lets through.</param>
    public MessageTextBuilder Link(string text, string address) => Styled(text, new MessageEntity { Type = MessageEntityType.TextLink, Url = address });

    /// <summary>What follows stands on a new line.</summary>
    public MessageTextBuilder Line() => Lines(1);

    /// <summary>What follows stands after an empty line.</summary>
    public MessageTextBuilder Paragraph() => Lines(2);

    /// <summary>A block quotation on lines of its own.</summary>
    /// <param name="slice">Exactly a source's characters.</param>
    /// <param name="folded">Shows three lines until it is tapped.</param>
    /// <param name="marked">What is set in bold within the slice: offsets into it, end exclusive.</param>
    public MessageTextBuilder Quotation(string slice, bool folded = false, (int Start, int End)? marked = null)
    {
        if (slice.Length == 0)
            return this;
        Lines(1);
        WritePending();
        if (char.IsWhiteSpace(slice[0]) && string.IsNullOrWhiteSpace(_text.ToString()))
            _text.Append(Guard).Append('\n');
        var start = Length;
        _text.Append(TextCut.Whole(slice));
        _entities.Add(new MessageEntity { Type = folded ? MessageEntityType.ExpandableBlockquote : MessageEntityType.Blockquote, Offset = start, Length = slice.Length });
        if (marked is var (from, to))
            Mark(slice, start, from, to);
        return Lines(1);
    }

    /// <summary>Another message's text, after the lines asked for.</summary>
    public MessageTextBuilder Append(MessageText other)
    {
        if (other.Text.Length == 0)
            return this;
        WritePending();
        var start = Length;
        _text.Append(other.Text);
        foreach (var entity in other.Entities)
            _entities.Add(Moved(entity, start));
        _edge = true;
        return this;
    }

    /// <exception cref="InvalidOperationException">The text is longer than a message: whoever writes it cuts it first (<see cref="MessageParts"/>).</exception>
    public MessageText Build()
    {
        var text = _text.ToString();
        var quotedEnd = _entities.Where(IsBlock).Select(e => e.Offset + e.Length).DefaultIfEmpty().Max();
        if (text.TrimEnd().Length < quotedEnd)
            text = $"{text.AsSpan(0, quotedEnd)}\n{Guard}";
        var start = text.Length - text.TrimStart().Length;
        var end = Math.Max(start, text.TrimEnd().Length);
        if (end - start > MessageText.MostCharacters)
            throw new InvalidOperationException($"A message of {end - start} characters cannot be sent.");
        return new MessageText(text[start..end], [.. Ordered(_entities.Select(e => Moved(e, -start)))]);
    }

    // Beyond a hundred Telegram drops what comes last: block quotations are worth more than letters in bold.
    private static IEnumerable<MessageEntity> Ordered(IEnumerable<MessageEntity> entities) =>
        entities.OrderBy(e => IsBlock(e) ? 0 : 1).Take(MessageText.MostEntities).OrderBy(e => e.Offset).ThenByDescending(e => e.Length).ThenBy(e => IsBlock(e) ? 0 : 1);

    private static bool IsBlock(MessageEntity entity) => entity.Type is MessageEntityType.Blockquote or MessageEntityType.ExpandableBlockquote;

    private static MessageEntity Moved(MessageEntity e, int by) => new() { Type = e.Type, Offset = e.Offset + by, Length = e.Length, Url = e.Url };

    private MessageTextBuilder Styled(string text, MessageEntity entity)
    {
        var core = text.Trim();
        if (core.Length == 0)
            return Append(text);
        var lead = text.IndexOf(core, StringComparison.Ordinal);
        Write(text[..lead], styled: false);
        entity.Offset = Write(core, styled: true);
        entity.Length = core.Length;
        _entities.Add(entity);
        Write(text[(lead + core.Length)..], styled: false);
        return this;
    }

    private int Write(string text, bool styled)
    {
        if (text.Length == 0)
            return Length;
        WritePending();
        var whole = TextCut.Whole(text);
        if ((styled || _edge) && Joins(whole))
            _text.Append(Apart);
        var start = Length;
        _text.Append(whole);
        _edge = styled;
        return start;
    }

    private MessageTextBuilder Lines(int count)
    {
        if (Length > 0)
            _pendingLines = Math.Max(_pendingLines, count);
        return this;
    }

    private void WritePending()
    {
        _text.Append('\n', _pendingLines);
        (_pendingLines, _edge) = (0, _pendingLines == 0 && _edge);
    }

    /// <summary>Whether a reader would see the end of what is written and the beginning of the next as one character.</summary>
    private bool Joins(string next)
    {
        if (Length == 0 || _text[^1] == '\n')
            return false;
        var text = _text.ToString();
        var start = text.LastIndexOf('\n') + 1;
        var joined = string.Concat(text.AsSpan(start), next.AsSpan(0, Math.Min(next.Length, 2)));
        for (var at = 0; at < text.Length - start;)
        {
            at += StringInfo.GetNextTextElementLength(joined, at);
            if (at == text.Length - start)
                return false;
        }

        return true;
    }

    private void Mark(string slice, int start, int from, int to)
    {
        from = TextCut.CharacterBoundary(slice, Math.Clamp(from, 0, slice.Length));
        to = TextCut.CharacterBoundary(slice, Math.Clamp(to, from, slice.Length));
        if (to > from)
            _entities.Add(new MessageEntity { Type = MessageEntityType.Bold, Offset = start + from, Length = to - from });
    }
}
