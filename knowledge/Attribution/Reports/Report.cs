namespace TalksBot.Knowledge.Attribution.Reports;

/// <summary>Reported speech in one sentence, before it is known who the noun phrase is.</summary>
/// <param name="Clause">The sentence it stands in.</param>
/// <param name="Who">The one who is reported.</param>
/// <param name="Verb">As printed: "a déclaré", "selon".</param>
/// <param name="SpeechStart">First character of what is said, into the body.</param>
/// <param name="SpeechEnd">One past its last character.</param>
/// <param name="IsAside">In parentheses, or only supposed: it does not make the sentence somebody's.</param>
internal sealed record Report(Clause Clause, NounPhrase Who, string Verb, int SpeechStart, int SpeechEnd, SpeechKind Kind, ReportForm Form, bool IsAside)
{
    /// <summary>Where the one who speaks is named.</summary>
    public int At => Clause[Who.First].Start;
}

/// <summary>The construction, which decides how sure it is.</summary>
internal enum ReportForm
{
    /// <summary>"…, a déclaré X".</summary>
    Inverted,

    /// <summary>"X a déclaré que …".</summary>
    Clause,

    /// <summary>"X a déclaré : « … »", "X a parlé d'un « … »".</summary>
    Quotation,

    /// <summary>"X a souligné l'importance de …".</summary>
    Noun,

    /// <summary>"selon X".</summary>
    According,
}
