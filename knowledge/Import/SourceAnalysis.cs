using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Similarity;

namespace TalksBot.Knowledge.Import;

/// <summary>What is derived from a version and kept beside it: passages, sentences, speakers, and a sketch of its words. Corrections are not in it.</summary>
/// <param name="Lang">The language that the text was read in.</param>
/// <param name="Sketch">See <see cref="Similarity.Sketch"/>.</param>
internal sealed record SourceAnalysis(Analysis Analysis, string Lang, uint[] Sketch)
{
    public static SourceAnalysis Of(RawText text, SourceCorrections corrections)
    {
        var lang = corrections.On(text).Lang;
        return new SourceAnalysis(TextAnalysis.Analyse(text with { Lang = lang }), lang, Similarity.Sketch.Of(Shingles.Of(text.Body)));
    }

    public StoredStructure Stored(string key) => new(key, StructureCode.Encode(Analysis))
    {
        Sketch = Similarity.Sketch.Write(Sketch),
        Build = StructureCode.Build,
        Lang = Lang,
    };
}
