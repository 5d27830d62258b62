using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.BotApi;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Trials.Telegram;

/// <summary>Texts that break programs within sources, and as their titles and authors; and whether messages show them as they are.</summary>
public sealed class HostileSources
{
    private const int First = 10_000;

    private readonly Dictionary<string, Source> _sources;
    private readonly string _all;

    private HostileSources(Dictionary<string, Source> sources) => (_sources, _all) = (sources, string.Join('\uFFFE', sources.Values.Select(source => Kept(source.Body))));

    public static string Question(int number) => $"Quelle inscription porte la balise Roz-{First + number} ?";

    /// <summary>Adds a source for each text to those of a folder.</summary>
    public static HostileSources Add(string folder, IReadOnlyList<string> texts)
    {
        using var knowledge = KnowledgeBase.Open(Path.Combine(folder, "data"), TrialProcess.Opening());
        var report = knowledge.Import(texts.Select(Read));
        if (report.Refusals is [var refusal, ..])
            throw new InvalidDataException($"{refusal}");
        return new HostileSources(knowledge.All().ToDictionary(source => source.Id, StringComparer.Ordinal));
    }

    /// <summary>Whether the answer to <see cref="Question"/> quotes the source that has it.</summary>
    public static bool IsQuoted(int number, ApiMessage answer) =>
        Quotations(answer).Any(quote => quote.StartsWith($"La balise Roz-{First + number} ", StringComparison.Ordinal));

    /// <summary>What a message shows otherwise than it was meant; null when all is right.</summary>
    /// <param name="number">The source that it quotes, if it does.</param>
    public string? Fault(int number, ApiMessage answer)
    {
        if (Quotations(answer).FirstOrDefault(quote => !_all.Contains(quote, StringComparison.Ordinal)) is { } foreign)
            return $"no source says «{foreign}»";
        if (!IsQuoted(number, answer))
            return null;
        var title = Kept(ForeignText.Title(_sources[Id(number)].Title)).Trim();
        return title.Length == 0 || Marked(answer, "italic").Any(part => part.Trim() == title) ? null : $"the title «{title}» is not shown";
    }

    public string? Fault(ApiMessage answer) =>
        Quotations(answer).FirstOrDefault(quote => !_all.Contains(quote, StringComparison.Ordinal)) is { } foreign ? $"no source says «{foreign}»" : null;

    /// <summary>A text as it stands once Telegram has taken it: control characters are spaces, some that reorder or overstrike are gone.</summary>
    public static string Kept(string text) => string.Concat(
        text.Where(c => c is not ('\r' or (>= '\u2028' and <= '\u202E') or '\u0333' or '\u033F' or '\u030A')).Select(c => c <= ' ' && c != '\n' ? ' ' : c));

    public static IEnumerable<string> Marked(ApiMessage message, params string[] types) =>
        message.Entities.Where(entity => types.Contains(entity.Type)).Select(entity => message.Text!.Substring(entity.Offset, entity.Length));

    private static IEnumerable<string> Quotations(ApiMessage message) => Marked(message, "blockquote", "expandable_blockquote");

    private static ReadOutcome Read(string text, int number) => new TextRead("texts", new RawText
    {
        Id = Id(number),
        Title = text,
        Author = text,
        Lang = "fr",
        Body = $"La balise Roz-{First + number} porte l’inscription {text}, gravée en 1950.\n\nLe phare est éteint.",
    });

    private static string Id(int number) => $"balise-{number}";
}
