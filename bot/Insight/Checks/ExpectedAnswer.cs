using System.Globalization;
using System.Text;
using System.Text.Json;
using TalksBot.Bot.Answering;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Insight.Checks;

/// <summary>A question with what a right answer holds: <c>{id, question, answerable, any_quote:[{text}], all_quotes?:[{text}], speaker?}</c>.</summary>
/// <param name="Answerable">False: the right answer is a refusal.</param>
/// <param name="AnyQuote">A citation that contains one of these is right.</param>
/// <param name="AllQuotes">For questions in several parts: each must be in a citation; empty for the others.</param>
/// <param name="Speaker">Who says it; null where nothing is expected.</param>
internal sealed record ExpectedAnswer(
    QuestionLine Asked, bool Answerable, IReadOnlyList<string> AnyQuote, IReadOnlyList<string> AllQuotes, string? Speaker)
{
    /// <inheritdoc cref="QuestionLine.Read(string, out string?)"/>
    public static ExpectedAnswer? Read(string line, out string? missing)
    {
        missing = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement, out missing) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether a citation holds one of the expected quotations.</summary>
    public bool IsRight(Citation citation) => AnyQuote.Any(text => Holds(citation, text));

    /// <summary>Whether every part of the question has its quotation.</summary>
    public bool HasAllParts(Answer answer) => AllQuotes.All(text => answer.Citations.Any(c => Holds(c, text)));

    /// <summary>Whether a right citation is given to the expected speaker, or to one whose full name holds the expected one.</summary>
    public bool IsSaidBySpeaker(Answer answer) =>
        answer.Citations.Any(c => IsRight(c) && Fold(c.Speaker ?? "").Contains(Fold(Speaker ?? ""), StringComparison.Ordinal));

    private static ExpectedAnswer? Read(JsonElement line, out string? missing)
    {
        if (QuestionLine.Read(line, out missing) is not { } asked)
            return null;
        missing = "answerable";
        if (!line.TryGetProperty("answerable", out var answerable) || answerable.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            return null;
        missing = "any_quote";
        if (Texts(line, "any_quote") is not { } any || answerable.GetBoolean() && any.Count == 0)
            return null;
        missing = "all_quotes";
        if (Texts(line, "all_quotes") is not { } all)
            return null;
        missing = null;
        var speaker = line.TryGetProperty("speaker", out var s) && s.ValueKind == JsonValueKind.String ? s.GetString() : null;
        return new ExpectedAnswer(asked, answerable.GetBoolean(), any, all, speaker);
    }

    private static List<string>? Texts(JsonElement line, string field)
    {
        if (!line.TryGetProperty(field, out var list) || list.ValueKind == JsonValueKind.Null)
            return [];
        if (list.ValueKind != JsonValueKind.Array)
            return null;
        var texts = new List<string>();
        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
                return null;
            texts.Add(text.GetString()!);
        }

        return texts;
    }

    private static bool Holds(Citation citation, string text) => Fold(citation.Quote).Contains(Fold(text), StringComparison.Ordinal);

    /// <summary>Without case, accents and kinds of apostrophe and space, so that a maintainer may type what he expects.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant().InForm(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c == '’' ? '\'' : char.IsWhiteSpace(c) ? ' ' : c);
        }

        return folded.ToString();
    }
}
