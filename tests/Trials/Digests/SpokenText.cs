using System.Globalization;
using System.Text;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Trials.Digests;

/// <summary>A text in which it is known who says each sentence, because it was made so: articles that quote people, and interviews.</summary>
/// <param name="Said">Each sentence with the one who says it; null for the narrator.</param>
internal sealed record SpokenText(RawText Text, IReadOnlyList<(string Sentence, string? Speaker)> Said)
{
    private static readonly string[] First = ["Soazig", "Hervé", "Maëlle", "Ronan", "Yvon", "Gwenaël", "Nolwenn", "Tanguy"];
    private static readonly string[] Last = ["Kermarec", "Prigent", "Camaret", "Rozmor", "Quéméner", "Stéphan", "Le Goff", "Tréhout"];
    private static readonly string[] Things = ["le quai", "la digue", "le bassin", "la cale", "le phare", "le bac", "la criée", "l’écluse", "le chenal", "la jetée"];
    private static readonly string[] Makings = ["en granit", "en béton", "en bois", "en acier", "de Locronan", "de Penmarc’h", "du Ponant", "de Kerlouan", "d’Ouessant", "de Molène"];
    private static readonly string[] Ends = ["rouvrira", "fermera", "sera rénové", "sera vendu", "coûtera cher", "restera ouvert", "attendra l’automne", "changera de mains", "résistera aux tempêtes", "recevra des chalutiers"];
    private static readonly string[] Whens = ["avant l’été", "après les fêtes", "dès le printemps", "au mois de mars", "à la rentrée", "au terme du chantier", "malgré la houle", "avec l’aide de la région"];

    public static SpokenText Make(int number, Random random) => number % 3 == 0 ? Interview(number, random) : Article(number, random);

    private static SpokenText Article(int number, Random random)
    {
        var said = new List<(string, string?)>();
        var body = new StringBuilder();
        for (var paragraph = 0; paragraph < 5; paragraph++)
        {
            if (paragraph > 0)
                body.Append("\n\n");
            var (one, other) = (Name(number, paragraph), Name(number, paragraph + 3));
            Add(Claim(random) + ".", null);
            Add($"« {Claim(random)} », a déclaré {one}.", one);
            Add($"Selon {other}, {Small(Claim(random))}.", other);
            Add(Claim(random) + ".", null);
        }

        return new SpokenText(Raw(number, body), said);

        void Add(string sentence, string? speaker)
        {
            body.Append(body.Length == 0 || body[^1] == '\n' ? "" : " ").Append(sentence);
            said.Add((sentence, speaker));
        }
    }

    private static SpokenText Interview(int number, Random random)
    {
        var said = new List<(string, string?)>();
        var (body, guest, asks) = (new StringBuilder(), Name(number, 1), Name(number, 4));
        body.Append("Architecte à Kervran, ").Append(guest).Append(" dessine les ouvrages du port depuis neuf ans.");
        said.Add((body.ToString(), null));
        for (var turn = 0; turn < 5; turn++)
        {
            body.Append("\n\n").Append(asks).Append(" : Que deviendra ").Append(Pick(Things, random)).Append(" ?\n\n").Append(guest).Append(" :");
            for (var s = 0; s < 3; s++)
            {
                var sentence = Claim(random) + ".";
                body.Append(' ').Append(sentence);
                said.Add((sentence, guest));
            }
        }

        return new SpokenText(Raw(number, body) with { Author = asks }, said);
    }

    private static RawText Raw(int number, StringBuilder body) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"spoken-{number}"),
        Title = string.Create(CultureInfo.InvariantCulture, $"Cahier du port, numéro {number}"),
        Lang = "fr",
        Body = body.ToString(),
    };

    private static string Claim(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"{Large(Pick(Things, random))} {Pick(Makings, random)} {Pick(Ends, random)} {Pick(Whens, random)} pour {random.Next(20, 9_000)} habitants de Kerval-{random.Next(10_000)}");

    private static string Name(int number, int person) => $"{First[(number + person) % First.Length]} {Last[(number / First.Length + 3 * person) % Last.Length]}";

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];

    private static string Large(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Small(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
