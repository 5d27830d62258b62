using TalksBot.Bot.Words;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Cli;

/// <summary>A source that was not changed, in one line that names it and the mend.</summary>
internal static class SourceRefusals
{
    public static string Line(ChangeOutcome outcome, string id, RefusalWords words) => outcome switch
    {
        ChangeOutcome.UnknownSource => words.UnknownSource(id),
        ChangeOutcome.UnknownSpeaker => words.UnknownSpeaker(id),
        ChangeOutcome.BadValue => words.BadMend(id),
        ChangeOutcome.TooLate => words.UndoTooLate(id),
        ChangeOutcome.Gone => words.SourceErased(id),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
