using TalksBot.Knowledge.Attribution.People;
using TalksBot.Knowledge.Attribution.Reports;
using TalksBot.Knowledge.Attribution.Words;
using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge.Attribution.Layout;

/// <summary>
/// Who has the floor, passage by passage: a label or a dash gives it, "…, estime X" at the end of a turn's first sentence
/// names its holder, and whoever has it keeps it until somebody else takes it or the narrator speaks of him again.
/// </summary>
internal sealed class Floor(InterviewLayout layout, Identification identification, Speaker? announced)
{
    private static readonly WordSet Mine = new("je j moi mon ma mes nous notre nos i me my we us our я меня мне мой моя мои моего моей мы нас нам наш наша наши");

    private Speaker? _holder;
    private Speaker? _answering = announced;
    private readonly bool _isAnnounced = announced is not null;
    private Speaker? _labelled;
    private bool _asking;
    private bool _dashAsks;
    private bool _resumes;
    private int _dashes;

    /// <summary>A label alone on its line gives the floor to what follows.</summary>
    public void TakeLabelLine(TurnMark mark)
    {
        _labelled = identification.OfLabel(mark.Label!, mark.Role);
        _asking = layout.IsAsker(mark);
        _holder = _labelled;
        if (!_asking)
            _answering = _holder;
    }

    /// <summary>Who has the floor in the next passage, null for the narrator; and what the passage is.</summary>
    public (Speaker? Speaker, PassageKind Kind) Next(Draft draft, string body)
    {
        var (speaker, kind) = draft.Mark.Kind switch
        {
            TurnMarkKind.QuotedLabel or TurnMarkKind.NameLabel or TurnMarkKind.LetterLabel => Label(draft.Mark),
            TurnMarkKind.QuestionLine when layout.HasQuestionLines && _isAnnounced || layout.HasNameLabels => Question(),
            TurnMarkKind.EmphasisedLine => (null, PassageKind.Text),
            TurnMarkKind.Dash => Dash(draft, body),
            _ when draft.Block == BlockKind.Heading => Heading(body, draft),
            _ => Unmarked(draft, body),
        };
        if (speaker is { CanHold: true } && kind != PassageKind.Question)
            identification.Remember(speaker, draft.FirstSentence);
        return (speaker, kind);
    }

    private (Speaker?, PassageKind) Label(TurnMark mark)
    {
        if (mark is { Kind: TurnMarkKind.LetterLabel, IsQuestionLetter: false })
            return Turn(_answering ?? new Speaker(mark.Label!, null, true));
        var speaker = mark.Kind == TurnMarkKind.NameLabel ? identification.OfLabel(mark.Label!, mark.Role) : new Speaker(mark.Label!, null, true);
        if (!layout.IsAsker(mark))
            return Turn(mark.Kind == TurnMarkKind.QuotedLabel ? identification.OfLabel(mark.Label!, null) : speaker);
        (_holder, _asking) = (speaker, true);
        return (speaker, PassageKind.Question);
    }

    private (Speaker?, PassageKind) Question()
    {
        (_holder, _asking) = (null, true);
        return (null, PassageKind.Question);
    }

    private (Speaker?, PassageKind) Turn(Speaker? speaker)
    {
        (_holder, _asking) = (speaker, false);
        _answering = speaker ?? _answering;
        return (speaker, PassageKind.Turn);
    }

    private (Speaker?, PassageKind) Dash(Draft draft, string body)
    {
        if (_resumes)
            (_resumes, _asking, _dashes) = (false, true, 1);
        var isAskersTurn = _dashes++ % 2 == 0;
        if (Own(draft) is { } own)
            return Turn(own);
        if (_asking && (_holder is not null || layout.HasMarkedQuestions || layout.HasQuestionLines))
            return Turn(_answering);
        // Dashes on both sides: what ends with a question mark is asked, the rest is answered.
        if (_isAnnounced && layout.DashesAsk && !layout.HasMarkedQuestions && (_holder is null || _dashAsks))
        {
            _dashAsks |= body[draft.End - 1] == '?';
            // "– On vous reproche le prix.": an asker need not ask.
            return (layout.DashesAlternate ? isAskersTurn : body[draft.End - 1] == '?' && !_asking) ? Question() : Turn(_answering);
        }

        return _holder is null ? (null, PassageKind.Text) : Turn(_holder);
    }

    /// <summary>A chapter's heading in Markdown ends the turn before it; a heading between paragraphs of an answer does not.</summary>
    private (Speaker?, PassageKind) Heading(string body, Draft draft)
    {
        var before = body.AsSpan(0, draft.Start).TrimEnd(' ');
        if (before.EndsWith("#") && !before.EndsWith("###"))
            (_holder, _asking) = (null, false);
        return (null, PassageKind.Heading);
    }

    private (Speaker?, PassageKind) Unmarked(Draft draft, string body)
    {
        if (IsAside(body, draft) || _holder is not null && !_asking && Gestures.Shows(draft, Mine))
        {
            // "Elle sourit, puis reprend :" gives the next turn to the one whose turn it was.
            _resumes = layout.DashesAlternate && body[draft.End - 1] == ':';
            return (null, PassageKind.Text);
        }

        if (_asking && (_holder is null || !layout.HasDashes && !layout.HasNameLabels && !layout.HasLetters))
            return Turn(_answering);
        if (_holder is null || IsClosing(body, draft) || SpeaksOf(draft, body, _holder))
        {
            _holder = null;
            _asking = false;
            return (null, PassageKind.Text);
        }

        return (_holder, _asking ? PassageKind.Question : PassageKind.Turn);
    }

    /// <summary>The one named after the words of the turn itself: at the end of its first sentence, or after a closing mark that nothing opened.</summary>
    private Speaker? Own(Draft draft)
    {
        foreach (var report in draft.Reports)
        {
            if (report.Form != ReportForm.Inverted || report.SpeechStart > draft.Start + 2)
                continue;
            // "– « Il ment », répète Paul Roux. C'est faux.": whole within its marks, it is quoted by the one who answers already.
            if (_answering is not null && draft.Sentences.Count > 1 && report.SpeechStart > draft.Start)
                return null;
            var speaker = identification.Of(report, draft.FirstSentence, _holder);
            if (speaker.CanHold)
                return speaker;
        }

        return null;
    }

    /// <summary>"(Il rit.)": all of it in parentheses or brackets.</summary>
    private static bool IsAside(string body, Draft draft)
    {
        var text = body.AsSpan(draft.Start, draft.End - draft.Start).Trim("*_");
        return text is ['(', .., ')'] or ['[', .., ']'];
    }

    private static bool IsClosing(string body, Draft draft)
    {
        var text = body.AsSpan(draft.Start, draft.End - draft.Start).TrimStart("*_([").ToString();
        return text.StartsWith("Propos recueillis", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Entretien réalisé", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Interview réalisée", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Mon père, Jean Morin, …" is what Jeanne Morin says: "my" and "we" are hers.</summary>
    private static bool SpeaksOfItself(Clause clause)
    {
        for (var i = 0; i < clause.Count; i++)
        {
            if (clause.Is(i, Mine))
                return true;
        }

        return false;
    }

    /// <summary>People seldom call themselves by name: a paragraph in which the holder's surname stands is the narrator's.</summary>
    private static bool SpeaksOf(Draft draft, string body, Speaker holder)
    {
        var words = holder.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || draft.Clauses.Any(SpeaksOfItself))
            return false;
        var at = body.AsSpan(draft.Start, draft.End - draft.Start).IndexOf(words[^1], StringComparison.Ordinal);
        return at >= 0;
    }
}
