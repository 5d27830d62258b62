namespace TalksBot.Trials.Reading;

/// <summary>A file made to harm its reader, or broken.</summary>
/// <param name="Name">As its sender names it.</param>
/// <param name="Make">Its bytes, made when they are needed.</param>
/// <param name="IsText">It may be taken: what is odd in it does no harm. Else it must be refused.</param>
public sealed record HostileFile(string Name, Func<byte[]> Make, bool IsText = false);
