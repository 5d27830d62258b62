using System.Globalization;
using System.Text.Json;

namespace TalksBot.Benchmarks;

/// <summary>Makes notices on places that are nowhere, in the French of a local paper: about 120 words each, with names, figures, dates and somebody's words.</summary>
/// <param name="seed">The same seed makes the same notices.</param>
internal sealed class Gazetteer(int seed)
{
    private static readonly string[] Beginnings = ["Sèv", "Cour", "Mont", "Val", "Bel", "Roch", "Ar", "Tour", "Lan", "Bré", "Fon", "Mar", "Cha", "Vil", "Ber", "Aub"];
    private static readonly string[] Middles = ["re", "ti", "ma", "ne", "lo", "vi", "gra", "sa", "do", "che"];
    private static readonly string[] Endings = ["mont", "ville", "court", "gny", "lac", "bourg", "sac", "nelle", "vaux", "rive"];
    private static readonly string[] FirstNames = ["Anne", "Paul", "Jeanne", "Louis", "Claire", "Étienne", "Lise", "Marc", "Hélène", "Rémi", "Odile", "Bastien"];
    private static readonly string[] Works =
    [
        "pont", "phare", "musée", "marché", "moulin", "théâtre", "lavoir", "viaduc", "château", "collège", "canal", "barrage", "beffroi", "couvent", "dispensaire",
        "funiculaire", "gymnase", "hangar", "hippodrome", "kiosque", "manège", "monument", "palais", "pavillon", "port", "prieuré", "quai", "réservoir", "stade", "tunnel",
    ];

    private static readonly string[] Built = ["bâti", "construit", "édifié", "élevé", "conçu", "dessiné"];
    private static readonly string[] Closed = ["Fermé après une crue", "Abandonné pendant la guerre", "Vidé par un incendie", "Muré sur ordre du préfet", "Menacé par la mer"];
    private static readonly string[] Saved =
    [
        "Nous l’avons sauvé de la ruine, et ceux de {0} nous l’envient", "Il fallait le rendre aux enfants avant l’hiver, comme à {0}",
        "Sans les bénévoles de {0}, il n’en resterait rien", "Personne ne croyait plus à cette histoire, pas même à {0}", "L’argent est venu de {0}, et il est venu tard",
    ];
    private static readonly string[] Trades = ["architecte", "ingénieur", "maître d’œuvre", "entrepreneur", "géomètre"];
    private static readonly string[] Months = ["janvier", "mars", "avril", "juin", "septembre", "octobre", "novembre"];
    private static readonly string[] Asides =
    [
        "Les habitants y tiennent plus qu’à toute autre chose et le montrent volontiers aux visiteurs de passage.",
        "On y venait autrefois par la route des crêtes, que la neige fermait plusieurs semaines par an.",
        "La pierre, claire et tendre, provient des carrières voisines, abandonnées depuis longtemps.",
        "Une plaque rappelle le souvenir des ouvriers qui y ont laissé la vie pendant les travaux.",
        "Chaque été, une fanfare y joue le soir de la fête, et les enfants défilent avec des lampions.",
        "Un cadran solaire y marque encore l’heure, avec quelque retard selon les horlogers du canton.",
        "Des hirondelles nichent sous la corniche et reviennent fidèlement au printemps.",
        "Le cinéma y a tourné deux films, oubliés aujourd’hui, dont l’un fut primé à Venise.",
        "Les collectionneurs recherchent la carte postale qui le montre sous la grêle de 1911.",
        "Une légende veut qu’un trésor dorme sous la première marche, mais nul n’a creusé.",
        "Le boulanger d’en face en vend une miniature en pâte d’amande, que s’arrachent les touristes.",
        "Les archives de la commune gardent les plans d’origine, tracés à l’encre sur du papier huilé.",
    ];

    private readonly Random _random = new(seed);

    /// <param name="count">How many.</param>
    public List<Notice> Notices(int count) => [.. Enumerable.Range(0, count).Select(Make)];

    private Notice Make(int number)
    {
        var place = Place();
        var (work, trade) = (Any(Works), Any(Trades));
        var (maker, mayor) = (Person(), Person());
        var (year, reopened) = (_random.Next(1640, 1930), _random.Next(1950, 2024));
        var (cost, months, length) = (_random.Next(12, 980) / 10m, _random.Next(4, 40), _random.Next(30, 900));
        var day = $"{_random.Next(2, 28)} {Any(Months)} {reopened}";
        var built = Any(Built);
        var words = string.Format(CultureInfo.InvariantCulture, Any(Saved), Place());
        var text = string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"""
            Le {work} de {place} a été {built} en {year} par {maker}, {trade} à {Place()}. Il mesure {length} mètres de long. {Any(Asides)}
            {Any(Closed)}, le {work} a rouvert le {day}, au terme de {months} mois de travaux. Le chantier a coûté {cost} millions d’euros, dont un tiers a été payé par le département.
            « {words} », a déclaré {mayor}, maire de {place}. {Any(Asides)} {Any(Asides)}
            """).ReplaceLineEndings("\n\n");
        return new Notice($"n{number}", $"Le {work} de {place}", text,
        [
            $"Qui a {built} le {work} de {place} ?",
            $"Combien a coûté le chantier du {work} de {place} ?",
            $"Quand le {work} de {place} a-t-il rouvert ?",
            $"Que dit {mayor} du {work} ?",
        ]);
    }

    private string Place() => Any(Beginnings) + Any(Middles) + Any(Endings) + (_random.Next(3) == 0 ? "-sur-" + Any(Beginnings) + Any(Endings) : "");

    private string Person() => $"{Any(FirstNames)} {Any(Beginnings)}{Any(Endings)}";

    private string Any(string[] words) => words[_random.Next(words.Length)];
}

/// <summary>A text with questions that it answers.</summary>
internal sealed record Notice(string Id, string Title, string Text, string[] Questions)
{
    public string SourceLine() => JsonSerializer.Serialize(new { id = Id, title = Title, text = Text, lang = "fr" });

    public string QuestionLine(int number, int which) =>
        JsonSerializer.Serialize(new { id = $"q{number}", question = Questions[which % Questions.Length], lang = "fr" });
}
