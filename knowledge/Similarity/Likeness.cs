namespace TalksBot.Knowledge.Similarity;

/// <summary>A source that is like a text that may be added.</summary>
/// <param name="Id">Of the source that is there.</param>
/// <param name="Version">The one that is quoted, or was quoted last.</param>
/// <param name="Similarity">0 to 1: the share of the shorter text's runs of three words that the other has too.</param>
/// <param name="Retired">Whether the source is not quoted at present.</param>
public sealed record Likeness(string Id, int Version, string Title, LikenessKind Kind, double Similarity, bool Retired = false);

/// <summary>How a text is like a source.</summary>
public enum LikenessKind
{
    /// <summary>The same words: nothing to add.</summary>
    Same,

    /// <summary>Another state of the same source, by its id or its address.</summary>
    NewVersion,

    /// <summary>Another source with mostly the same words: copied, cut, reordered, retyped.</summary>
    NearDuplicate,
}
