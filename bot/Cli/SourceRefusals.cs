using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Cli;

/// <summary>A source that was not changed, in one line that names it and the mend.</summary>
internal static class SourceRefusals
{
    public static string Line(ChangeOutcome outcome, string id, KnowledgeBase texts, RefusalWords words) => outcome switch
    {
        ChangeOutcome.UnknownSource => NotQuoted(id, texts, words),
        ChangeOutcome.UnknownSpeaker => words.UnknownSpeaker(id),
        ChangeOutcome.BadValue => words.BadMend(id),
        ChangeOutcome.TooLate => words.UndoTooLate(id),
        ChangeOutcome.Gone => words.SourceErased(id),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>Of an id that no quoted source has: retired, or not known.</summary>
    public static string NotQuoted(string id, KnowledgeBase texts, RefusalWords words) =>
        texts.StateOf(id) is { Retired: not null } ? words.SourceRetired(id) : words.UnknownSource(id);
}
