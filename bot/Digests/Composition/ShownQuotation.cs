namespace TalksBot.Bot.Digests.Composition;

/// <summary>A quotation that a digest showed.</summary>
/// <param name="Start">UTF-16 code units into the body of that version.</param>
/// <param name="End">Exclusive.</param>
public sealed record ShownQuotation(string Source, int Version, int Start, int End);
