using System.Text.RegularExpressions;
using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval.Questions;

/// <summary>Reads a question: its language, what it asks for, what it quotes.</summary>
public static partial class QuestionReading
{
    // Tried in order: the first that fits names the kind. On folded text: no accents, lower case, apostrophes as '.
    private static readonly (QuestionKind Kind, Regex Form)[] Forms =
    [
        (QuestionKind.Author, AuthorForm()),
        (QuestionKind.Title, TitleForm()),
        (QuestionKind.Published, PublishedForm()),
        (QuestionKind.Role, RoleForm()),
        (QuestionKind.Opinion, OpinionForm()),
        (QuestionKind.WhoSaid, WhoSaidForm()),
        (QuestionKind.Date, DateForm()),
        (QuestionKind.Number, NumberForm()),
        (QuestionKind.Definition, DefinitionForm()),
        (QuestionKind.Reason, ReasonForm()),
        (QuestionKind.Place, PlaceForm()),
        (QuestionKind.List, ListForm()),
        (QuestionKind.Person, PersonForm()),
        (QuestionKind.Manner, MannerForm()),
    ];

    public static AskedQuestion Read(string question, string? lang)
    {
        var text = ChatSpelling.WriteOut(question);
        var folded = Stemming.Fold(text.ToLowerInvariant()).Replace('’', '\'').Trim();
        var kind = Forms.Where(form => form.Form.IsMatch(folded)).Select(form => form.Kind).FirstOrDefault();
        var phrases = Quoted().Matches(text).Select(match => match.Groups["words"].Value.Trim()).Where(words => words.Length > 0).ToArray();
        return new AskedQuestion(text, lang ?? QuestionLanguage.Of(text), kind, phrases)
        {
            Tokens = TextTokens.Of(text),
            Head = HeadForm().Match(folded) is { Success: true } head ? Stemming.Term(head.Groups["head"].Value) : null,
            Measure = kind == QuestionKind.Number ? Measured(folded) : Measure.None,
            Counted = CountedForm().Match(folded) is { Success: true } counted ? Stemming.Term(counted.Groups["counted"].Value) : null,
            Subject = SubjectForm().Match(folded) is { Success: true } subject ? Stemming.Term(subject.Groups["subject"].Value) : null,
            PhraseTerms = [.. phrases.Select(phrase => TextTokens.Of(phrase).Where(token => !token.IsStop).Select(token => token.Term).ToArray()).Where(terms => terms.Length > 0)],
        };
    }

    private static Measure Measured(string folded) =>
        MoneyForm().IsMatch(folded) ? Measure.Money : DurationForm().IsMatch(folded) ? Measure.Duration : ShareForm().IsMatch(folded) ? Measure.Share : ExtentForm().IsMatch(folded) ? Measure.Extent : Measure.None;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"«\s*(?<words>[^«»]{2,200}?)\s*»|“(?<words>[^“”]{2,200})”|""(?<words>[^""]{2,200})""", Options)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(a ecrit|ecrit par|est l'auteur|sont les auteurs|a redige|a signe|signe|auteur)\b.{0,12}\b(cet|cette|l'|du|le|ce|de l'|la)\s?(article|texte|papier|interview|entretien|dossier|reportage)|\bqui (a|ont) (fait|mene|realise|conduit|recueilli|publie)\b.{0,4}\b(cet|cette|l'|le|les|ce|ces) ?(interview|entretien|propos|reportage|article|texte|dossier)\W*$|\b(auteur|signataire|journaliste)\b.{0,10}\b(article|texte|dossier)|who (wrote|is the author of) (the|this) (article|text|piece)|кто (написал|автор)( этой| эту| этого)? (стать|текст|автор)|quien escribio (el|este) articulo", Options)]
    private static partial Regex AuthorForm();

    [GeneratedRegex(@"\b(de quand date|date d[eu]|quand\b.{0,12}\b(est|a|ete|sort)|a quelle date\b.{0,12}\b(est|a|ete)|quel jour\b.{0,12}\b(est|a))\b.{0,30}\b(article|texte|dossier|interview|entretien|reportage|tribune)\W*($|(a-t-(il|elle)|est-(il|elle)) (ete )?(publie|paru|ecrit|sorti|redige|mis en ligne))|\b(publie|paru|sorti|ecrit|parution|publication) (l'|le |la |de l'|du |de la |cet(te)? |ce )(article|texte|dossier|interview|entretien|reportage|tribune)\W*$|quand (l'|le |la |cet(te)? |ce )(article|texte|dossier|interview|entretien|reportage|tribune) (a-t-(il|elle)|est-(il|elle)) (ete )?(publie|paru|ecrit|sorti|redige)|when was (this|the) (article|text|piece|interview) (published|written)|когда .{0,20}(опубликован|написан|вышл).{0,6}(стать|текст|интервью)", Options)]
    private static partial Regex PublishedForm();

    [GeneratedRegex(@"\b(titre|intitule|s'intitule|s'appelle)\b.{0,10}\b(article|texte|dossier|papier|entretien)|\barticle\b.{0,12}\b(titre|intitule)|title of (the|this) (article|text)|название стать|как называется (эта )?стать", Options)]
    private static partial Regex TitleForm();

    [GeneratedRegex(@"\b(fonction|fonctions|poste|profession|metier|titre|role|qualite|grade|specialite|occupation)\b.{0,8}\b(de|d'|du|occupe|exerce)|\bque (fait|est) .{0,40}\bdans la vie\b|\bquel(le)? (poste|fonction|profession|metier)\b|what is .{0,40}('s)? (job|position|role|title|profession)|какую должность|кем работает|должность", Options)]
    private static partial Regex RoleForm();

    [GeneratedRegex(@"\b(que|qu'en|qu'|quoi|comment)\b.{0,12}\b(pense|pensent|dit|disent|declare|declarent|affirme|affirment|estime|estiment|juge|reproche|explique|soutient|propose|souligne|critique|repond|voit|evalue|qualifie|qualifie-t-il|apprecie|considere)\b|\b(selon|d'apres) [^,?]{2,60}[,?]|\b(avis|opinion|position|point de vue|jugement)\b.{0,6}\b(de|d'|du|des)\b|^(what (does|did|do)) .{2,50} (think|say|said|believe|claim)|^что (думает|говорит|сказал|считает|заявил)|que (piensa|dice|opina|dijo)", Options)]
    private static partial Regex OpinionForm();

    [GeneratedRegex(@"^(et )?(c'est )?qui\b.{0,12}\b(a |ont )?(dit|parle|parlait|declare|affirme|evoque|annonce|estime|juge|qualifie|cite|mentionne|denonce|souligne|explique|pretend|soutient|pense|considere|assure|accuse|reproche|deplore|critique|rapporte|indique|precise|employe|utilise le mot|compare)\b|^who (said|says|claims|claimed|spoke|announced|mentions|mentioned|called)|^кто (сказал|говорит|заявил|объявил|считает|назвал|упомянул)|^quien (dijo|dice|afirma)", Options)]
    private static partial Regex WhoSaidForm();

    [GeneratedRegex(@"\bquand\b|\bquel(le)?s? (annee|annees|date|dates|jour|jours|mois|siecle|heure|epoque|decennie|periode)\b|\bdate\b.{0,6}\b(de|du|d')|^when\b|^(at )?what (year|date|day|time)\b|^когда|в каком году|какого числа|^во сколько|в котором часу|^cuando", Options)]
    private static partial Regex DateForm();

    [GeneratedRegex(@"\bcombien\b|\bquel(le)?s? (est |etait |sont |fut )?(l'|la |le |les )?(nombre|taux|pourcentage|superficie|population|prix|cout|montant|age|taille|hauteur|longueur|largeur|profondeur|poids|duree|distance|vitesse|temperature|altitude|somme|part|proportion|effectif|budget|salaire|score|frequence|densite|valeur|chiffre)\b|^how (many|much|long|old|far|tall|big)|^сколько|как долго|^cuant[oa]s?", Options)]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"^(et )?(mais )?(qu'est-ce qu(e|')( c'est)?|qu'est ce qu(e|')|c'est quoi|c quoi|que signifie|que veut dire|que designe|definition|definir)|^qui (est|etait|sont|etaient|fut) [^?]{2,60}\??$|^c'est qui |^what (is|are|does .{2,40} mean)\b|^who (is|was) |^что (такое|значит)|^кто (такой|такая|такие)|^que es |^quien es ", Options)]
    private static partial Regex DefinitionForm();

    [GeneratedRegex(@"\bpourquoi\b|\bpour quel(le)?s? (raison|raisons|motif|cause)|\bquel(le)?s? (est |sont |etait |etaient )?(la |les |le )?(raison|raisons|cause|causes|motif|motifs)\b|\ba cause de quoi|^why\b|^почему|^зачем|^por que", Options)]
    private static partial Regex ReasonForm();

    [GeneratedRegex(@"(^|\b)(d')?ou (se|est|sont|a|ont|etait|fut|s'|l'|le|la|les|peut|vit|vivent|trouve|faut|va|vont|vient|viennent|en|eut|eu|ete)\b|(^| )où |\bquel(le)?s? (pays|ville|villes|region|endroit|lieu|lieux|continent|etat|capitale|departement|commune|province)\b|^where\b|^где\b|^куда|^donde", Options)]
    private static partial Regex PlaceForm();

    [GeneratedRegex(@"\b(quels|quelles)\b|^(cite|citez|enumere|liste|donne)|^(which|what) .{0,20}\b(are|were)\b|^какие|^каковы|^cuales", Options)]
    private static partial Regex ListForm();

    [GeneratedRegex(@"^(et |mais )?(a |de |par |avec |contre |chez |pour |c'est )?qui\b|^who(m|se)?\b|^кто\b|^кого|^кем|^quien", Options)]
    private static partial Regex PersonForm();

    [GeneratedRegex(@"\bcomment\b|^how\b|^как\b|de quelle (maniere|facon)", Options)]
    private static partial Regex MannerForm();

    [GeneratedRegex(@"\b(qu'|que |quoi |comment )(en )?(a |ont )?(pense(nt)?|di(t|sent)|declarent?|declare|affirment?|estime(nt)?|jugent?|reproche(nt)?|propose(nt)?|repond(ent)?|repondu|promis|promet(tent)?|demande(nt)?|reclame(nt)?|exige(nt)?|craint|craignent|explique(nt)?|critique(nt)?|soutien(t|nent)|espere(nt)?|veut|veulent|prevoi(t|ent)|annonce(nt)?|souligne(nt)?)(-t-(il|elle))? (le |la |les |l')(?<subject>[a-z]{3,})|\b(selon|d'apres|l'avis d[eu]|l'opinion d[eu]) (le |la |les |l')?(?<subject>[a-z]{3,})|^what (do|does|did) the (?<subject>[a-z]{3,})", Options)]
    private static partial Regex SubjectForm();

    [GeneratedRegex(@"\b(quel|quelle|quels|quelles|combien de|combien d')\s*(est |sont |etait |etaient |fut |furent )?(le |la |les |l')?(?<head>[a-z]{3,})", Options)]
    private static partial Regex HeadForm();

    [GeneratedRegex(@"\b(combien|how much|сколько)\b.{0,40}\b(cout|vaut|vend|pay|paie|cost|стои|argent|euros?|dollars?)|\b(prix|cout|couts|montant|budget|tarif|salaire|somme)\b", Options)]
    private static partial Regex MoneyForm();

    [GeneratedRegex(@"\bcombien (de |d')(temps|annees?|ans|mois|semaines?|jours?|heures?|minutes?)\b|\bduree\b|\bcombien\b.{0,30}\bdur(e|ent|ait|era|er|ee?)\b|^how long|как долго|сколько (времени|лет|дней|месяцев|часов)", Options)]
    private static partial Regex DurationForm();

    [GeneratedRegex(@"\b(pourcentage|pourcent|taux|part|proportion)\b|what (share|percentage|proportion)|процент", Options)]
    private static partial Regex ShareForm();

    [GeneratedRegex(@"\b(superficie|taille|hauteur|longueur|largeur|profondeur|distance|altitude)\b|\bcombien de (metres|kilometres|km|hectares)\b|^how (far|tall)", Options)]
    private static partial Regex ExtentForm();

    [GeneratedRegex(@"\bcombien d(e |')\s*(?<counted>[a-z]{3,})|\bhow many (?<counted>[a-z]{3,})|\bсколько (?<counted>[а-я]{3,})", Options)]
    private static partial Regex CountedForm();
}
