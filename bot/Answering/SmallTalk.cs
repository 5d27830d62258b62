using System.Text.RegularExpressions;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Answering;

/// <summary>Greetings, thanks, farewells, "who are you", "help": said with a short fitting reply, nothing is looked up.</summary>
internal static partial class SmallTalk
{
    /// <summary>Null when there is anything beyond small talk in the message.</summary>
    public static string? Reply(string message, AnswerWords words)
    {
        var said = Wording.Plain(message);
        if (!said.Any(char.IsLetterOrDigit))
            return words.Help; // "???", a smiley
        if (WhoAreYou().IsMatch(said))
            return words.WhoAreYou;
        if (Help().IsMatch(said))
            return words.Help;
        if (Thanks().IsMatch(said))
            return words.Thanks;
        if (Farewell().IsMatch(said))
            return words.Farewell;
        return Greeting().IsMatch(said) ? words.Greeting : null;
    }

    // The patterns are on plain wording (see Wording). They may not backtrack: "bye bye bye … x" can be read in more ways than there is time for.
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;
    private const string Pause = @"[\s!?.,;:)(…]+(et )?", End = @"[^\p{L}\p{N}]*$";
    private const string Hello = "(bonjour|bonsoir|bjr|bsr|salut|slt|coucou|cc|hello|hi|hey|yo|good (morning|evening|afternoon|day)|allo|привет|приветик|здравствуй(те)?|добрый (день|вечер)|доброе утро|hola|buenos dias|buenas( tardes| noches)?)";
    private const string HowAreYou = "((comment )?ca va( bien)?|cv|comment (vas[- ]tu|allez[- ]vous|tu vas|vous allez)|quoi de neuf|la forme|tu vas bien|vous allez bien|how are you( doing)?|how's it going|what's up|как дела|как ты|как жизнь|que tal|como estas)";
    private const string Someone = "(a tous|a toutes|tout le monde|le bot|bot|talksbot|l'ami|mon ami|all|everyone|there|всем|бот)";
    private const string Wish = "bonne (journee|soiree|nuit|fin de journee)|bon (week-end|weekend)|good night|спокойной ночи";
    private const string Well = "(super|parfait|genial|ok|okay|d'accord|tres bien|great|perfect|отлично|понятно|(c'est|c'etait) (tres |bien |super )?(clair|bien|gentil|parfait|utile|sympa|note))";
    private const string ThankYou = "((un grand )?(merci|mrc|mci)( (beaucoup|bien|bcp|infiniment|encore|a toi|a vous|pour (tout|ton aide|votre aide|la reponse|ta reponse|votre reponse|les reponses|l'info)))*|thanks?( you| u)?( (so much|very much|a lot))?|thx|ty|(большое |огромное )?спасибо( (большое|огромное))?|благодарю|(muchas )?gracias)";
    private const string Goodbye = "(au revoir|a (bientot|plus( tard)?|demain|tout a l'heure|la prochaine)|" + Wish + "|adieu|ciao|bye( bye)?|goodbye|see you( later)?|пока|до свидания|до встречи|adios|hasta luego)";

    [GeneratedRegex("^(" + Hello + "(" + Pause + Someone + ")?(" + Pause + "(" + HowAreYou + "|" + Hello + "))*|" + HowAreYou + ")" + End, Options)]
    private static partial Regex Greeting();

    [GeneratedRegex("^(" + Hello + Pause + ")?(" + Well + Pause + ")*(" + Well + "|" + ThankYou + ")(" + Pause + "(" + Well + "|" + ThankYou + "|" + Someone + "|" + Wish + "))*" + End, Options)]
    private static partial Regex Thanks();

    [GeneratedRegex("^((" + Hello + "|" + Well + "|" + ThankYou + ")" + Pause + ")*" + Goodbye + "(" + Pause + "(" + Goodbye + "|" + Someone + "|" + ThankYou + "))*" + End, Options)]
    private static partial Regex Farewell();

    [GeneratedRegex(
        "^(" + Hello + Pause + ")?(qui (es[- ]tu|etes[- ]vous|t'es)|(tu es|t'es|vous etes|c'est) (qui|quoi)( toi| ce bot)?|comment (t'appelles[- ]tu|tu t'appelles|vous appelez[- ]vous)|(qu'est[- ]ce que tu|que) (es|fais)[- ]?(tu)?"
        + "|(es[- ]tu|tu es|t'es|etes[- ]vous|vous etes) (vraiment )?(un robot|un bot|un humain|humain|une (vraie )?personne|une (ia|intelligence artificielle)|chatgpt)"
        + "|who are you|what are you|are you (a )?(bot|robot|human|an ai|chatgpt)|what's your name|кто ты|ты кто|кто вы|(ты|вы) (бот|робот|человек)|как тебя зовут|quien eres)" + End,
        Options)]
    private static partial Regex WhoAreYou();

    [GeneratedRegex(
        "^/?(" + Hello + Pause + ")?(aide|aidez[- ]moi|aide[- ]moi|a l'aide|help( me)?|start|(que|qu'est[- ]ce que) (sais[- ]tu|tu sais|peux[- ]tu|tu peux|pouvez[- ]vous|vous pouvez|savez[- ]vous) faire|(tu|vous) (sais|peux|savez|pouvez) faire quoi"
        + "|a quoi (sers[- ]tu|tu sers|servez[- ]vous)|tu sers a quoi|comment (ca|tu) (marches?|fonctionnes?)|comment (t'utiliser|vous utiliser|utiliser (le|ce) bot|poser une question)|mode d'emploi"
        + "|what can you do|how does (this|it) work|помощь|помоги(те)?|что ты умеешь|как это работает|ayuda)" + End,
        Options)]
    private static partial Regex Help();
}
