using System.Text.RegularExpressions;
using TalksBot.Knowledge.Retrieval.Analysis;
using TalksBot.Knowledge.Retrieval.Index;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>Weighs a question's words by how rare they are in the texts and finds what else stands for them.</summary>
internal static partial class QueryTermReading
{
    private const double SameCountry = 0.9, Kin = 0.4, Misspelt = 0.8, WeakWord = 0.35, Name = 1.25, Number = 1.25;
    private const int MostTerms = 40;

    // In a store of few texts, what they lack would weigh too little more than what they hold, and every likelihood would shift with the store's
    // size: rarity is counted as if there were at least so many passages. Found by asking PIAF's questions of stores that hold one article each.
    private const int FewestPassages = 300;
    private static readonly string[] Elided = ["qu", "d", "l", "s", "n", "j", "c", "m", "t"];

    public static QueryTerms Read(AskedQuestion question, TermCounts texts)
    {
        var words = question.Tokens.Where(token => !token.IsStop && token.Term.Length > 0)
            .DistinctBy(token => token.Term).Take(MostTerms).ToArray();
        var passages = texts.PassageCount;
        var first = question.Tokens.Length > 0 ? question.Tokens[0].Position : 0;
        var terms = words.Select(word => Weigh(question, word, texts.Frequency(word.Term), passages, word.Position == first, texts)).ToArray();
        var speakers = terms.Where(term => term.IsName || (!term.IsNumber && char.IsUpper(term.Printed[0])))
            .SelectMany(term => term.Variants).Where(variant => variant.Strength > 0.5 && texts.Speaks(variant.Term)).Select(variant => variant.Term);
        return new QueryTerms(terms) { AskedSpeakers = speakers.ToHashSet(StringComparer.Ordinal) };
    }

    private static QueryTerm Weigh(AskedQuestion question, Token word, int frequency, int passages, bool isFirst, TermCounts texts)
    {
        var variants = new List<(string Term, double Strength)> { (word.Term, 1) };
        AddKin(variants, word.Term, 1);
        if (NumberWords.OtherWriting(word.Form) is { } otherWriting)
            variants.Add((Stemming.Term(otherWriting), 1));
        if (Countries.IsName(word.Term))
            frequency = Math.Max(frequency, Countries.SameAs(word.Term).Max(texts.Frequency));
        var known = frequency > 0 || texts.Speaks(word.Term);
        if (!known && !texts.Holds(word.Form))
        {
            var near = NearSpellings(word, texts);
            known = near.Count > 0;
            foreach (var form in near)
            {
                var term = Stemming.Term(form);
                variants.Add((term, Misspelt));
                AddKin(variants, term, Misspelt);
                frequency = Math.Max(frequency, texts.Frequency(term));
            }
        }

        variants.RemoveAll(variant => variant.Term != word.Term && !texts.Knows(variant.Term));
        var isNumber = word.IsNumber || NumberWords.Contains(word.Form);
        var isName = (word.IsCapitalised && !isFirst && !word.IsNumber && !Ordinal().IsMatch(word.Printed)) || variants.Any(variant => variant.Strength >= Misspelt && Countries.IsName(variant.Term));
        var weight = Math.Log(1 + ((Math.Max(passages, FewestPassages) - frequency + 0.5) / (frequency + 0.5)));
        weight *= StopWords.IsWeak(word.Form) || AsksForKind(question, word) ? WeakWord : isName ? Name : isNumber ? Number : 1;
        return new QueryTerm(word.Printed, word.Form, word.Term, word.Position, weight, isName, isNumber, known, variants);
    }

    // "XXe", "Vème": capital letters that make no name.
    [GeneratedRegex("^[IVXLC]+(e|er|ère|ème|ième)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ordinal();

    private static void AddKin(List<(string, double)> variants, string term, double strength)
    {
        variants.AddRange(WordFamilies.Of(term).Concat(Countries.StandsFor(term)).Select(kin => (kin, Kin * strength)));
        variants.AddRange(Countries.SameAs(term).Select(name => (name, SameCountry * strength)));
    }

    // "à quelle *date*", "combien *coûte* …": the word asks for the kind of answer, texts give dates and prices without it.
    private static bool AsksForKind(AskedQuestion question, Token word) => (word.Term == question.Head && StopWords.NamesKind(word.Form)) || question.Measure switch
    {
        Measure.Money => word.Form.StartsWith("cout", StringComparison.Ordinal) || word.Form is "prix" or "tarif" or "montant" or "cost" or "стоит" or "argent",
        Measure.Duration => word.Form.StartsWith("dur", StringComparison.Ordinal) && word.Form.Length < 8,
        _ => false,
    };

    private static List<string> NearSpellings(Token word, TermCounts texts)
    {
        if (word.IsNumber)
            return [];
        foreach (var article in Elided)
        {
            if (word.Form.Length > article.Length + 3 && word.Form.StartsWith(article, StringComparison.Ordinal) && texts.Holds(word.Form[article.Length..]))
                return [word.Form[article.Length..]];
        }

        return Transliteration.IsCyrillic(word.Form) ? [.. Transliteration.Latin(word.Form).SelectMany(form => Near(form, texts)).Distinct()] : Near(word.Form, texts);
    }

    private static List<string> Near(string form, TermCounts texts) => form.Length switch
    {
        _ when texts.Holds(form) => [form],
        < 4 => [],
        < 8 => texts.Near(form, 1, 3),
        _ => texts.Near(form, 2, 3),
    };
}
