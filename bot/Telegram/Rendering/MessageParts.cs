using TalksBot.Bot.Telegram.Rendering.Writing;

namespace TalksBot.Bot.Telegram.Rendering;

/// <summary>Pieces that must not be split are laid out over as few messages as they need.</summary>
internal static class MessageParts
{
    private const string Between = "\n\n";

    /// <summary>The pieces in order, with an empty line between two of them in the same message.</summary>
    public static IReadOnlyList<MessageText> Of(IEnumerable<MessageText> pieces)
    {
        var parts = new List<MessageText>();
        var part = new MessageTextBuilder();
        var entities = 0;
        foreach (var piece in pieces.Where(piece => piece.Text.Length > 0))
        {
            if (part.Length > 0 && (part.Length + Between.Length + piece.Text.Length > MessageText.MostCharacters || entities + piece.Entities.Count > MessageText.MostEntities))
            {
                parts.Add(part.Build());
                (part, entities) = (new MessageTextBuilder(), 0);
            }

            part.Paragraph().Append(piece);
            entities += piece.Entities.Count;
        }

        if (part.Length > 0)
            parts.Add(part.Build());
        return parts;
    }

    /// <summary>A text without quotations in pieces that fit: at empty lines, else lines, else words.</summary>
    public static IEnumerable<MessageText> Plain(string text)
    {
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var end = End(rest);
            if (MessageText.Plain(rest[..end]) is { Text.Length: > 0 } piece)
                yield return piece;
            rest = rest[end..].TrimStart();
        }
    }

    private static int End(string text)
    {
        if (text.Length <= MessageText.MostCharacters)
            return text.Length;
        foreach (var mark in (string[])["\n\n", "\n"])
        {
            var at = text.LastIndexOf(mark, MessageText.MostCharacters, StringComparison.Ordinal);
            if (at > MessageText.MostCharacters / 2)
                return at;
        }

        return Math.Max(1, TextCut.Head(text, MessageText.MostCharacters));
    }
}
