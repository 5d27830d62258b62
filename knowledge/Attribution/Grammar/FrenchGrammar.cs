namespace TalksBot.Knowledge.Attribution.Grammar;

/// <summary>How French texts report speech.</summary>
internal static class FrenchGrammar
{
    public static SpeechGrammar Grammar { get; } = new()
    {
        Forms = FrenchVerbs.Forms,
        Participles = FrenchVerbs.Participles,
        Saying = new(FrenchVerbs.PresentParticiples),
        Auxiliaries = new("a ont avait avaient aura auront aurait auraient eut ai avons avez avais aviez avions ayant"),
        ReflexiveAuxiliaries = new("est sont était étaient serait seraient suis sommes"),
        Light = new("fait font faisait faisaient fera fit firent laisse laissent laissait laissaient"),
        LightParticiples = new("fait laissé"),
        LightComplements = new("savoir valoir remarquer observer entendre comprendre"),
        Adverbs = new("pas plus jamais également toutefois aussi encore ensuite déjà enfin alors ainsi même notamment surtout bien toujours souvent cependant donc pourtant néanmoins hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche tout d'ailleurs lui-même elle-même eux-mêmes publiquement clairement récemment immédiatement simplement certes quant longtemps depuis mieux lors franchement puis matin soir midi"),
        ObjectClitics = new("lui leur nous vous me m te t se s y en l le la les"),
        Negations = new("ne n"),
        That = new("que qu"),
        Questioning = new("comment pourquoi combien si"),
        NotBeforeThat = new("plus moins aussi autant même mêmes tel telle tels telles autre autres autrement avant après pour dès alors afin ainsi parce tandis sans bien pendant depuis sauf tant lors ne n rien davantage mieux selon puis quoi quel ce maintenant"),
        SubjectPronouns = new("il elle ils elles on je j nous vous tu ceux-ci celui-ci celle-ci celles-ci ça cela"),
        StrongPronouns = new("moi toi lui elle eux elles nous vous soi celui-ci celle-ci ceux-ci"),
        FirstPerson = new("je j moi nous tu vous toi"),
        Masculine = new("il lui celui-ci"),
        Feminine = new("elle celle-ci"),
        Plural = new("ils elles eux ceux-ci celles-ci"),
        Determiners = new("le la les l un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos plusieurs certains certaines quelques chaque aucun aucune tout toute tous toutes deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante cent du au aux"),
        Articles = new("le la les l"),
        Binding = new("de d du des"),
        LooseBinding = new("à au aux en pour sur auprès chez contre près"),
        And = new("et ou & ni"),
        Ends = new("qui que qu dont où lorsque lorsqu quand comme si il elle ils elles on je j nous vous tu ce c cela ça mais car donc or ne n se s y lui hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche alors ainsi également encore aussi ensuite déjà enfin notamment toujours tandis puisque puisqu lors pas plus moins très a ont est sont était étaient avait avaient sera seront fut doit peut faut interrogé interrogée cité citée citant via hors ceux celles celui celle"),
        Prepositions = new("dans lors après avant devant depuis pendant durant avec sans par parmi malgré face vers envers sous entre dès selon voici voilà outre jusqu jusque auprès chez à en pour sur contre au aux"),
        Honorifics = new("M MM Mme Mmes Mlle Dr Me Pr Mgr Maître Monsieur Madame Messieurs Sir Lord Lady"),
        NameParticles = new("de du la le d von van der den ben bin bint al el ould di da del dos"),
        BeforeNouns = new("ancien ancienne anciens anciennes ex ex- premier première premiers second seconde deux trois quatre cinq six sept huit neuf dix vingt grand grande grands grandes petit petite nouveau nouvelle nouvel nouveaux jeune jeunes vieux vieille célèbre principal principale principaux même autres autre très tout toute propre actuel actuelle futur future feu haut haute hauts bon bonne vice"),
        Relatives = new("qui lequel laquelle lesquels lesquelles"),
        AccordingTo = [["selon"], ["d", "après"], ["de", "l", "avis"], ["à", "en", "croire"], ["aux", "dires"], ["au", "dire"], ["aux", "yeux"], ["suivant"]],
        ForSomebody = new("pour"),
        Roles = new(FrenchRoles.Persons),
        RolesWithPlace = new(FrenchRoles.WithPlace),
        Institutions = new(FrenchRoles.Institutions),
    };
}
