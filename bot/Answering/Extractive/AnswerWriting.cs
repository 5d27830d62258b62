using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Answering.Extractive;

/// <summary>Writes the words around quotations: who says it, in the asker's language.</summary>
internal static class AnswerWriting
{
    /// <summary>A statement a speaker: his name once, then his quotations.</summary>
    public static List<Statement> Statements(IReadOnlyList<Citation> citations, AnswerWords words)
    {
        var statements = new List<Statement>();
        for (var i = 0; i < citations.Count; i++)
        {
            var quotation = words.Quotation(citations[i].Quote);
            statements.Add(new Statement(GoesOn(citations, i) ? quotation : Attributed(citations[i], quotation, words), [i]));
        }

        return statements;
    }

    /// <summary>Whether a quotation has the voice of the one before it, whose name need not be said again.</summary>
    public static bool GoesOn(IReadOnlyList<Citation> citations, int i) => i > 0 && SameVoice(citations[i - 1], citations[i]);

    /// <summary>"Selon Vladimir Sapounov, expert militaire et politique : « … »".</summary>
    public static string Attributed(Citation citation, string quotation, AnswerWords words) =>
        Attributed(citation, citation.Speaker, citation.Role, quotation, words);

    /// <summary>The same with the speaker's name and role as they are to be shown; they stand for those of the citation.</summary>
    public static string Attributed(Citation citation, string? speaker, string? role, string quotation, AnswerWords words) => citation switch
    {
        { Passage.Kind: PassageKind.Front } => IsByline(citation) ? words.Byline(quotation) : words.Title(quotation),
        { Speaker: null } => words.TheText(quotation),
        { Passage.Kind: PassageKind.Question } => words.Interviewer(speaker!, quotation),
        _ when IsPerson(citation) => words.AccordingTo(speaker!, role, quotation),
        _ => words.Institution(speaker!, quotation),
    };

    private static bool IsByline(Citation line) => line.Source.Author is { } author && line.Quote.Contains(author, StringComparison.OrdinalIgnoreCase);

    private static bool SameVoice(Citation one, Citation other) =>
        one.Passage.Kind != PassageKind.Front && one.Speaker == other.Speaker && one.Source.Id == other.Source.Id && (one.Passage.Kind == PassageKind.Question) == (other.Passage.Kind == PassageKind.Question);

    // A country or an institution wants an article that nobody can guess ("selon *les* États-Unis"): the name is set before a colon instead.
    private static bool IsPerson(Citation citation) =>
        citation.Role is not null || citation.Speaker!.Split(' ') is { Length: >= 2 } parts && parts.All(part => char.IsUpper(part[0]));
}
