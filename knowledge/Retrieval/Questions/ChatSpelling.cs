using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval.Questions;

/// <summary>Writes out the short forms that people type in chats ("cest ki", "combien de tps").</summary>
internal static partial class ChatSpelling
{
    private static readonly FrozenDictionary<string, string> Written = WordList.Lines("chat-spelling.txt")
        .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    public static string WriteOut(string question) =>
        Word().Replace(question, match => Written.GetValueOrDefault(match.Value, match.Value));

    // Whole words only, and none that an apostrophe ties to another: "c'est" stays.
    [GeneratedRegex(@"(?<![\p{L}\p{N}'’-])[\p{L}\p{N}]+(?![\p{L}\p{N}'’-])")]
    private static partial Regex Word();
}
