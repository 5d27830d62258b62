namespace TalksBot.Knowledge.Attribution.Layout;

/// <summary>What stands at the head of a block before the words: a dash, a label, or nothing.</summary>
/// <param name="ContentStart">Where the words begin; the block's end for a label alone on its line.</param>
/// <param name="Label">As printed, without guillemets and colon.</param>
/// <param name="Role">What the label says beside the name: "Jeanne Morin (directrice) :".</param>
/// <param name="ContentEnd">One past the words, where a mark stands after them too ("**Pourquoi ?**"); null for the block's end.</param>
internal sealed record TurnMark(TurnMarkKind Kind, int ContentStart, string? Label = null, string? Role = null, int? ContentEnd = null)
{
    /// <summary>"Q", "Question", "В", "Вопрос".</summary>
    public bool IsQuestionLetter => Kind == TurnMarkKind.LetterLabel && Label is ['Q' or 'В', ..];
}

internal enum TurnMarkKind
{
    None,

    /// <summary>– — -</summary>
    Dash,

    /// <summary>« SP » :</summary>
    QuotedLabel,

    /// <summary>Jeanne Morin :</summary>
    NameLabel,

    /// <summary>Q. or R., A., В. or О.</summary>
    LetterLabel,

    /// <summary>**Jeanne Morin** alone on its line.</summary>
    LabelLine,

    /// <summary>A line in bold or italics, or a heading, that asks.</summary>
    QuestionLine,

    /// <summary>A line in bold or italics that asks nothing: between such that do, it is the asker's too; between turns with labels, the narrator's.</summary>
    EmphasisedLine,
}
