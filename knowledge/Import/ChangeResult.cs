namespace TalksBot.Knowledge.Import;

/// <summary>What came of a wish to change a source.</summary>
/// <param name="Id">Of the source, as it was asked for.</param>
/// <param name="Change">Null when nothing was changed.</param>
public sealed record ChangeResult(string Id, ChangeOutcome Outcome, SourceChange? Change = null)
{
    public bool IsDone => Outcome == ChangeOutcome.Done;
}

public enum ChangeOutcome
{
    Done,

    /// <summary>No such id; for a change of what is quoted, also a retired one.</summary>
    UnknownSource,

    /// <summary>The store holds no version of this number.</summary>
    UnknownVersion,

    /// <summary>A mend names somebody to whom the source gives no words.</summary>
    UnknownSpeaker,

    /// <summary>A value cannot be stored: see <see cref="Mending.MendCheck"/> and <see cref="SourceTags"/>.</summary>
    BadValue,

    /// <summary>It holds already.</summary>
    AlreadySo,

    /// <summary>The last change is older than <see cref="SourceLife.UndoLasts"/>.</summary>
    TooLate,

    /// <summary>Removed for good: no way leads back.</summary>
    Gone,
}
