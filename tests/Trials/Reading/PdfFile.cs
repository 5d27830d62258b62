using System.Globalization;
using System.Text;

namespace TalksBot.Trials.Reading;

/// <summary>Objects put together as a PDF with its table of places.</summary>
public static class PdfFile
{
    /// <param name="objects">From number 1 on; the first is left out.</param>
    public static byte[] Of(IReadOnlyList<string> objects, int root, string trailer = "")
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var i = 1; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count} /Root {root} 0 R{trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
