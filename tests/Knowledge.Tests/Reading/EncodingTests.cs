using System.Text;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Tests.Reading;

public sealed class EncodingTests : IDisposable
{
    private const string French = "Le pont « neuf » coûte 3 €.\nL’été, il rouvre… où ça ?\n";
    private const string Russian = "Мост откроют в мае.\nРаботы длились год.\n";
    private readonly TextFiles _files = new();

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", French }, { "utf-8-bom", French }, { "utf-16", French }, { "utf-16-bom", French }, { "utf-16BE", French }, { "utf-16BE-bom", French }, { "utf-32-bom", French }, { "windows-1252", French },
        { "utf-8", Russian }, { "utf-16", Russian }, { "utf-16BE", Russian }, { "utf-16-bom", Russian },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_same_words_come_out_of_every_encoding(string name, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name.Replace("-bom", "", StringComparison.Ordinal)) ?? Encoding.GetEncoding(name.Replace("-bom", "", StringComparison.Ordinal));
        var mark = name.EndsWith("-bom", StringComparison.Ordinal) ? encoding.GetPreamble() : [];
        var path = _files.Write("pont.fr.txt", [.. mark, .. encoding.GetBytes(text)]);
        SourceReader.Read(path).Should().ContainSingle().Which.Should().BeOfType<TextRead>().Which.Text.Body.Should().Be(text);
    }

    [Theory]
    [InlineData("un\r\ndeux\rtrois\n", "un\ndeux\ntrois\n")]
    [InlineData("e\u0301 \u00A0 œ “ ”", "e\u0301 \u00A0 œ “ ”")]
    public void Only_line_ends_are_altered(string written, string body) =>
        SourceReader.Read(_files.Write("t.fr.txt", written)).OfType<TextRead>().Single().Text.Body.Should().Be(body);

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Le pont "), 0x00, 0xD8, .. Encoding.Unicode.GetBytes(" rouvre.")];
        SourceReader.Read(_files.Write("t.fr.txt", bytes)).OfType<TextRead>().Single().Text.Body.Should().Be("Le pont \uFFFD rouvre.");
    }

    public void Dispose() => _files.Dispose();
}
