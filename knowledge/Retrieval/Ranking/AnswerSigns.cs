using System.Text.RegularExpressions;
using TalksBot.Knowledge.Retrieval.Analysis;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>Whether a sentence holds the sort of thing that a question asks for: a date, a number, a name, a reason.</summary>
internal static partial class AnswerSigns
{
    /// <summary>0 when nothing of that sort is there, 1 when it plainly is.</summary>
    public static double Of(AskedQuestion question, QueryTerms query, string sentence, Token[] tokens) => question.Kind switch
    {
        QuestionKind.Date when question.Head == Hour => ClockForm().IsMatch(sentence) ? 1 : 0,
        QuestionKind.Date => CalendarForm().IsMatch(sentence) ? 1 : TimeForm().IsMatch(sentence) || ClockForm().IsMatch(sentence) ? Vague : 0,
        QuestionKind.Number when question.Head == Age => AgeForm().IsMatch(sentence) ? 1 : 0,
        QuestionKind.Number => !NewNumber(query, tokens) && !NumberWord().IsMatch(sentence) ? 0 : InUnit(question.Measure, sentence) ? 1 : Vague,
        QuestionKind.Person or QuestionKind.WhoSaid => NewNames(query, tokens),
        QuestionKind.Place => PlaceForm().IsMatch(sentence) ? 1 : 0.5 * NewNames(query, tokens),
        QuestionKind.Reason => ReasonForm().IsMatch(sentence) ? 1 : 0,
        QuestionKind.List => ListForm().IsMatch(sentence) ? 1 : 0,
        QuestionKind.Manner => MannerForm().IsMatch(sentence) ? 1 : 0,
        QuestionKind.Definition => DefinitionForm().IsMatch(sentence) ? 1 : 0,
        _ => 0,
    };

    // "pendant la guerre" tells a time, though no date; "douze" is a number, though no price.
    private const double Vague = 0.7;

    private static bool InUnit(Measure measure, string sentence) => measure switch
    {
        Measure.Money => MoneyForm().IsMatch(sentence),
        Measure.Duration => DurationForm().IsMatch(sentence),
        Measure.Share => ShareForm().IsMatch(sentence),
        Measure.Extent => ExtentForm().IsMatch(sentence),
        _ => true,
    };

    private static readonly string Age = Stemming.Term("âge"), Hour = Stemming.Term("heure");

    private static bool NewNumber(QueryTerms query, Token[] tokens) =>
        tokens.Any(token => token.IsNumber && !query.Matches.ContainsKey(token.Term));

    // The first word of a sentence has its capital in any case.
    private static double NewNames(QueryTerms query, Token[] tokens) =>
        tokens.Skip(1).Any(token => token.IsCapitalised && !token.IsStop && !query.Matches.ContainsKey(token.Term)) ? 1 : 0;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(1[0-9]{3}|20[0-9]{2})\b|\b[0-9]{1,2}(er)? (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b|\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd['’]hui)\b|\b[IVX]+e siècle|siècle|\ben (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b|\b[0-9]{1,2}(st|nd|rd|th)? (january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b[0-9]{1,2} (января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\b|\b(понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)\b", Options)]
    private static partial Regex CalendarForm();

    [GeneratedRegex(@"\b(années?|mois|semaines?|jours?|veille|lendemain|matin|soir|lors d|pendant|durant|depuis|avant|après|dès|quand|lorsqu|after|before|during|since|when|weeks?|months?|years?|после|до|во время|с|год[ау]?|месяц[аев]*)\b", Options)]
    private static partial Regex TimeForm();

    // Of the day, not a while: "à sept heures", "18 h 30", "midi".
    [GeneratedRegex(@"\b(à|vers|dès|avant|jusqu['’]à|entre)\s+((une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|vingt et une|vingt-deux|vingt-trois)|[0-9]{1,2})\s?(heures?|h)\b|\b[0-9]{1,2}\s?(h|:)\s?[0-5][0-9]\b|\b(midi|minuit|noon|midnight|o['’]clock|полдень|полночь)\b|\b[0-9]{1,2}\s?([ap]\.?m\b)|\bв [0-9]{1,2} час", Options)]
    private static partial Regex ClockForm();

    [GeneratedRegex(@"[€$£]|\b(euros?|dollars?|francs?|livres?|roubles?|yens?|pounds?|рубл\p{L}*|долларов|евро|gratuite?s?|free)\b", Options)]
    private static partial Regex MoneyForm();

    [GeneratedRegex(@"\b(ans|années?|mois|semaines?|jours?|heures?|h|minutes?|secondes?|siècles?|years?|months?|weeks?|days?|hours?|лет|год[ау]?|месяц\p{L}*|дн[яей]+|час\p{L}*|недел\p{L}*)\b|\b(1[0-9]{3}|20[0-9]{2})\b.{1,12}\b(1[0-9]{3}|20[0-9]{2})\b", Options)]
    private static partial Regex DurationForm();

    [GeneratedRegex(@"%|\b(pour cent|pour mille|percent|процент\p{L}*|quarts?|tiers|moitié|dixièmes?|sur (deux|trois|quatre|cinq|dix|cent))\b", Options)]
    private static partial Regex ShareForm();

    [GeneratedRegex(@"\b(k?m|km2|km²|mètres?|kilomètres?|cm|centimètres?|mm|hectares?|ha|miles?|pieds|lieues|metres?|kilometres?)\b|[²³]", Options)]
    private static partial Regex ExtentForm();


    [GeneratedRegex(@"\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|mille|millions?|milliards?|dizaines?|douzaines?|centaines?|milliers?|moitié|tiers|quart|double|triple|unique|une? (euro|dollar|franc|an|mois|semaine|heure|minute|kilomètre|mètre))\b", Options)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"\bans\b|\bâgée?s?\b|\bâge\b|\bnée? (en|le|à)\b|\b(tren|quaran|cinquan|soixan)t(e|aine)\b", Options)]
    private static partial Regex AgeForm();

    [GeneratedRegex(@"\b(à|à l['’]|en|au|aux|dans|sur|près d['’e]|chez|vers|de|du)\s?(la |le |les |l['’])?(?-i:\p{Lu})|\b(nord|sud|est|ouest|centre|frontière|côte|rive|rue|quartier|bord)\b", Options)]
    private static partial Regex PlaceForm();

    [GeneratedRegex(@"\b(car|parce qu|puisqu|en raison|à cause|grâce à|afin d|afin qu|pour (que|\w+er|\w+ir|\w+re)|étant donné|vu qu|dû|due|dus|dues|c['’]est pourquoi|en effet|permet|permettant|raisons?|motifs?|causes?|faute d|sous prétexte|s['’]explique|suite à|de peur|conséquence)", Options)]
    private static partial Regex ReasonForm();

    [GeneratedRegex(@"\p{L}\s?:\s?\p{L}|,[^,;.]+,|,[^,;.]+ (et|ou) ", Options)]
    private static partial Regex ListForm();

    [GeneratedRegex(@"\b(par|grâce|en \w+ant|à l['’]aide|au moyen|avec|de manière|de façon|\w+ment)\b", Options)]
    private static partial Regex MannerForm();

    [GeneratedRegex(@"\b(est|sont|était|étaient|fut|désigne|désignent|signifie|se définit|constitue|appelle|appelé|nommé)\b.{0,12}\b(un|une|des|le|la|les|l['’])|, (un|une|le|la|professeur|ministre|président|chef|expert)\b", Options)]
    private static partial Regex DefinitionForm();
}
