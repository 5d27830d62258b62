using System.Text;
using TalksBot.Knowledge.Attribution;

namespace TalksBot.Knowledge.Import;

/// <summary>
/// Passages and reported speech as a few bytes a sentence. As documents they would outgrow the store's limit (16 MB) long before the
/// text does, and take most of the time that a question on a cold start has.
/// </summary>
internal static class StructureCode
{
    /// <summary>The build of this library: another build may read the same text otherwise, and then derives it anew.</summary>
    public static Guid Build => typeof(StructureCode).Module.ModuleVersionId;

    public static byte[] Encode(Analysis analysis)
    {
        var (passages, quotes) = analysis;
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        var words = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        int Word(string? word)
        {
            if (word is null)
                return 0;
            if (!places.TryGetValue(word, out var place))
            {
                words.Add(word);
                places[word] = place = words.Count;
            }

            return place;
        }

        var numbers = new List<int> { passages.Count };
        foreach (var p in passages)
        {
            numbers.AddRange([p.Number, p.Start, p.End - p.Start, Word(p.Speaker), Word(p.Role), (int)p.Kind, p.Sentences.Count]);
            foreach (var s in p.Sentences)
                numbers.AddRange([s.Start - p.Start, s.End - s.Start, Word(s.Speaker), Word(s.Role)]);
        }

        numbers.Add(quotes.Count);
        foreach (var q in quotes)
            numbers.AddRange([q.Start, q.End - q.Start, Word(q.Speaker), Word(q.Role), Word(q.Verb), (int)q.Kind]);

        writer.Write7BitEncodedInt(words.Count);
        words.ForEach(writer.Write);
        numbers.ForEach(writer.Write7BitEncodedInt);
        writer.Flush();
        return bytes.ToArray();
    }

    public static Analysis Decode(byte[] data)
    {
        using var reader = new BinaryReader(new MemoryStream(data), Encoding.UTF8);
        int Next() => reader.Read7BitEncodedInt();
        var words = new string[Next()];
        for (var i = 0; i < words.Length; i++)
            words[i] = reader.ReadString();
        string? Word() => Next() is var place and > 0 ? words[place - 1] : null;

        var passages = new Passage[Next()];
        for (var i = 0; i < passages.Length; i++)
        {
            var (number, start, length) = (Next(), Next(), Next());
            var (speaker, role, kind) = (Word(), Word(), (PassageKind)Next());
            var sentences = new Sentence[Next()];
            for (var j = 0; j < sentences.Length; j++)
            {
                var from = start + Next();
                sentences[j] = new Sentence(from, from + Next(), Word(), Word());
            }

            passages[i] = new Passage(number, start, start + length, speaker, role, kind, sentences);
        }

        var quotes = new ReportedSpeech[Next()];
        for (var i = 0; i < quotes.Length; i++)
        {
            var start = Next();
            quotes[i] = new ReportedSpeech(start, start + Next(), Word(), Word(), Word(), (SpeechKind)Next());
        }

        return new Analysis(passages, quotes);
    }
}
