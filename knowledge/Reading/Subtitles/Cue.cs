namespace TalksBot.Knowledge.Reading.Subtitles;

/// <summary>What stands on the screen from one moment to another.</summary>
/// <param name="Start">Seconds from the beginning.</param>
/// <param name="End">Seconds from the beginning.</param>
internal sealed record Cue(double Start, double End, IReadOnlyList<CueLine> Lines);

/// <summary>A line of a cue, without markup, never blank.</summary>
/// <param name="Voice">Whose words it is by the markup; null where that does not say.</param>
internal sealed record CueLine(string Text, string? Voice);
