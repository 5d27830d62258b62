using System.Xml;

namespace TalksBot.Knowledge.Reading;

/// <summary>Gives XML up that is nested too deep for the libraries that build trees of it.</summary>
internal static class XmlDepth
{
    private const int Deepest = 256;

    /// <exception cref="UnreadableException">It is nested too deep, or holds a document type.</exception>
    /// <exception cref="XmlException">It is not well formed.</exception>
    public static void Check(Stream stream, XmlReaderSettings settings)
    {
        using var xml = XmlReader.Create(stream, settings);
        while (xml.Read())
        {
            if (xml.Depth > Deepest)
                throw new UnreadableException(RefusalReason.TooComplex, $"depth>{Deepest}");
        }
    }
}
