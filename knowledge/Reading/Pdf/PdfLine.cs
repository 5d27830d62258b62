namespace TalksBot.Knowledge.Reading.Pdf;

/// <summary>A printed line within its column. Points, the origin at the page's lower left.</summary>
/// <param name="Size">Of most of its letters.</param>
/// <param name="FirstWord">Width of its first word.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size, bool IsBold, int Page, double FirstWord)
{
    public double Top => Baseline + Size * 0.8;
    public double Bottom => Baseline - Size * 0.2;
}
