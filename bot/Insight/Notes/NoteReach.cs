using TalksBot.Bot.Insight.Gaps;

namespace TalksBot.Bot.Insight.Notes;

/// <summary>Which question a note answers, and for whom it is, until somebody says otherwise.</summary>
/// <remarks>The question stands in the note: what was asked in groups alone is for those groups, and words of a group are taken for nobody else.</remarks>
/// <param name="Groups">By their ids when the question was asked; null for everybody.</param>
internal sealed record NoteReach(string Question, IReadOnlyList<long>? Groups)
{
    public static NoteReach Of(GapEntry gap) => gap.Wordings.FirstOrDefault(wording => !wording.IsOfGroups) is { } open
        ? new NoteReach(open.Text, null)
        : new NoteReach(gap.Wordings[0].Text, [.. gap.Wordings.SelectMany(wording => wording.Chats).Distinct()]);
}
