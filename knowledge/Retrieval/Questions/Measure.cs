namespace TalksBot.Knowledge.Retrieval.Questions;

/// <summary>In what a question for a number wants to be answered.</summary>
internal enum Measure
{
    /// <summary>A count, or nothing that the question tells.</summary>
    None,

    /// <summary>"Combien coûte … ?"</summary>
    Money,

    /// <summary>"Combien de temps … ?"</summary>
    Duration,

    /// <summary>"Quel pourcentage … ?"</summary>
    Share,

    /// <summary>"Quelle est la longueur … ?", "Quelle superficie … ?"</summary>
    Extent,
}
