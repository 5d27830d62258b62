namespace TalksBot.Knowledge.Reading.Pdf;

/// <summary>The lines of a page, in no order yet.</summary>
internal sealed record PdfPage(int Number, double Height, IReadOnlyList<PdfLine> Lines);
