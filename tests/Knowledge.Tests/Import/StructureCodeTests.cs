using CsCheck;
using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Import;

namespace TalksBot.Knowledge.Tests.Import;

public sealed class StructureCodeTests
{
    private static readonly Gen<string?> Word = Gen.OneOf(
        Gen.Const((string?)null), Gen.Const((string?)""), Gen.Const((string?)"Maëlle Kerbrat"), Gen.String[Gen.Char.AlphaNumeric, 1, 9].Select(w => (string?)w));

    private static readonly Gen<Sentence> AnySentence =
        Gen.Select(Gen.Int[0, 5_000_000], Gen.Int[0, 3000], Word, Word, (at, length, speaker, role) => new Sentence(at, at + length, speaker, role));

    private static readonly Gen<Passage> AnyPassage = Gen.Select(
        Gen.Int[0, 400], Word, Word, Gen.Enum<PassageKind>(), AnySentence.Array[0, 6],
        (number, speaker, role, kind, sentences) =>
        {
            // a passage holds its sentences
            var start = sentences.Length == 0 ? 0 : sentences.Min(s => s.Start);
            return new Passage(number, start, sentences.Select(s => s.End).DefaultIfEmpty(start).Max(), speaker, role, kind, sentences);
        });

    private static readonly Gen<ReportedSpeech> AnySpeech = Gen.Select(
        AnySentence, Word, Gen.Enum<SpeechKind>(), (s, verb, kind) => new ReportedSpeech(s.Start, s.End, s.Speaker, s.Role, verb, kind));

    [Fact]
    public void Passages_and_quotes_come_back_as_they_were() =>
        Gen.Select(AnyPassage.Array[0, 6], AnySpeech.Array[0, 6]).Sample((passages, quotes) =>
        {
            var read = StructureCode.Decode(StructureCode.Encode(new Analysis(passages, quotes)));
            read.Quotes.Should().Equal(quotes);
            read.Passages.Should().BeEquivalentTo(passages, o => o.WithStrictOrdering());
        }, iter: 300);
}
