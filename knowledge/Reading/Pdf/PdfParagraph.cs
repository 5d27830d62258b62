namespace TalksBot.Knowledge.Reading.Pdf;

/// <summary>The lines of a paragraph, in order, one at least.</summary>
internal sealed record PdfParagraph(IReadOnlyList<PdfLine> Lines)
{
    public double Size => Lines[0].Size;
    public bool IsBold => Lines.All(l => l.IsBold);
    public int Page => Lines[0].Page;
    public int Length => Lines.Sum(l => l.Text.Length);
}
