using System.Text.RegularExpressions;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Answering;

/// <summary>Requests that are no question on the texts: the bot's own opinion, an order to say or write something. They get a refusal, not obedience.</summary>
internal static partial class Demands
{
    /// <summary>Null when the message asks neither.</summary>
    public static string? Reply(string message, AnswerWords words)
    {
        var own = Wording.Unquoted(Wording.Plain(message));
        if (Orders().IsMatch(own) || HiddenOrders().IsMatch(own) || PoliteOrders().IsMatch(own))
            return words.NoOrders;
        return OwnOpinion().IsMatch(own) || (OfTheBot().IsMatch(own) && !OfTheTexts().IsMatch(own)) ? words.NoOpinion : null;
    }

    // The patterns are on plain wording (see Wording): lower case, no accents, single spaces, at most 2,000 characters.
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // "Affirme-t-il …", "écris-tu …" ask; "affirme que …" orders.
    private const string NotAsked = "(?!-(t-|tu\\b|ils?\\b|elles?\\b|on\\b|vous\\b|nous\\b))\\b";

    // "Écris-moi qui …", "Répète ce que dit X": a question in the form of an order.
    private const string NotOnTheTexts = "(?!(-moi|-nous| moi)?,? (qui|quand|combien|ou|comment|pourquoi|ce qu|quel|la phrase|les mots|le passage|la citation|les chiffres|le nom|les noms|la date|la liste))";

    private const string Rules = "(instruction|consigne|regle|directive|ordre|prompt|contexte|texte|source)s?\\b|tout ce qui precede";

    // Forms that only an order has, and forms that a statement has too ("la mairie affirme"): those order at the head of a sentence alone.
    private const string Order = "(traduis|traduisez)" + NotAsked + "|(ecris|ecrivez|repetez|redigez|composez|inventez|chantez|dessinez|affirmez|pretends|pretendez)" + NotAsked + NotOnTheTexts
        + "|(fais|faites|faisons) (comme si|semblant)|(fais|faites|ecris|code|programme)-?(moi|nous) une?\\b|(agis|agissez) comme|comporte-toi|comportez-vous"
        + "|(reponds|repondez) (seulement|uniquement|que |en disant|par (oui|non|un mot|«))|(dis|dites)( simplement| seulement| juste)? que\\b|confirmez que|admets\\b|admettez\\b"
        + "|(ignore|ignorez|oublie|oubliez|neglige|negligez|efface|effacez)( toutes?| tous)? (tes|vos|les|ces) (instruction|consigne|directive|prompt)s?\\b"
        + "|(montre|revele|affiche|donne)[zr]?(-moi)? (ton|tes|votre|vos|le) (prompt|instructions?|consignes?|mot de passe|cle (d'?api|secrete))"
        + "|(tu es|vous etes) (desormais|maintenant)|(desormais|maintenant),? (tu es|vous etes)\\b|(tu dois|vous devez) (dire|repondre|affirmer|ecrire) (que|uniquement|seulement)\\b"
        + "|(ignore|forget|disregard|override) .{0,40}\\b(instructions?|rules?|prompt|above|previous)\\b|pretend (to|that|you)|repeat after|write (me )?(a|an|some) |translate (the|this|that|it|into)"
        + "|act as|you are now|you are in developer|just say|respond (only|with)|answer only|reveal (your|the (prompt|instructions))|print (your|the)|show (me )?your (prompt|instructions)"
        + "|(игнорируй|забудь|проигнорируй).{0,40}(инструкци|правил|указани|текст)|притворись|повтори|напиши|переведи|скажи,? что|утверждай|представь,? что|ответь только|теперь ты|покажи (свой|свои) (промпт|инструкции)";

    private const string StatedOrder = "(affirme|repete|redige|compose|invente|chante|dessine|confirme que|jure que|jurez que)" + NotAsked + NotOnTheTexts
        + "|(imagine|imaginez) que|(joue|jouez) le role|raconte[zr]?(-moi|-nous)? une (blague|histoire)"
        + "|(ignore|ignorez|oublie|oubliez|neglige|negligez|efface|effacez) .{0,30}\\b(" + Rules + ")|(ignore|forget) (the|all) |(tell|give) me a joke|(developer|dan) mode\\b";

    [GeneratedRegex(@"(^[«“""]? ?|[.!?:;] ?|\b(ensuite|puis|maintenant|then|please|s'il (te|vous) plait|a partir de|system ?:),? )(" + Order + "|" + StatedOrder + ")", Options)]
    private static partial Regex Orders();

    [GeneratedRegex("(, ?|\\b(et|and|и|пожалуйста) )(" + Order + ")", Options)]
    private static partial Regex HiddenOrders();

    [GeneratedRegex(
        @"\b((peux|pourrais|veux)-tu|(pouvez|pourriez|voulez)-vous|tu (peux|pourrais)|vous (pouvez|pourriez)|(je veux|je voudrais|j'aimerais|il faut) que tu|can you|could you|можешь)( me| nous| m'| bien)? ?"
        + @"(traduire|traduises|ecrire (une?|des)\b|ecrives (une?|des)\b|rediger|composer|inventer|faire semblant|jouer le role|raconter une (blague|histoire)|chanter|dessiner|repeter apres|translate|write (me )?(a|an|some)\b|pretend|перевести|написать)",
        Options)]
    private static partial Regex PoliteOrders();

    private const string YourMind = "(penses|crois|preferes|soutiens|votes|aimes|juges|trouves)";

    // Nobody but the bot is asked. A question that somebody puts in the text ("que pensez-vous de …, demande le journaliste") is not.
    [GeneratedRegex(
        @"\b" + YourMind + @"[- ]tu\b|\b(tu|t'en) (en )?" + YourMind + @"\b|\b((que|qu'en) (pensez|croyez)[- ]|(preferez|soutenez|votez|aimez|croyez|pensez)-)vous\b(?!.*, (demande|dit|repond|lance|interroge)\b)|\bvous en (pensez|croyez)\b"
        + @"|\b(ton|votre|tes|vos) (propres? |humble )?(avis|opinions?|point de vue|sentiment)\b|\b(ta|votre) position (sur|face|la-dessus|quant)\b|\ba (ton|votre) avis"
        + @"|\b(es-tu|etes-vous|tu es|vous etes|t'es) (pour|contre|d'accord|plutot|pro|de quel cote)\b|^\W*(et|mais) (toi|vous)\W*$"
        + @"|\b(what do you|do you) (think|believe|feel|support|prefer|like|agree)|\byour (own |personal )?(opinion|view|stance)\b|\bin your (opinion|view)|\bare you (for|against|pro)\b"
        + @"|(что|как) (ты|вы) (сам |сами )?(думаешь|думаете|считаешь|считаете|полагаешь)|\b(твое|ваше) (личное )?мнение|по[- ]твоему|по[- ]вашему|\bты (за|против)\b",
        Options)]
    private static partial Regex OwnOpinion();

    // These may lean on the texts: "selon toi, que dit l'article ?", "qui a raison selon Prigent ?".
    [GeneratedRegex(
        @"\b(selon|d'apres) (toi|vous)\b|(^|, ?)pour (toi|vous)\b( ?,|\W*$)|\b(dis-tu|dites-vous) (de|du|des|d')\b|^(\w+,? ){0,3}qui a (raison|tort)\b"
        + @"|^(\w+,? )?who is right\b|^(\w+,? )?кто прав\b",
        Options)]
    private static partial Regex OfTheBot();

    [GeneratedRegex(@"\b(textes?|articles?|sources?|documents?|dossiers?|passages?|auteure?|the (text|article))\b|\b(selon|d'apres|pour) (?!toi\b|vous\b)\w|\baccording to\b|\bпо мнению\b|\bсогласно\b|в (тексте|статье)", Options)]
    private static partial Regex OfTheTexts();
}
