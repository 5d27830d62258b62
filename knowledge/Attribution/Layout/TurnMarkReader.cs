using System.Text.RegularExpressions;
using TalksBot.Knowledge.Attribution.Words;
using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge.Attribution.Layout;

/// <summary>Reads the mark at the head of a block. Whether it means a turn is decided over the whole text.</summary>
internal static partial class TurnMarkReader
{
    /// <summary>Characters looked at: no label is longer.</summary>
    private const int Reach = 160;

    /// <summary>Who asks without a name: "La rédaction :", "Le modérateur :".</summary>
    private static readonly WordSet Askers = new("rédaction journaliste modérateur modératrice animateur animatrice intervieweur intervieweuse présentateur présentatrice editors interviewer moderator");

    /// <summary>Words that stand before a colon in any text.</summary>
    private static readonly WordSet NoNames = new("""
        exemple exemples attention note notes nota remarque remarques rappel conseil conseils important toutefois ainsi donc cependant maximum minimum total prix adresse téléphone tél date lieu heure durée source sources photo photos
        crédit article articles chapitre annexe résultat résultats conclusion introduction résumé définition objectif objectifs avantages inconvénients question réponse questions réponses bref oui non mais
        entretien interview rencontre portrait dialogue débat question réponse
        интервью беседа разговор example warning tip source photo address phone price date place summary conclusion introduction yes no however пример внимание примечание источник фото адрес дата вопрос ответ
        """);

    public static TurnMark Read(string body, Block block)
    {
        var text = body[block.Start..Math.Min(block.End, block.Start + Reach)];
        if (QuotedLabel().Match(text) is { Success: true } quoted)
            return new TurnMark(TurnMarkKind.QuotedLabel, block.Start + quoted.Length, quoted.Groups["l"].Value.Trim());
        if (LetterLabel().Match(text) is { Success: true } letter)
            return new TurnMark(TurnMarkKind.LetterLabel, block.Start + letter.Length, letter.Groups["l"].Value, ContentEnd: letter.Value.EndsWith("**", StringComparison.Ordinal) || !text.StartsWith("**", StringComparison.Ordinal) ? null : Unmarked(body, block));
        if (BoldLine().Match(text) is { Success: true } bold && block.End - block.Start <= Reach)
        {
            var words = bold.Groups["l"].Value.Trim();
            var start = block.Start + bold.Groups["l"].Index;
            if (words.EndsWith('?'))
                return Question(start, words);
            if (IsName(words) && text.StartsWith("**", StringComparison.Ordinal) | text.StartsWith("__", StringComparison.Ordinal))
                return Labelled(TurnMarkKind.LabelLine, block.End, words);
            if (words.Length > 0 && words[^1] is '.' or '!' or '…' or '»' && Question(start, words) is var said)
                return said.Kind == TurnMarkKind.NameLabel ? said : said with { Kind = TurnMarkKind.EmphasisedLine };
        }

        if (CapitalsLine().Match(text) is { Success: true } capitals && capitals.Length == block.End - block.Start && IsName(capitals.Groups["l"].Value))
            return Labelled(TurnMarkKind.LabelLine, block.End, capitals.Groups["l"].Value);

        if (NameLabel().Match(text) is { Success: true } named && IsName(named.Groups["l"].Value))
            return Labelled(TurnMarkKind.NameLabel, block.Start + named.Length, named.Groups["l"].Value);
        if (Dash().Match(text) is { Success: true } dash)
            return new TurnMark(TurnMarkKind.Dash, block.Start + dash.Length);
        if (block.Kind == BlockKind.Heading && body[block.End - 1] == '?')
            return new TurnMark(TurnMarkKind.QuestionLine, block.Start);
        if (block.Kind == BlockKind.ListItem && block.Start >= 2 && body[block.Start - 2] is '-' or '–' or '—')
            return new TurnMark(TurnMarkKind.Dash, block.Start);
        return new TurnMark(TurnMarkKind.None, block.Start);
    }

    /// <summary>Where the words end in "**Q. Pourquoi ?**".</summary>
    private static int? Unmarked(string body, Block block) => body.AsSpan(block.Start, block.End - block.Start).EndsWith("**") ? block.End - 2 : null;

    /// <summary>"**Pourquoi ?**", or "**Le Courrier : Pourquoi ?**".</summary>
    private static TurnMark Question(int start, string words) =>
        NameLabel().Match(words) is { Success: true } named && IsName(named.Groups["l"].Value)
            ? Labelled(TurnMarkKind.NameLabel, start + named.Length, named.Groups["l"].Value) with { ContentEnd = start + words.Length }
            : new TurnMark(TurnMarkKind.QuestionLine, start, ContentEnd: start + words.Length);

    private static TurnMark Labelled(TurnMarkKind kind, int contentStart, string label)
    {
        var beside = label.IndexOfAny(['(', ',']);
        return beside < 0 ? new TurnMark(kind, contentStart, label.Trim())
            : new TurnMark(kind, contentStart, label[..beside].Trim(), label[(beside + 1)..].Trim(' ', ')') is { Length: > 0 } role ? role : null);
    }

    /// <summary>One to four words with capitals, particles between them, perhaps a role after a comma or in parentheses.</summary>
    private static bool IsName(string label)
    {
        var beside = label.IndexOfAny(['(', ',']);
        var words = (beside < 0 ? label : label[..beside]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words.Length == 1 && (beside >= 0 || NoNames.Contains(words[0])))
            return false;
        if (beside < 0 && words.Length == 2 && words[0] is "La" or "Le" or "The" && Askers.Contains(words[1]))
            return true;
        return words.Length <= 5 && char.IsUpper(words[0][0]) && words.Count(w => char.IsUpper(w[0])) is >= 1 and <= 4
            && words.All(w => char.IsUpper(w[0]) || char.IsDigit(w[0]) || w is "de" or "du" or "la" or "le" or "d'" or "of" or "the" or "von" or "van" or "ben" or "el" or "al" or "des" || IsElided(w)) && (!char.IsLower(words[^1][0]) || IsElided(words[^1]))
            && words.All(w => w.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '\'' or '’'));
    }

    /// <summary>"l’Est" in "Le Courrier de l’Est".</summary>
    private static bool IsElided(string word) => word is ['d' or 'l', '\'' or '’', var initial, ..] && char.IsUpper(initial);

    /// <summary>The closing guillemet may be missing when the label is an acronym.</summary>
    [GeneratedRegex(@"^[«“""]\s*(?:(?<l>[^«»“”"":\n]{1,30}?)\s*[»”""]\s*:|(?<l>[\p{Lu}\d.]{1,6})\s*:)\s*(?:[–—-]\s+)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex QuotedLabel();

    [GeneratedRegex(@"^(?:\*\*|__)?(?<l>(?:Q(?:uestion)?|R(?:éponse)?|A(?:nswer)?|В(?:опрос)?|О(?:твет)?))\s?\d{0,2}\s*(?:[.:]|\s[-–—])(?!\s*\p{Lu}\.?\s*:)\s*(?:\*\*|__)?\s*[.:]?\s*(?:[–—-]\s+)?(?=\S)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LetterLabel();

    [GeneratedRegex(@"^(?:\*{1,3}|_{1,2})(?<l>[^*_\n]{2,150}?)\s*:?\s*(?:\*{1,3}|_{1,2})\s*:?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BoldLine();

    [GeneratedRegex(@"^(?:\*{1,3}|_{1,2})?(?<l>\p{Lu}[^:\n*_?!«»""]{0,80}?)\s*(?:\*{1,3}\s*[:–—]|_{1,2}\s*:|:\s*\*{1,3}|:\s*_{1,2}|:|\.\s*[–—]|\s[–—](?=\s))(?:\s+|$)(?:[–—-]\s+)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NameLabel();

    /// <summary>"JEANNE MORIN" alone on its line: two words or more, no small letter.</summary>
    [GeneratedRegex(@"^(?<l>\p{Lu}[\p{Lu}.'’-]*(?:\s\p{Lu}[\p{Lu}.'’-]*){1,3})\s*:?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex CapitalsLine();

    [GeneratedRegex(@"^(?:[–—―]\s*|-\s+)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();
}
