namespace TalksBot.Knowledge.Retrieval.Analysis;

/// <summary>A word of a text, as it is matched.</summary>
/// <param name="Printed">As it stands in the text, without elided article.</param>
/// <param name="Form">Lower case, without elided article and accents: "l’Été" → "ete".</param>
/// <param name="Term">The stem that the index holds.</param>
/// <param name="Position">Counts every word of the text, stop words included, from 0.</param>
/// <param name="IsStop">A word too common to search for.</param>
/// <param name="IsCapitalised">Printed with a capital letter.</param>
internal readonly record struct Token(string Printed, string Form, string Term, int Position, bool IsStop, bool IsCapitalised)
{
    public bool IsNumber => Form.Length > 0 && char.IsAsciiDigit(Form[0]);
}
