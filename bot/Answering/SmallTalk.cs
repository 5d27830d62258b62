using System.Text.RegularExpressions;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Answering;

/// <summary>Greetings, thanks, farewells, "who are you", "help": said with a short fitting reply, nothing is looked up.</summary>
internal static partial class SmallTalk
{
    /// <summary>Null when there is anything beyond small talk in the message.</summary>
    public static string? Reply(string message, AnswerWords words)
    {
        var said = message.Trim();
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

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string End = @"[\s!?.,;:)(\p{So}\p{Sk}\p{Cs}\uFE0F]*$";
    private const string Hello = @"(bonjour|bonsoir|bjr|bsr|salut|slt|coucou|cc|hello|hi|hey|yo|good (morning|evening|afternoon|day)|allo|привет|приветик|здравствуй(те)?|добрый (день|вечер)|доброе утро|hola|buenos d[ií]as|buenas( tardes| noches)?)";
    private const string HowAreYou = @"(ça va( bien)?|ca va( bien)?|cv|comment (ça|ca) va|comment (vas[- ]tu|allez[- ]vous|tu vas|vous allez)|quoi de neuf|la forme|tu vas bien|vous allez bien|how are you( doing)?|how's it going|what's up|как дела|как ты|как жизнь|qu[eé] tal|c[oó]mo est[aá]s)";
    private const string Someone = @"(à tous|à toutes|tout le monde|le bot|bot|talksbot|l'ami|mon ami|all|everyone|there|всем|бот)";

    [GeneratedRegex("^(" + Hello + @"([\s!?.,]+" + Someone + @")?([\s!?.,]+(et )?(" + HowAreYou + "|" + Hello + "))*|" + HowAreYou + ")" + End, Options)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^((un grand |ok |super |parfait |génial |d'accord )?(merci|mrc|mci)( (beaucoup|bien|bcp|infiniment|à toi|à vous|pour (tout|ton aide|votre aide|la réponse|ta réponse|votre réponse)))*|thanks?( you| u)?( (so much|very much|a lot))?|thx|ty|спасибо( (большое|огромное))?|благодарю|(muchas )?gracias|super|parfait|génial|ok|okay|d'accord|great|perfect|отлично|понятно)" + End, Options)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^(au revoir|à (bientôt|plus|demain|tout à l'heure)|a (bientot|plus)|bonne (journée|soirée|nuit)|adieu|ciao|bye( bye)?|goodbye|see you( later)?|good night|пока|до свидания|до встречи|спокойной ночи|adi[oó]s|hasta luego)" + End, Options)]
    private static partial Regex Farewell();

    [GeneratedRegex(@"^(" + Hello + @"[\s!?.,]+)?(qui (es[- ]tu|êtes[- ]vous|etes[- ]vous|t'es)|(tu es|t'es|c'est) (qui|quoi)( toi)?|comment (t'appelles[- ]tu|tu t'appelles|vous appelez[- ]vous)|(qu'est[- ]ce que tu|que) (es|fais)[- ]?(tu)?|es[- ]tu (un )?(robot|bot|humain|une (ia|intelligence artificielle))|who are you|what are you|are you (a )?(bot|robot|human|an ai)|what's your name|кто ты|ты кто|кто вы|ты бот|как тебя зовут|qui[eé]n eres)" + End, Options)]
    private static partial Regex WhoAreYou();

    [GeneratedRegex(@"^/?(" + Hello + @"[\s!?.,]+)?(aide|aidez[- ]moi|aide[- ]moi|à l'aide|help( me)?|start|(que|qu'est[- ]ce que) (sais[- ]tu|tu sais|peux[- ]tu|tu peux|pouvez[- ]vous|vous pouvez|savez[- ]vous) faire|comment (ça|ca) (marche|fonctionne)|comment tu (marches|fonctionnes)|what can you do|how does (this|it) work|помощь|помоги(те)?|что ты умеешь|как это работает|ayuda)" + End, Options)]
    private static partial Regex Help();
}
