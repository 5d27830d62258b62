using System.Text;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Tests.Model;

/// <summary>A small French dossier on an invented conference: numbers, names, dates, negations, opinions of three persons and a ministry.</summary>
internal static class Dossier
{
    private static readonly (string? Speaker, string? Role, string[] Sentences)[] Parts =
    [
        (null, null,
        [
            "La conférence du fleuve Arve s’est tenue le 12 mars 2024 au palais des congrès de Valmora et a duré près de sept heures.",
            "La délégation du nord était conduite par Irina Koltsova, tandis que la ville de Valmora était représentée par le maire adjoint, Étienne Marchal.",
            "Les participants ont convenu de rouvrir quatre des neuf ponts fermés depuis 2019.",
            "Aucun calendrier n’a été fixé pour les cinq autres ouvrages.",
            "Le budget des travaux atteint 3,5 millions d’euros, dont 12 % à la charge des communes.",
        ]),
        ("ministère des transports", null,
        [
            "Les travaux commenceront avant le 30 avril, a annoncé le ministère des transports.",
            "Le ministère n’exclut pas une seconde tranche de 250 000 euros.",
        ]),
        ("Pavel Jouravlev", "ingénieur hydrologue",
        [
            "On ne peut pas parler de victoire, mais c’est un compromis honnête, estime l’ingénieur hydrologue Pavel Jouravlev.",
            "Les piles du vieux pont sont « dangereusement fissurées » et personne n’a voulu l’entendre.",
            "Il faudra au moins dix-huit mois pour consolider les berges.",
        ]),
        ("Irina Koltsova", "cheffe de la délégation du nord",
        [
            "Nous n’accepterons jamais un péage sur le pont principal.",
            "Cette conférence est une réussite pour les habitants des deux rives.",
        ]),
        (null, null,
        [
            "Plus de 1 200 habitants ont signé la pétition de l’association Rives vivantes.",
            "La prochaine réunion aura lieu à Genève, sous la présidence de Marta Lindqvist.",
            "Étienne Marchal n’a pas souhaité répondre aux questions des journalistes.",
        ]),
    ];

    public static Source Text { get; } = Write(Parts, "conference-arve", "Conférence du fleuve Arve : l’essentiel des discussions");

    /// <summary>All sentences, as a search would bring them.</summary>
    public static IReadOnlyList<Evidence> All { get; } = Of(Text);

    /// <summary>The one sentence that holds these words.</summary>
    public static Evidence That(string words) => All.Single(e => e.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>The dossier with a stranger's sentence planted in its middle.</summary>
    public static IReadOnlyList<Evidence> WithPlanted(string words)
    {
        var parts = Parts.ToList();
        parts.Insert(2, (null, null, [words]));
        return Of(Write([.. parts], "conference-arve", "Conférence du fleuve Arve : l’essentiel des discussions"));
    }

    public static IReadOnlyList<Evidence> Of(Source source) =>
        [.. source.Passages.SelectMany(p => p.Sentences.Select(s => new Evidence(source, p, s, 1, 1)))];

    public static Source Write((string? Speaker, string? Role, string[] Sentences)[] parts, string id, string title)
    {
        var body = new StringBuilder();
        var passages = new List<Passage>();
        foreach (var (speaker, role, sentences) in parts)
        {
            var start = body.Length;
            var cut = new List<Sentence>();
            foreach (var sentence in sentences)
            {
                if (cut.Count > 0)
                    body.Append(' ');
                cut.Add(new Sentence(body.Length, body.Length + sentence.Length, speaker, role));
                body.Append(sentence);
            }

            passages.Add(new Passage(passages.Count + 1, start, body.Length, speaker, role, speaker is null ? PassageKind.Text : PassageKind.Turn, cut));
            body.Append('\n');
        }

        return new Source
        {
            Id = id,
            Version = 1,
            Title = title,
            Date = new DateOnly(2024, 3, 14),
            Lang = "fr",
            Body = body.ToString(),
            Passages = passages,
            Quotes = [],
        };
    }
}
