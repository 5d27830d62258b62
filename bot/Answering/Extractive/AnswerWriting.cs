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
        { Passage.Kind: PassageKind.Front } when IsByline(citation) => words.Byline(quotation),
        { Passage.Kind: PassageKind.Front } when citation.Quote.Contains(citation.Source.Title, StringComparison.OrdinalIgnoreCase) => words.Title(quotation),
        { Passage.Kind: PassageKind.Question, Speaker: null } => words.UnnamedInterviewer(quotation),
        { Speaker: null } => words.TheText(quotation),
        { Passage.Kind: PassageKind.Question } => words.Interviewer(speaker!, quotation),
        { Passage.Kind: PassageKind.Turn, Speaker.Length: 1 } => words.Interviewee(speaker!, quotation),
        { Role: not null } => words.AccordingTo(speaker!, role, quotation),
        _ when Named(citation, words.Lang) is { } name => words.AccordingTo(name.Replace(citation.Speaker!, speaker, StringComparison.Ordinal), null, quotation),
        _ => words.Institution(speaker!, quotation),
    };

    private static bool IsByline(Citation line) => line.Source.Author is { } author && line.Quote.Contains(author, StringComparison.OrdinalIgnoreCase);

    private static bool SameVoice(Citation one, Citation other) =>
        one.Passage.Kind != PassageKind.Front && one.Speaker == other.Speaker && one.Source.Id == other.Source.Id && (one.Passage.Kind == PassageKind.Question) == (other.Passage.Kind == PassageKind.Question);

    // Without its article an institution is set before a colon.
    private static string? Named(Citation citation, string lang)
    {
        if (citation.Source.Lang == lang && (SpeakerArticle.Before(citation.Speaker!, citation.Quote, lang) ?? SpeakerArticle.Before(citation.Speaker!, citation.Source.Body, lang)) is { } name)
            return name;
        return citation.Speaker!.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 } parts && parts.All(part => char.IsUpper(part[0])) ? citation.Speaker : null;
    }
}
