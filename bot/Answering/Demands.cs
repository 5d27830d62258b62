using System.Text.RegularExpressions;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Answering;

/// <summary>Requests that are no question on the texts: the bot's own opinion, an order to say or write something. They get a refusal, not obedience.</summary>
internal static partial class Demands
{
    /// <summary>Null when the message asks neither.</summary>
    public static string? Reply(string message, AnswerWords words)
    {
        if (Orders().IsMatch(message))
            return words.NoOrders;
        return OwnOpinion().IsMatch(message) ? words.NoOpinion : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Imperatives that a question on a text never needs. "Dis-moi qui …", "Explique pourquoi …", "Cite …" stay questions.
    private const string Opening = @"(^|[.!?:;,\n]\s*|\b(et|puis|then|and|и|maintenant|please|пожалуйста|s'il (te|vous) plaît)\s+)";

    [GeneratedRegex(
        Opening + @"((ignore[zr]?|oublie[zr]?|néglige[zr]?|efface[zr]?) .{0,30}\b(instruction|consigne|règle|directive|ordre|prompt|contexte|texte|source)|affirme[zr]?\b|prétends?\b|prétendez|fais(ons)? (comme si|semblant)|faites comme si|répète[zr]?\b|écris\b|écrivez|rédige[zr]?\b|compose[zr]?\b|traduis(ez)?\b|invente[zr]?\b|imagine[zr]?\b que|joue[zr]? le rôle|comporte-toi|agis comme|réponds? (seulement|uniquement|par|que|en disant)|répondez (seulement|uniquement|par|que)|(dis|dites)( simplement| seulement| juste)? que\b|confirme[zr]? que|admets|jure[zr]?\b|tu es (désormais|maintenant)|tu dois (dire|répondre|affirmer)|vous devez (dire|répondre|affirmer)|(montre|révèle|affiche|donne)[zr]?(-moi)? (ton|tes|votre|vos|le) (prompt|instructions?|consignes?|clé|mot de passe))"
        + "|" + Opening + @"((ignore|forget|disregard|override) .{0,40}\b(instruction|rule|prompt|above|previous|context|text)|pretend\b|repeat (after|the)|write (me )?(a|an|the|some)\b|translate\b|act as|you are now|say that|just say|respond (only|with)|answer only|reveal|print (your|the)|show (me )?your (prompt|instructions)|(developer|dan) mode)"
        + "|" + Opening + @"((игнорируй|забудь|проигнорируй).{0,40}(инструкци|правил|указани|текст)|притворись|повтори|напиши|переведи|скажи,? что|утверждай|представь,? что|ответь только|теперь ты|покажи (свой|свои) (промпт|инструкции))",
        Options)]
    private static partial Regex Orders();

    [GeneratedRegex(
        @"\b(que|qu'en|qu'est[- ]ce que) (penses[- ]tu|pensez[- ]vous|crois[- ]tu|croyez[- ]vous|dis[- ]tu|tu (en )?(penses|crois|dis)|vous (en )?(pensez|croyez))\b|\b(ton|votre) (propre |humble )?(avis|opinion|point de vue|sentiment|position)\b|\b(selon|d'après|pour) (toi|vous)\b|\b(à ton|à votre) avis|\btu (en )?penses? quoi|\b(es[- ]tu|êtes[- ]vous|tu es|vous êtes) (pour|contre|d'accord|plutôt|pro|de quel côté)|\b(préfères[- ]tu|préférez[- ]vous|soutiens[- ]tu|soutenez[- ]vous|votes[- ]tu|aimes[- ]tu)\b|\bqui a (raison|tort)\b"
        + @"|\b(what do you|do you) (think|believe|feel|support|prefer|like|agree)|\byour (own |personal )?(opinion|view|stance)\b|\bin your (opinion|view)|\bwho is right\b|\bare you (for|against|pro)\b"
        + @"|(что|как) (ты|вы) (сам |сами )?(думаешь|думаете|считаешь|считаете|полагаешь)|\b(твоё|твое|ваше) (личное )?мнение|по[- ]твоему|по[- ]вашему|\bкто прав\b|\bты (за|против)\b",
        Options)]
    private static partial Regex OwnOpinion();
}
