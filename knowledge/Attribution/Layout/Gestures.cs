using TalksBot.Knowledge.Attribution.Words;

namespace TalksBot.Knowledge.Attribution.Layout;

/// <summary>"Elle sourit.", "He shrugs and looks away.": a paragraph in which the narrator shows the one who has the floor.</summary>
internal static class Gestures
{
    /// <summary>Tokens between the pronoun and the verb: "Elle se lève", "Il en sourit encore".</summary>
    private const int VerbWithin = 4;

    private static readonly WordSet Pronouns = new("il elle he she он она");

    private static readonly WordSet Verbs = new("""
        sourit rit rigole soupire hésite réfléchit hoche hausse secoue lève assied assoit tait interrompt penche grimace acquiesce marque
        smiles smiled laughs laughed sighs sighed shrugs shrugged nods nodded pauses paused hesitates hesitated grins grinned frowns frowned chuckles chuckled leans leaned rises rose gets pours poured
        улыбается улыбнулся улыбнулась смеётся смеется засмеялся засмеялась вздыхает вздохнул вздохнула молчит замолчал замолчала кивает кивнул кивнула пожимает пожал пожала задумывается задумался задумалась встаёт встает встал встала наливает
        """);

    /// <param name="mine">Words by which people speak of themselves.</param>
    public static bool Shows(Draft draft, WordSet mine)
    {
        if (draft.Clauses.Count == 0)
            return false;
        var first = draft.Clauses[0];
        var pronoun = first.IsWord(0) ? 0 : 1;
        var shows = first.Is(pronoun, Pronouns) && Enumerable.Range(pronoun + 1, VerbWithin).Any(i => first.Is(i, Verbs));
        return shows && !draft.Clauses.Any(clause => Enumerable.Range(0, clause.Count).Any(i => clause.Is(i, mine)));
    }
}
