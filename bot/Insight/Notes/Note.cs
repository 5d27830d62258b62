using System.Globalization;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Insight.Notes;

/// <summary>A maintainer's short answer as a text: its title is the question, its author the maintainer, who says it.</summary>
internal static class Note
{
    /// <summary>The same for each note on a gap: written anew, it is a new version.</summary>
    public static string IdOf(long gap) => string.Create(CultureInfo.InvariantCulture, $"note-{gap}");

    public static TextRead Of(long gap, string question, string answer, string author, DateTimeOffset when, string lang)
    {
        var asked = question.ReplaceLineEndings(" ").Trim();
        var id = IdOf(gap);
        return new TextRead(id, new RawText
        {
            Id = id,
            Title = asked,
            Author = author,
            Date = DateOnly.FromDateTime(when.UtcDateTime),
            Lang = lang,
            Body = $"{asked}\n\n{answer.ReplaceLineEndings("\n").Trim()}\n",
            Format = BodyFormat.Note,
        });
    }
}
