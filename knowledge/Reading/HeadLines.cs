using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TalksBot.Knowledge.Reading;

/// <summary>What a single line at the head of a text is: left over from a page's frame, a byline, or neither.</summary>
internal static partial class HeadLines
{
    /// <summary>Words of a page's frame that come along when a page is copied.</summary>
    private static readonly FrozenSet<string> Frame = new[]
    {
        "étiquettes", "étiquette", "tags", "tag", "mots-clés", "mots clés", "catégorie", "catégories", "rubrique", "rubriques", "thèmes", "accueil", "menu", "partager",
        "partage", "imprimer", "écouter", "écouter l'article", "lire aussi", "à lire aussi", "publicité", "newsletter", "s'abonner", "abonnez-vous", "se connecter",
        "connexion", "rechercher", "recherche", "fermer", "retour", "suivre", "commenter", "commentaires", "aller au contenu", "offrir cet article", "article réservé aux abonnés",
        "actualités", "actualité", "actu", "à la une", "politique", "monde", "international", "économie", "société", "culture", "opinion", "opinions", "tribune", "entretien", "interview",
        "sport", "sciences", "europe", "france", "diplomatie", "analyse", "reportage",
        "home", "share", "share this", "print", "subscribe", "sign in", "log in", "search", "advertisement", "skip to content", "categories", "category", "keywords", "news", "world", "politics", "business",
        "главная", "поделиться", "метки", "теги", "рубрика", "рубрики", "новости", "меню", "реклама", "подписаться", "политика", "мир", "общество",
        "facebook", "twitter", "x", "telegram", "whatsapp", "linkedin", "e-mail", "email",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Particles = new[] { "de", "du", "des", "la", "le", "van", "von", "der", "den", "ben", "bin", "el", "al", "d'", "et", "and", "и", "e", "y", "di", "da" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsFrame(ReadOnlySpan<char> line)
    {
        var text = line.Trim().TrimEnd(":…>").Trim().ToString().Replace('’', '\'');
        if (text.Length == 0 || Frame.Contains(text) || Hashtags().IsMatch(text) || ReadingTime().IsMatch(text))
            return true;
        var trail = text.Split(['>', '›', '»', '/', '|', '·', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return trail.Length > 1 && Frame.Contains(trail[0]) && trail.All(t => t.Length <= 30)
            || text.Split(',', StringSplitOptions.TrimEntries).All(Frame.Contains);
    }

    /// <summary>The author of "Par Jeanne Morin", "By J. R. Smith", or of a line of two to four capitalised words; null for other lines.</summary>
    /// <param name="bare">Whether a name alone is enough.</param>
    public static string? Author(string line, bool bare)
    {
        var text = line.Trim().Trim('*', '_', ' ');
        var said = SaidAuthor().Match(text);
        if (!said.Success && !bare || text.Length > 120)
            return null;
        var name = said.Success ? text[said.Length..].Trim() : text;
        var comma = name.IndexOfAny([',', '|', '(', '·', '•']);
        if (said.Success && comma > 0)
            name = name[..comma].TrimEnd();
        return IsName(name) || Newsroom().IsMatch(name) ? name : null;
    }

    /// <summary>"La rédaction", "La rédaction du Courrier".</summary>
    [GeneratedRegex(@"^(?:la\s+)?rédaction(?:\s+(?:de|du|des|d['’])\s*[\w\s'’-]{1,40})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Newsroom();

    private static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 7 || text.Any(c => !char.IsLetter(c) && c is not (' ' or '-' or '.' or '\'' or '’' or ',')))
            return false;
        var capitals = words.Count(w => char.IsUpper(w[0]));
        return capitals is >= 2 and <= 4 && words.All(w => char.IsUpper(w[0]) || Particles.Contains(w)) && char.IsUpper(words[^1][0])
            && words.All(w => !w.EndsWith('.') || w.Length <= 4);
    }

    [GeneratedRegex(@"^(?:(?:article\s+|texte\s+)?(?:écrit\s+|rédigé\s+|propos\s+recueillis\s+|written\s+)?(?:par|by)|auteure?|author|автор|текст)\s*:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaidAuthor();

    [GeneratedRegex(@"^(?:#[\p{L}\p{N}_-]+[\s,]*)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Hashtags();

    [GeneratedRegex(@"^(?:temps de lecture|lecture|reading time)?\s*:?\s*\d+\s*(?:min|minutes?|mn)\b[\s.]*(?:de lecture|read)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadingTime();
}
