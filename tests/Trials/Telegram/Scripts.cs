namespace TalksBot.Trials.Telegram;

/// <summary>The conversations: where, whose language, and what is said.</summary>
public static class Scripts
{
    private const string Q = KervranFolder.Question, Cost = KervranFolder.Cost;

    private const string Wrecks = "Où le registre des épaves a-t-il été trouvé ?", Found = "dans le grenier du sémaphore";

    private static readonly string Counted = string.Join(' ', Enumerable.Range(1, 12).Select(n =>
        $"Le gardien compta le navire {n}, chargé de {n * 7} tonneaux de vin, de sel, de laine et de bois, parti un matin de brume du port de Kervran avec {n + 3} hommes à son bord, " +
        $"et dont la mer rendit, {n} mois plus tard, {n * 5} planches, {n * 2} cordages et une malle."));

    /// <summary>A text whose passages are too long for a regular message.</summary>
    public static (string Id, string Text) LongText { get; } =
        ("le-registre", $"Le registre des épaves\n\n{Counted}\n\n{Often("La mer montait.", 120)} Le registre des épaves a été trouvé {Found} en 1931. {Often("La mer descendait.", 120)}\n");

    /// <summary>What does not fit a regular message.</summary>
    /// <param name="form">"rich", or "regular" for a bot that sends no rich messages.</param>
    public static IEnumerable<(string Where, string Language, string Script)> Bulky(string form) =>
    [
        ("private", "fr", $"> {Wrecks}\n= regular\n< {Found}\n* Contexte\n= {form}\n< {Found}\n< descendait"),
        ("private", "ru", $"> {Wrecks}\n* Contexte\n= {form}\n* Source\n= regular\n< Le registre des épaves\n* Contexte\n= {form}\n< {Found}"),
        ("private", "en", $"> {Wrecks}\n* Contexte\n= {form}\n^ Qui est la passeuse du bac ?\n= regular\n< Armelle Quiniou"),
        ("topic", "fr", $"> /ask {Wrecks}\n= regular\n* Contexte\n= regular\n< {Found}\n* ← Réponse\n< {Found}"),
        ("elsewhere", "fr", $"@ {Wrecks}\n< {Found}\nsend\n= regular\n* Contexte\n= regular\n< {Found}"),
        // Passed on, and answered in several messages, which an edit makes one.
        ("private", "fr", $"> {Counted}\n= regular\n< navire 12"),
        ("private", "fr", $"> {Counted}\n~ {Q}\n= regular\n< {Cost}"),
    ];

    private static string Often(string words, int times) => string.Join(' ', Enumerable.Repeat(words, times));

    public static IEnumerable<(string Where, string Language, string Script)> All =>
    [
        // In private, in French.
        ("private", "fr", $"> {Q}\n< {Cost}\n> Qui est la passeuse du bac ?\n< Armelle Quiniou"),
        ("private", "fr", "> /start\n< Bonjour\n* ?\n< «"),
        ("private", "fr", "> Que dit Gwenaël Prigent du béton ?\n> Et du granit ?\n< granit est le seul matériau"),
        ("private", "fr", "> Que dit Gwenaël Prigent du béton ?\n^ Et du granit ?\n< granit est le seul matériau"),
        ("private", "fr", $"> Qui est la passeuse du bac ?\n~ {Q}\n< {Cost}"),
        ("private", "fr", $"> {Q}\n~ Xylzrqt plombé de Vénus ?\n! {Cost}"),
        ("private", "fr", $"> {Q}\n* Contexte\n< § \n* Source\n< La reconstruction du port"),
        ("private", "fr", $"> {Q}\n* Source\n< Maëlle Quéméner"),
        ("private", "fr", $"> {Q}\n? 👍\n< Merci"),
        ("private", "fr", "> Que dit Gwenaël Prigent du béton ?\n* Contexte\n* [2]\n< § "),
        ("private", "fr", "> /help\n< /forget\n> /about\n< TalksBot"),
        ("private", "fr", "> /privacy\n< 90\u00a0jours"),
        ("private", "fr", $"> {Q}\n> /forget\n* Oui, tout effacer\n< C’est fait"),
        ("private", "fr", "> /forget\n* Non\n< Rien n’est effacé"),
        ("private", "fr", "> /sources\n< Le bac de Roz-Vihan"),
        ("private", "fr", $"> /scope\n* Le bac de Roz-Vihan\n> {Q}\n! {Cost}"),
        ("private", "fr", "> /language\n* русский\n> /help\n< Задайте вопрос"),
        ("private", "fr", "> /nonsense\n< Je ne connais pas cette commande"),
        ("private", "fr", "> Bonjour\n< Bonjour\n> Merci beaucoup\n< Avec plaisir"),
        ("private", "fr", "thing\n< Je ne lis que le texte"),
        ("private", "fr", "> Quelle est la capitale de l’Australie ?\n! Canberra"),
        ("private", "fr", $"> {Q}\n> {Q}\n< {Cost}"),
        // Deep links.
        ("private", "fr", "> /start s_le-bac\n< Le bac de Roz-Vihan"),
        ("private", "fr", "> /start q_aaaaaaaaaaaa\n< n’est plus là"),
        ("private", "fr", "> /start c_aaaaaaaaaaaa_1\n< n’est plus là"),
        ("private", "en", "> /start s_port-de-kervran\n< Kervran"),
        ("private", "ru", "> /start s_le-bac\n< Le bac de Roz-Vihan"),
        ("private", "fr", "> /start invite_nothing\n< pas ou plus valable"),
        // In private, in English and Russian.
        ("private", "en", "> /start\n< Hello"),
        ("private", "en", "> /help\n< Ask your question"),
        ("private", "en", "> /privacy\n< What I keep"),
        ("private", "en", "> /forget\n* Yes, delete everything\n< Done"),
        ("private", "en", "> /nonsense\n< I do not know this command"),
        ("private", "en", "thing\n< I read only text"),
        ("private", "en", $"> {Q}\n< {Cost}"),
        ("private", "en", "> /language\n* français\n> /help\n< Posez votre question"),
        ("private", "ru", "> /start\n< Здравствуйте"),
        ("private", "ru", "> /help\n< Задайте вопрос"),
        ("private", "ru", $"> {Q}\n< {Cost}"),
        ("private", "ru", "> /sources\n< Le bac de Roz-Vihan"),
        ("private", "ru", "> /language\n* English\n> /help\n< Ask your question"),
        // In groups.
        ("group", "fr", $"> @talks_test_bot {Q}\n< {Cost}"),
        ("group", "fr", $"> /ask {Q}\n< {Cost}\n* Contexte\n< § \n* ← Réponse\n< {Cost}"),
        ("group", "fr", "> /ask@talks_test_bot Que dit Gwenaël Prigent du béton ?\n^ Et du granit ?\n< granit est le seul matériau"),
        ("group", "fr", $". {Q}\n. /ask@another_bot {Q}"),
        ("group", "fr", $"> /ask Qui est la passeuse du bac ?\n~ /ask {Q}\n< {Cost}"),
        ("group", "fr", $"> /ask {Q}\n* ⋯\n? Source\n< La reconstruction du port"),
        ("group", "en", "> /help@talks_test_bot\n< /ask"),
        ("group", "ru", $"> @talks_test_bot {Q}\n< {Cost}"),
        // In topics.
        ("topic", "fr", $"> /ask@talks_test_bot {Q}\n< {Cost}"),
        ("topic", "fr", $"> @talks_test_bot {Q}\n* Contexte\n< § "),
        ("topic", "fr", $"> /ask Qui est la passeuse du bac ?\n~ /ask {Q}\n< {Cost}"),
        ("topic", "ru", $"> /ask {Q}\n< {Cost}"),
        // Inline.
        ("elsewhere", "fr", $"@ {Q}\n< {Cost}\nsend\n< {Cost}"),
        ("elsewhere", "fr", $"@ {Q}\nsend\n* Contexte\n* ← Réponse\n< {Cost}"),
        ("elsewhere", "fr", "@ Xylzrqt ?\n< Les textes ne le disent pas"),
        ("elsewhere", "en", "@  \n< button"),
        ("elsewhere", "ru", $"@ {Q}\n< {Cost}"),
        // As a guest.
        ("elsewhere", "fr", $"& @talks_test_bot {Q}\n< {Cost}\n* Contexte\n* ← Réponse\n< {Cost}"),
        ("elsewhere", "en", $"& @talks_test_bot {Q}\n< {Cost}"),
    ];
}
