namespace TalksBot.Knowledge.Reading.Subtitles;

/// <summary>What stands on the screen from one moment to another.</summary>
/// <param name="Start">Seconds from the beginning.</param>
/// <param name="End">Seconds from the beginning.</param>
/// <param name="Lines">Without markup, none blank; a line by somebody whom the markup names begins with the name and a colon.</param>
internal sealed record Cue(double Start, double End, IReadOnlyList<string> Lines);
