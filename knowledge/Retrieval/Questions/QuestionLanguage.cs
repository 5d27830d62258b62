namespace TalksBot.Knowledge.Retrieval.Questions;

/// <summary>Tells a question's language by its script, then by the small words that only one language has.</summary>
/// <remarks>A statistical detector was tried for questions and took chat French ("cest ki le chef") for English; it serves on imports, where texts are long.</remarks>
public static class QuestionLanguage
{
    // How many words of another language the first word outweighs.
    private const int FirstWord = 2;

    private static readonly (string Lang, HashSet<string> Words)[] SmallWords =
    [
        ("fr", ["qui", "que", "quoi", "quel", "quelle", "quels", "quelles", "est", "sont", "les", "des", "du", "une", "le", "la", "dans", "pour", "comment", "pourquoi", "combien", "quand", "où", "et", "au", "aux", "sur", "il", "elle", "ce", "ça", "cette", "avec", "par", "ont", "selon", "un", "je", "tu", "vous", "nous", "on", "se", "son", "sa", "ses", "ne", "pas", "en", "de", "y", "t", "bonjour", "salut", "merci", "cest", "ki", "c'est", "qu'est"]),
        ("en", ["who", "what", "when", "where", "why", "how", "which", "the", "is", "are", "was", "were", "did", "does", "do", "of", "and", "about", "to", "in", "he", "they", "you", "think", "say", "said", "hello", "hi", "thanks", "thank", "many", "much", "has", "have", "hey", "good", "there", "me", "my", "please", "it", "this", "that", "by", "for", "with", "from", "at", "an", "be"]),
        ("es", ["quién", "quien", "qué", "cuándo", "dónde", "cómo", "cuál", "cuántos", "por", "el", "los", "las", "una", "fue", "es", "y", "del", "con", "para", "hola", "gracias"]),
    ];

    /// <summary>"fr", "en", "ru" or "es"; French when nothing tells, for the house's texts are French.</summary>
    public static string Of(string question) => Tell(question) ?? "fr";

    /// <summary>"fr", "en", "ru" or "es"; null when nothing tells ("Sapounov ?").</summary>
    public static string? Tell(string question)
    {
        var letters = question.Count(char.IsLetter);
        var cyrillic = question.Count(c => c is >= '\u0400' and <= '\u04FF');
        if (cyrillic * 3 > letters)
            return "ru";
        if (question.Contains('¿', StringComparison.Ordinal) || question.Contains('¡', StringComparison.Ordinal))
            return "es";
        var words = question.ToLowerInvariant().Split([' ', '?', '!', ',', '.', ';', ':', '\'', '’', '-', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries);
        var (best, count) = SmallWords.Select(known => (known.Lang, Count(known.Words))).MaxBy(known => known.Item2);
        return count == 0 ? null : best;

        // What a question begins with is never part of a name: "Who represented the syndicat des ports du Ponant?"
        int Count(HashSet<string> known) => words.Count(known.Contains) + (words.Length > 0 && known.Contains(words[0]) ? FirstWord : 0);
    }
}
