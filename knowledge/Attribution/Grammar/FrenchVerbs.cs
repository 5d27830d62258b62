using System.Collections.Frozen;

namespace TalksBot.Knowledge.Attribution.Grammar;

/// <summary>French verbs of saying and their forms: the third persons of all simple tenses, and the first and second of the usual ones.</summary>
internal static class FrenchVerbs
{
    private const string Regular = """
        affirmer ajouter alléguer alerter analyser annoncer arguer assurer attester avouer certifier citer clamer commenter compléter concéder confesser confier
        confirmer considérer constater contester conseiller corriger crier déclarer décréter demander dénoncer déplorer détailler
        dévoiler divulguer énoncer estimer évoquer exiger expliquer exposer exprimer féliciter glisser hasarder hurler
        inquiéter insister interroger invoquer indiquer informer ironiser jurer juger justifier lâcher lamenter lancer marmonner marteler mentionner minimiser
        murmurer nier noter notifier nuancer objecter observer opiner ordonner pester penser plaider plaisanter pointer préciser préconiser prêcher proclamer
        professer pronostiquer prophétiser proposer protester raconter railler rappeler rapporter rassurer réaffirmer recommander réclamer récapituler regretter réitérer relater
        relativiser relever remarquer répéter répliquer résumer rétorquer revendiquer révéler ricaner rectifier redouter scander
        signaler signifier souffler souhaiter souligner soupirer soupçonner spécifier stipuler suggérer supposer susurrer témoigner tempérer théoriser titrer tonner trancher
        tweeter vanter vociférer chuchoter bougonner balbutier bégayer argumenter aviser dicter exclamer étonner écrier insurger indigner emporter enthousiasmer persifler
        enchaîner embrayer continuer accuser qualifier critiquer condamner énumérer éructer fustiger gronder grommeler
        reprocher espérer refuser
        """;

    private const string InvertedOnly = "lancer lâcher glisser enchaîner embrayer trancher continuer tonner soupirer souffler analyser commenter compléter interroger nuancer détailler résumer tempérer relativiser railler ricaner persifler pointer exclamer écrier insurger indigner alerter emporter enthousiasmer gronder lamenter féliciter plaisanter ironiser citer pester rassurer justifier corriger";

    private const string NounToo = "souligner exprimer déplorer regretter réaffirmer dénoncer réitérer";

    private const string OfSomebody = "accuser reprocher soupçonner critiquer condamner fustiger féliciter interroger qualifier citer rassurer conseiller";

    /// <summary>Lemma: finite forms; participles after a slash.</summary>
    private const string Irregular = """
        dit disent dis disons dites disait disaient disais disions dira diront dirai dirons dirait diraient dirais dirent / dit
        redit redisent redisait / redit
        écrit écrivent écris écrivons écrivez écrivait écrivaient écrivais écrira écriront écrirait écrivit écrivirent / écrit
        prévient préviennent prévenait prévenaient préviendra prévint prévinrent prévenons / prévenu prévenue
        soutient soutiennent soutiens soutenons soutenez soutenait soutenaient soutiendra soutiendrait soutint soutinrent / soutenu
        maintient maintiennent maintenait maintenaient maintiendra maintint maintinrent / maintenu
        reconnaît reconnait reconnaissent reconnais reconnaissons reconnaissez reconnaissait reconnaissaient reconnaîtra reconnaîtrait reconnut reconnurent / reconnu
        admet admettent admets admettons admettez admettait admettaient admettra admettrait admit admirent / admis
        promet promettent promets promettons promettait promettaient promettra promit promirent / promis
        répond répondent réponds répondons répondait répondaient répondra répondrait répondit répondirent / répondu
        prétend prétendent prétends prétendait prétendaient prétendra prétendrait prétendit prétendirent / prétendu
        conclut concluent conclus concluons concluait concluaient conclura conclurait conclurent / conclu
        croit croient crois croyons croyez croyait croyaient croyais croira / cru
        craint craignent crains craignons craignait craignaient craindra / craint
        prédit prédisent prédisait prédisaient prédira / prédit
        contredit contredisent contredisait / contredit
        avertit avertissent avertissait avertissaient avertira avertirent / averti
        garantit garantissent garantissait garantira / garanti
        réagit réagissent réagissait réagira / réagi
        réjouit réjouissent réjouissait réjouissaient / réjoui
        renchérit renchérissent renchérissait / renchéri
        dément démentent démentait démentaient démentira démentit / démenti
        poursuit poursuivent poursuivait poursuivaient poursuivra poursuivit / poursuivi
        reprend reprennent reprenait reprit / repris
        sourit souriait / souri
        prévoit prévoient prévoyait prévoyaient / prévu
        plaint plaignent plaignait / plaint
        """;

    private static readonly string[] Future = ["era", "eront", "erai", "eras", "erons", "erez", "erait", "eraient", "erais", "erions", "eriez"];

    /// <summary>"nous relations" is read less often than "les relations".</summary>
    private static readonly string[] OnlyNouns = ["relations", "mentions", "pensions", "opinions", "citations", "essai", "délai"];

    private static readonly string[] AlsoNouns = ["note", "notes", "annonce", "annonces", "demande", "demandes", "remarque", "remarques", "juge", "juges", "estime", "dit", "dits", "écrit", "écrits", "réplique", "répliques", "titre", "titres", "lance", "murmure", "reprend", "critique", "témoigne", "pense", "conseille", "pointe", "signale", "expose", "cite", "accuse", "crie", "rapporte", "observe", "avise", "réponds", "dicte", "relève"];

    public static FrozenDictionary<string, VerbUse> Forms { get; } = AllForms(finite: true);
    public static FrozenDictionary<string, VerbUse> Participles { get; } = AllForms(finite: false);

    /// <summary>"affirmant", "disant".</summary>
    public static IEnumerable<string> PresentParticiples => [.. Words(Regular).Except(Words(InvertedOnly + " " + OfSomebody + " inquiéter étonner")).Select(lemma => Soft(lemma[..^2]) + "ant"), "disant", "écrivant", "soutenant", "reconnaissant", "admettant", "promettant", "répondant", "prétendant", "concluant", "prédisant", "craignant", "avertissant", "prévenant"];

    private static FrozenDictionary<string, VerbUse> AllForms(bool finite)
    {
        var forms = new Dictionary<string, VerbUse>(StringComparer.OrdinalIgnoreCase);
        foreach (var lemma in Words(Regular))
        {
            foreach (var form in finite ? Finite(lemma) : Participle(lemma))
                forms[form] = UseOf(lemma) | (AlsoNouns.Contains(form) ? VerbUse.AlsoNoun : 0);
        }

        foreach (var line in Irregular.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split('/');
            var use = IrregularUse(Words(parts[0])[0]);
            foreach (var form in Words(parts[finite ? 0 : 1]))
                forms[form] = use | (AlsoNouns.Contains(form) ? VerbUse.AlsoNoun : 0);
        }

        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static VerbUse UseOf(string lemma) =>
        (Words(InvertedOnly).Contains(lemma) ? VerbUse.Inverted : VerbUse.Usual) | (Words(NounToo).Contains(lemma) ? VerbUse.Noun : 0) | (lemma is "titrer" or "citer" or "refuser" or "espérer" ? VerbUse.NoBareQuotation : 0)
        | (Words(OfSomebody).Contains(lemma) ? VerbUse.OfSomebody : 0);

    private static VerbUse IrregularUse(string form) => form switch
    {
        "écrit" => VerbUse.Usual | VerbUse.NoBareQuotation,
        "poursuit" or "reprend" or "réagit" or "renchérit" or "réjouit" or "sourit" or "plaint" or "prévoit" => VerbUse.Inverted,
        _ => VerbUse.Usual,
    };

    private static IEnumerable<string> Finite(string lemma)
    {
        var stem = lemma[..^2];
        var soft = Soft(stem);
        var strong = Strong(stem);
        var future = stem.EndsWith("el", StringComparison.Ordinal) || stem.EndsWith("ev", StringComparison.Ordinal) ? strong : stem;
        string[] forms =
        [
            strong + "e", strong + "ent", strong + "es", soft + "ons", stem + "ez", soft + "ait", soft + "aient", soft + "ais", stem + "ions", stem + "iez", soft + "a", soft + "ai", stem + "èrent",
            .. Future.Select(ending => future + ending),
        ];
        return forms.Where(form => !OnlyNouns.Contains(form));
    }

    /// <summary>The stem before a, o: annonç-, interroge-.</summary>
    private static string Soft(string stem) => stem[^1] switch { 'c' => stem[..^1] + "ç", 'g' => stem + "e", _ => stem };

    private static IEnumerable<string> Participle(string lemma) => [lemma[..^2] + "é", lemma[..^2] + "ée", lemma[..^2] + "és", lemma[..^2] + "ées"];

    /// <summary>The stem before a mute ending: rappell-, martèl-, révèl-, relèv-.</summary>
    private static string Strong(string stem)
    {
        if (stem is "rappel")
            return stem + "l";
        var vowel = stem.Length - 2;
        return vowel > 0 && stem[vowel] is 'é' or 'e' && !"aeiouéè".Contains(stem[^1], StringComparison.Ordinal) ? stem[..vowel] + "è" + stem[^1] : stem;
    }

    private static string[] Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
