using ScottPlot;
using SkiaSharp;

namespace TalksBot.Bot.Insight.Statistics;

/// <summary>The font of the pictures, out of this program: a small container has none, and without one no letter is drawn. DejaVu Sans, Latin and Cyrillic alone (its licence stands beside it).</summary>
internal sealed class PictureFont : IFontResolver
{
    public const string Name = "TalksBot Sans";

    private static readonly byte[] Bytes = Read();

    /// <summary>Has the library draw with it alone; whatever else a machine has, a picture looks the same.</summary>
    public static void Use()
    {
        lock (Bytes)
        {
            if (!Fonts.FontResolvers.Any(resolver => resolver is PictureFont))
                Fonts.FontResolvers.Insert(0, new PictureFont());
            Fonts.Default = Name;
        }
    }

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) => Create(fontName);

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => Create(fontName);

    private static SKTypeface? Create(string fontName) => fontName == Name ? SKTypeface.FromData(SKData.CreateCopy(Bytes)) : null;

    private static byte[] Read()
    {
        using var stream = typeof(PictureFont).Assembly.GetManifestResourceStream("TalksBot.Bot.Insight.Statistics.DejaVuSans.ttf")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
