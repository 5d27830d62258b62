namespace TalksBot.Knowledge.Retrieval.Questions;

/// <summary>What sort of thing a question asks for.</summary>
public enum QuestionKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>"Qui dirigeait … ?"</summary>
    Person,

    /// <summary>"Où … ?"</summary>
    Place,

    /// <summary>"Quand …", "En quelle année … ?"</summary>
    Date,

    /// <summary>"Combien …", "Quelle est la superficie … ?"</summary>
    Number,

    /// <summary>"Pourquoi … ?"</summary>
    Reason,

    /// <summary>"Comment … ?"</summary>
    Manner,

    /// <summary>"Quelles sont les conditions … ?": several things.</summary>
    List,

    /// <summary>"Qu'est-ce que …", "Qui est X ?": what something or somebody is.</summary>
    Definition,

    /// <summary>"Que pense X de …", "Qu'a déclaré X ?": a named speaker's words.</summary>
    Opinion,

    /// <summary>"Qui a parlé de …": whose words these are.</summary>
    WhoSaid,

    /// <summary>"Quelle est la fonction de X ?"</summary>
    Role,

    /// <summary>"Qui a écrit l'article ?"</summary>
    Author,

    /// <summary>"Quel est le titre de l'article ?"</summary>
    Title,

    /// <summary>"De quand date l'article ?"</summary>
    Published,
}
