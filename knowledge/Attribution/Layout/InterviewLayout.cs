using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge.Attribution.Layout;

/// <summary>How the turns of a text are set: decided over all its blocks, since one "Attention :" makes no interview.</summary>
internal sealed class InterviewLayout
{
    /// <summary>Characters. A question without any mark is no longer than this.</summary>
    private const int LongestQuestion = 300;

    private readonly HashSet<string> _askers = new(StringComparer.OrdinalIgnoreCase);

    private InterviewLayout(string body, IReadOnlyList<Block> blocks)
    {
        var marks = new TurnMark[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
            marks[i] = TurnMarkReader.Read(body, blocks[i]);
        // "« Le port restera » : rencontre avec Anne Roux" is a title.
        for (var i = 0; i < blocks.Count && marks.Count(m => m.Kind == TurnMarkKind.QuotedLabel) == 1; i++)
        {
            if (marks[i].Kind == TurnMarkKind.QuotedLabel && body[blocks[i].End - 1] != '?')
                marks[i] = new TurnMark(TurnMarkKind.None, blocks[i].Start);
        }

        HasQuotedLabels = marks.Any(m => m.Kind == TurnMarkKind.QuotedLabel);
        HasLetters = marks.Any(m => m.IsQuestionLetter) && marks.Any(m => m is { Kind: TurnMarkKind.LetterLabel, IsQuestionLetter: false });
        HasNameLabels = IsDialogue(body, blocks, marks);
        for (var i = 0; i < marks.Length; i++)
        {
            if (!Counts(marks[i].Kind))
                marks[i] = body[(marks[i].ContentEnd ?? 1) - 1] == '?' && marks[i].ContentEnd is not null ? marks[i] with { Kind = TurnMarkKind.QuestionLine, Label = null } : new TurnMark(TurnMarkKind.None, blocks[i].Start);
        }

        HasBareQuestions = BareQuestions(body, blocks, marks);
        HasQuestionLines = marks.Count(m => m.Kind == TurnMarkKind.QuestionLine) >= 2;
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i].Kind == TurnMarkKind.EmphasisedLine)
                marks[i] = HasNameLabels ? marks[i] : HasQuestionLines && i > 0 ? marks[i] with { Kind = TurnMarkKind.QuestionLine } : new TurnMark(TurnMarkKind.None, blocks[i].Start);
        }

        Marks = marks;
        HasDashes = marks.Any(m => m.Kind == TurnMarkKind.Dash);
        DashesAlternate = Alternate(body, blocks, marks);
        DashesAsk = Enumerable.Range(0, marks.Length).Any(i => marks[i].Kind == TurnMarkKind.Dash && body[blocks[i].End - 1] == '?');
        FindAskers(body, blocks);
    }

    public IReadOnlyList<TurnMark> Marks { get; }
    public bool HasQuotedLabels { get; }
    public bool HasNameLabels { get; }
    public bool HasLetters { get; }
    public bool HasDashes { get; }

    /// <summary>Dashes on both sides, question and answer in turn: whatever ends with a question mark stands in an asker's place.</summary>
    public bool DashesAlternate { get; }

    /// <summary>Whether a turn with a dash asks: else dashes may be a list.</summary>
    public bool DashesAsk { get; }

    /// <summary>Two headings or bold lines or more that ask.</summary>
    public bool HasQuestionLines { get; }

    /// <summary>Whether questions stand unmarked between answers: only an introduction that speaks of an interview makes it one.</summary>
    public bool HasBareQuestions { get; }

    /// <summary>Whether questions are marked by a label, so that a dash can be an answer.</summary>
    public bool HasMarkedQuestions => HasQuotedLabels || HasLetters || _askers.Count > 0;

    public static InterviewLayout Of(string body, IReadOnlyList<Block> blocks) => new(body, blocks);

    public bool IsAsker(TurnMark mark) => mark.Label is { } label && _askers.Contains(label);

    /// <summary>Without any mark, paragraphs that ask and paragraphs that answer in turn: such a text lost its bold or italics.</summary>
    private static bool BareQuestions(string body, IReadOnlyList<Block> blocks, TurnMark[] marks)
    {
        if (marks.Any(m => m.Kind != TurnMarkKind.None))
            return false;
        int questions = 0, first = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (body[blocks[i].End - 1] != '?')
                continue;
            if (blocks[i].End - blocks[i].Start > LongestQuestion || i + 1 < blocks.Count && body[blocks[i + 1].End - 1] == '?')
                return false;
            first = first < 0 ? i : first;
            questions++;
        }

        if (questions < 2 || questions * 4 < blocks.Count - first)
            return false;
        for (var i = first; i < blocks.Count; i++)
        {
            if (body[blocks[i].End - 1] == '?')
                marks[i] = new TurnMark(TurnMarkKind.QuestionLine, blocks[i].Start);
        }

        return true;
    }

    private static bool Alternate(string body, IReadOnlyList<Block> blocks, TurnMark[] marks)
    {
        int dashes = 0, questions = 0;
        var isAskersPlace = true;
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i].Kind != TurnMarkKind.Dash)
            {
                // "Elle sourit, puis reprend :" and she answers on.
                isAskersPlace &= dashes == 0 || body[blocks[i].End - 1] != ':';
                continue;
            }

            var asks = body[blocks[i].End - 1] == '?';
            if (asks && !isAskersPlace)
                return false;
            questions += asks ? 1 : 0;
            dashes++;
            isAskersPlace = !isAskersPlace;
        }

        return questions >= 2 && questions * 4 >= dashes;
    }

    private bool Counts(TurnMarkKind kind) => kind switch
    {
        TurnMarkKind.NameLabel or TurnMarkKind.LabelLine => HasNameLabels,
        TurnMarkKind.LetterLabel => HasLetters,
        _ => true,
    };

    /// <summary>
    /// Names of two words or initials that come back and a second label, or a labelled question with a labelled block right after it.
    /// Labels of one word ("Claire :") could be headings of a list: they must come back, stand close, and ask.
    /// </summary>
    private static bool IsDialogue(string body, IReadOnlyList<Block> blocks, TurnMark[] marks)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int first = -1, last = -1, labelled = 0;
        bool answered = false, asks = false;
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i].Kind is not (TurnMarkKind.NameLabel or TurnMarkKind.LabelLine))
                continue;
            counts[marks[i].Label!] = counts.GetValueOrDefault(marks[i].Label!) + 1;
            (first, last) = (first < 0 ? i : first, i);
            labelled++;
            var isQuestion = body[(marks[i].ContentEnd ?? blocks[i].End) - 1] == '?';
            asks |= isQuestion;
            answered |= isQuestion && i + 1 < marks.Length && marks[i + 1].Kind == marks[i].Kind && marks[i + 1].Label != marks[i].Label && (IsFullName(marks[i].Label!) || IsFullName(marks[i + 1].Label!));
        }

        if (answered || counts.Count >= 2 && counts.Any(c => c.Value >= 2 && IsFullName(c.Key)))
            return true;
        return asks && counts.Count(c => c.Value >= 2) >= 2 && labelled * 2 > last - first;
    }

    /// <summary>"Jeanne Morin", "J. M.", "SP".</summary>
    private static bool IsFullName(string label) => label.Contains(' ', StringComparison.Ordinal) || label.All(c => !char.IsLower(c));

    /// <summary>Those who mostly end their turns with a question mark. A label in guillemets asks when dashes answer.</summary>
    private void FindAskers(string body, IReadOnlyList<Block> blocks)
    {
        var asked = new Dictionary<string, (int Questions, int Turns)>(StringComparer.OrdinalIgnoreCase);
        var answering = Marks.Where(m => m is { Kind: TurnMarkKind.LetterLabel, IsQuestionLetter: false }).Select(m => m.Label!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (Marks[i].Label is not { } label)
                continue;
            var (questions, turns) = asked.GetValueOrDefault(label);
            var last = Marks[i].Kind == TurnMarkKind.LabelLine && i + 1 < blocks.Count ? blocks[i + 1] : blocks[i];
            var asks = body[(Marks[i].ContentEnd ?? last.End) - 1] == '?' || Marks[i].IsQuestionLetter || Marks[i].Kind == TurnMarkKind.QuotedLabel && HasDashes;
            asked[label] = (questions + (asks ? 1 : 0), turns + 1);
        }

        foreach (var (label, (questions, turns)) in asked)
        {
            if (questions * 2 > turns && !answering.Contains(label) && (asked.Count > 1 || HasDashes || HasQuotedLabels))
                _askers.Add(label);
        }
    }
}
