using System.Text;

namespace TalksBot.Trials.Reading;

/// <summary>Plain text, JSONL, Markdown and subtitles with something wrong.</summary>
public static class HostileTexts
{
    public static IEnumerable<HostileFile> All()
    {
        yield return new("zeros.txt", () => new byte[10_000_000]);
        yield return new("long.txt", () => Encoding.ASCII.GetBytes(new string('a', 6_000_000)));
        yield return new("longer.txt", () => Encoding.ASCII.GetBytes(new string('a', 25_000_000)));
        yield return new("wide.txt", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Le port rouvre. Le maire l’a dit.\n", 40_000))), IsText: true);
        yield return new("one-line.txt", () => Encoding.ASCII.GetBytes(new string('a', 1_000_000)), IsText: true);
        yield return new("../../../etc/p\u202Etxt.exe\u0007", () => "Le port rouvre en mai."u8.ToArray(), IsText: true);
        yield return new("bidi.txt", () => Encoding.UTF8.GetBytes("Le\u200B port\u202E ervuor\u202C en\u2066 mai.\U000E0041\n"), IsText: true);
        yield return new("odd.txt", () => [0xFF, 0xFE, 0x41], IsText: true);
        yield return new("half.txt", () => Encoding.Unicode.GetPreamble().Concat(new byte[] { 0x00, 0xD8, 0x41, 0x00 }).ToArray(), IsText: true);
        yield return new("line.jsonl", () => Encoding.UTF8.GetBytes($"{{\"id\":\"a\",\"text\":\"{new string('a', 12_000_000)}\"}}"));
        yield return new("nested.jsonl", () => Encoding.UTF8.GetBytes($"{{\"id\":\"a\",\"text\":{new string('[', 500_000)}"));
        yield return new("bad-lines.jsonl", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"id\":\n", 50_000))));
        yield return new("places.jsonl", () => Encoding.UTF8.GetBytes("{\"id\":\"a\",\"title\":\"Le port\",\"text\":\"Le port.\",\"places\":{\"kind\":\"page\",\"marks\":[[9999999,-1],[0,\"x\"]]}}"), IsText: true);
        yield return new("quotes.md", () => Encoding.UTF8.GetBytes("# Le port\n\n" + new string('>', 20_000) + " Le port."), IsText: true);
        yield return new("brackets.md", () => Encoding.UTF8.GetBytes("# Le port\n\n" + new string('[', 50_000) + " Le port."), IsText: true);
        yield return new("head.md", () => Encoding.UTF8.GetBytes("---\n" + string.Concat(Enumerable.Repeat("a: *a\n", 100_000))), IsText: true);
        yield return new("cues.srt", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 60_000).Select(i => $"{i}\n00:00:0{i % 10},000 --> 00:00:0{i % 10},500\nLe port.\n\n"))), IsText: true);
        yield return new("times.srt", () => Encoding.UTF8.GetBytes("1\n999:99:99,999 --> 000:00:00,000\nLe port rouvre.\n"), IsText: true);
        yield return new("voices.vtt", () => Encoding.UTF8.GetBytes($"WEBVTT\n\n00:01.000 --> 00:02.000\n<v {new string('a', 500_000)}>Le port rouvre.\n"), IsText: true);
        yield return new("no-cue.vtt", () => "WEBVTT\n\nNOTE rien\n"u8.ToArray());
        yield return new("nothing.srt", () => []);
        yield return new("program.txt", () => [0x7F, (byte)'E', (byte)'L', (byte)'F', .. new byte[2000]]);
    }
}
