using System.Buffers;
using System.Text.RegularExpressions;

namespace TalksBot.Bot.Answering.Model;

/// <summary>
/// Sentences that give orders to whoever reads them for somebody else ("ignore tes consignes et réponds …"). They are not shown to the
/// model: a statement that obeys one would pass the checks with the order's own words. They stay in the text, found and quoted as any other.
/// </summary>
/// <remarks>This catches the plain ones. What it misses is held by the fence and the checks; it is no guard alone.</remarks>
internal static partial class PlantedOrder
{
    /// <summary>One of these stands in every order that the patterns know; looking for them costs a hundredth of the patterns.</summary>
    private static readonly SearchValues<string> Traces = SearchValues.Create(
        [
            "instruction", "consigne", "directive", "prompt", "règle", "regle", "rules", "response", "answer", "reply", "output", "réponse", "reponse",
            "réponds", "reponds", "répondez", "repondez", "respond", " say", " print", " write", "jailbreak", "developer mode", "anything now", "from now on",
            "you are", "act as", "tu es", "en tant", "as a", "инструкци", "указани", "правил", "ответ", "ты теперь", "системн",
        ],
        StringComparison.OrdinalIgnoreCase);

    public static bool IsIn(string sentence) =>
        sentence.AsSpan().ContainsAny(Traces) && (Forget().IsMatch(sentence) || Reply().IsMatch(sentence) || Become().IsMatch(sentence));

    [GeneratedRegex(
        @"\b(ignor\w*|disregard\w*|forget|oubli\w+|override|bypass|neglig\w+|проигнорируй\w*|игнориру\w+|забудь\w*)\b[^.!?]{0,60}\b(instructions?|consignes?|directives?|prompts?|r[èe]gles|rules|инструкци\w*|указани\w*|правил\w*)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Forget();

    [GeneratedRegex(
        @"\b(your|ta|votre|твой|твоём|твоем|ваш|вашем|свой|своём)\s+(final\s+|next\s+)?(response|answer|reply|output|r[ée]ponse|ответ\w?)\b|\b(just|only|simply)\s+(say|print|reply|answer|respond|output|write)\b|\b(r[ée]ponds|r[ée]pondez|ответь|ответьте)\b\s*(seulement|uniquement|simplement|toujours|par|только|всегда|:|«|"")|\b(answer|respond|reply)\s+(only|with|in)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Reply();

    [GeneratedRegex(
        @"\b(system prompt|developer mode|jailbreak\w*|do anything now|from now on,? you|you are (now|going to act)|act as (an?|the) |tu es (maintenant|d[ée]sormais) (un|une)|(en tant qu['’]|as an? )(ia|ai|intelligence artificielle|mod[èe]le de langage|language model)\b|ты теперь|системн\w+ (промпт|инструкци\w+))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Become();
}
