using System.Collections.Frozen;

namespace TalksBot.Knowledge.Attribution.Grammar;

/// <summary>How English texts report speech.</summary>
internal static class EnglishGrammar
{
    private const string Verbs = """
        say says said; tell tells told; state states stated; add adds added; announce announces announced; explain explains explained; argue argues argued; claim claims claimed; warn warns warned
        note notes noted; insist insists insisted; reply replies replied; ask asks asked; write writes wrote written; believe believes believed; think thinks thought; stress stresses stressed; emphasise emphasises emphasised
        emphasize emphasizes emphasized; declare declares declared; confirm confirms confirmed; deny denies denied; admit admits admitted; acknowledge acknowledges acknowledged; assert asserts asserted; suggest suggests suggested
        report reports reported; maintain maintains maintained; observe observes observed; remark remarks remarked; point points pointed; recall recalls recalled; conclude concludes concluded; estimate estimates estimated; promise promises promised
        predict predicts predicted; complain complains complained; respond responds responded; answer answers answered; recommend recommends recommended; reiterate reiterates reiterated; caution cautions cautioned; contend contends contended
        """;

    public static SpeechGrammar Grammar { get; } = new()
    {
        Forms = Forms(),
        Participles = Forms(),
        Saying = new("saying adding telling stating claiming arguing warning insisting noting stressing explaining"),
        Auxiliaries = new("has have had"),
        Adverbs = new("also later earlier today yesterday then still not never already publicly recently repeatedly again further clearly simply monday tuesday wednesday thursday friday saturday sunday on in out"),
        Negations = new("not never didn't doesn't hasn't"),
        That = new("that"),
        Questioning = new("how why whether if"),
        NotBeforeThat = new("so such now given provided"),
        ThatMayBeLeftOut = true,
        LooseSubjects = true,
        HeadIsLast = true,
        SubjectPronouns = new("he she it they we i you one"),
        StrongPronouns = new("him her them us me it"),
        FirstPerson = new("i we me us you"),
        Masculine = new("he him"),
        Feminine = new("she her"),
        Plural = new("they them"),
        Determiners = new("the a an this that these those his her its their our my your some several many two three both all each"),
        Articles = new("the"),
        Binding = new("of"),
        LooseBinding = new("for to at in on from"),
        And = new("and or &"),
        Ends = new("who which that whom whose when while where because but if as he she it they we i you has have had is are was were will would also yesterday today monday tuesday wednesday thursday friday saturday sunday not than so then"),
        Prepositions = new("in on at after before during since with without by among despite under between from about into over through following amid to for"),
        Honorifics = new("Mr Mrs Ms Miss Dr Prof Sir Lady Lord Sen Rep Gov Gen Col Rev"),
        NameParticles = new("de von van der den ben bin al el da di"),
        BeforeNouns = new("local former first second new old young senior chief deputy acting two three top leading prime vice"),
        Relatives = new("who which that"),
        AccordingTo = [["according", "to"]],
        ForSomebody = new("for"),
        Roles = new("""
            president minister secretary ambassador consul diplomat diplomats chief head leader leaders expert experts specialist analyst analysts economist economists historian historians sociologist professor teacher researcher researchers
            director manager spokesman spokeswoman spokesperson adviser advisor congressman senator senators mayor prosecutor judge judges lawyer lawyers general colonel captain lieutenant commander officer officers official officials
            journalist correspondent editor writer author authors novelist poet actor actress singer musician artist artists producer physician doctor doctors nurse scientist scientists biologist physicist engineer engineers founder co-founder owner
            chairman chairwoman chair executive king queen prince princess pope bishop chancellor governor candidate resident residents witness witnesses neighbour father mother coach player farmer farmers worker workers student students librarian curator
            mp mps agronomist coordinator administrator negotiator negotiators critic critics campaigner activist envoy representative delegate commissioner
            """),
        RolesWithPlace = new("ambassador secretary minister envoy representative adviser advisor professor researcher director correspondent expert specialist candidate head officer analyst agency committee centre center council"),
        Institutions = new("""
            ministry department government parliament senate congress house council committee commission court police army navy presidency embassy delegation administration authority authorities agency bureau office institute
            bank company firm group association organisation organization federation union league foundation party parties coalition opposition movement university school academy centre center laboratory hospital museum library
            newspaper magazine journal channel media press site team church community country state states kingdom republic kremlin pentagon report un nato board
            """),
    };

    private static FrozenDictionary<string, VerbUse> Forms()
    {
        var nouns = new[] { "note", "notes", "claim", "claims", "state", "states", "report", "reports", "answer", "answers", "promise", "reply", "stress", "remark", "remarks", "estimate", "estimates", "recall", "point", "points", "caution", "thought", "maintains" };
        var inverted = new[] { "point", "points", "pointed", "tell", "tells", "told" };
        return Verbs.Split([' ', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToFrozenDictionary(
            v => v,
            v => (inverted.Contains(v) ? VerbUse.Clause : VerbUse.Usual) | (nouns.Contains(v) ? VerbUse.AlsoNoun : 0) | (v is "stressed" or "emphasised" or "emphasized" or "reiterated" ? VerbUse.Noun : 0) | (v is "wrote" or "written" or "writes" ? VerbUse.NoBareQuotation : 0),
            StringComparer.OrdinalIgnoreCase);
    }
}
