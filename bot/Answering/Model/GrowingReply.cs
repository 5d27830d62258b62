using System.Text;

namespace TalksBot.Bot.Answering.Model;

/// <summary>
/// A reply that comes in pieces. Each time the object of a statement has closed, what has come so far is read as if the reply ended
/// there, by the one reading that whole replies have; half a statement is never read.
/// </summary>
internal sealed class GrowingReply
{
    private const string Thinking = "<think";

    private readonly StringBuilder words = new();
    private int start = -1;
    private int depth;
    private int closed;
    private int endOfThinking;
    private bool? thinks;
    private bool inText;
    private bool escaped;

    /// <summary>All that has come.</summary>
    public string Words => words.ToString();

    /// <summary>No reply that could be read is as long: it has no end.</summary>
    public bool IsEndless => words.Length > ReplyReading.LongestText;

    /// <summary>What can be read with this piece, when a statement has become whole by it; null when none has.</summary>
    public ModelReply? Add(string piece)
    {
        ModelReply? soFar = null;
        foreach (var c in piece)
        {
            words.Append(c);
            if (Closes(c) && closed <= ReplyReading.MostStatements)
                soFar = ReplyReading.Read($"{words.ToString(start, words.Length - start)}]}}", out _) ?? soFar;
        }

        return soFar;
    }

    /// <summary>Whether an object has closed within an array within the reply's object.</summary>
    private bool Closes(char c)
    {
        if (EndsThinking(c))
            (start, depth, closed, thinks, inText, escaped) = (-1, 0, 0, false, false, false);
        else if (start < 0 && c == '{' && !Thinks())
            (start, depth) = (words.Length - 1, 1);
        else if (start < 0 || depth == 0)
            return false;
        else if (escaped)
            escaped = false;
        else if (inText)
            (escaped, inText) = (c == '\\', c != '"');
        else
            return Nests(c);
        return false;
    }

    private bool Nests(char c)
    {
        inText = c == '"';
        if (c is '{' or '[')
            depth++;
        if (c is not ('}' or ']'))
            return false;
        depth--;
        if (c != '}' || depth != 2)
            return false;
        closed++;
        return true;
    }

    /// <summary>Braces in a think block are none of the reply's.</summary>
    private bool Thinks() => thinks ??= Words.TrimStart().StartsWith(Thinking, StringComparison.OrdinalIgnoreCase);

    private bool EndsThinking(char c)
    {
        endOfThinking = char.ToLowerInvariant(c) == ReplyReading.EndOfThinking[endOfThinking] ? endOfThinking + 1 : c == '<' ? 1 : 0;
        if (endOfThinking < ReplyReading.EndOfThinking.Length)
            return false;
        endOfThinking = 0;
        return true;
    }
}
