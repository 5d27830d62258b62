using TalksBot.Bot.Answering.Checks;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Tests.Model;

public sealed class StatementCheckTests
{
    [Theory]
    [InlineData("s’est tenue", "La conférence a duré près de sept heures.")]
    [InlineData("s’est tenue", "La conférence a duré environ 7 heures.")]
    [InlineData("s’est tenue", "La conférence s'est tenue le 12 mars 2024 à Valmora.")]
    [InlineData("s’est tenue", "La conférence du fleuve Arve s'est tenue le 12/03/2024.")]
    [InlineData("délégation du nord était", "La délégation du nord était dirigée par Irina Koltsova.")]
    [InlineData("délégation du nord était", "Irina Koltsova conduisait la délégation du nord.")]
    [InlineData("convenu de rouvrir", "Les participants sont convenus de rouvrir 4 des 9 ponts fermés depuis 2019.")]
    [InlineData("Aucun calendrier", "Aucun calendrier n'est fixé pour les cinq autres ouvrages.")]
    [InlineData("budget des travaux", "Le budget des travaux est de 3,5 millions d'euros.")]
    [InlineData("budget des travaux", "Les communes ont à leur charge 12 % du budget des travaux.")]
    [InlineData("avant le 30 avril", "Le ministère des Transports a annoncé que les travaux commenceront avant le 30 avril.")]
    [InlineData("compromis honnête", "Selon Pavel Jouravlev, ingénieur hydrologue, c'est un compromis honnête.")]
    [InlineData("compromis honnête", "Pour Jouravlev, on ne peut pas parler de victoire.")]
    [InlineData("dangereusement", "Pavel Jouravlev affirme que les piles du vieux pont sont « dangereusement fissurées ».")]
    [InlineData("au moins dix-huit", "D'après Pavel Jouravlev, il faudra au moins 18 mois pour consolider les berges.")]
    [InlineData("péage", "Irina Koltsova déclare que la délégation n'acceptera jamais un péage sur le pont principal.")]
    [InlineData("1 200 habitants", "La pétition a été signée par plus de 1200 habitants.")]
    [InlineData("Genève", "La prochaine réunion aura lieu à Genève et sera présidée par Marta Lindqvist.")]
    [InlineData("souhaité répondre", "Étienne Marchal n'a pas répondu aux questions des journalistes [1].")]
    public void A_statement_that_its_sentence_holds_up_passes(string sentence, string statement) =>
        Fault(statement, "fr", Dossier.That(sentence)).Should().BeNull();

    [Theory]
    [InlineData("s’est tenue", "La conférence a duré huit heures.")]
    [InlineData("s’est tenue", "La conférence a duré plus de sept heures.")]
    [InlineData("s’est tenue", "La conférence a duré sept jours.")]
    [InlineData("s’est tenue", "La conférence s'est tenue le 7 mars 2024.")]
    [InlineData("s’est tenue", "La conférence s'est tenue le 12/04/2024.")]
    [InlineData("convenu de rouvrir", "Les participants ont convenu de rouvrir neuf des quatre-vingt-dix-neuf ponts fermés.")]
    [InlineData("convenu de rouvrir", "Les participants ont convenu de rouvrir cinq ponts.")]
    [InlineData("convenu de rouvrir", "Les ponts sont fermés depuis 2018.")]
    [InlineData("budget des travaux", "Le budget des travaux atteint 3,5 milliards d'euros.")]
    [InlineData("budget des travaux", "Le budget des travaux atteint 35 millions d'euros.")]
    [InlineData("budget des travaux", "Le budget des travaux atteint 12 millions d'euros.")]
    [InlineData("budget des travaux", "La moitié du budget des travaux est à la charge des communes.")]
    [InlineData("au moins dix-huit", "Selon Pavel Jouravlev, il faudra dix-huit ans pour consolider les berges.")]
    [InlineData("au moins dix-huit", "Selon Pavel Jouravlev, il faudra au plus dix-huit mois pour consolider les berges.")]
    [InlineData("1 200 habitants", "Plus de 1 300 habitants ont signé la pétition.")]
    [InlineData("1 200 habitants", "Moins de 1 200 habitants ont signé la pétition.")]
    [InlineData("avant le 30 avril", "Le ministère des transports a annoncé que les travaux commenceront avant le 31 avril.")]
    [InlineData("avant le 30 avril", "Le ministère des transports a annoncé que les travaux commenceront avant le 30 mai.")]
    public void A_changed_number_fails(string sentence, string statement) =>
        Fault(statement, "fr", Dossier.That(sentence)).Should().Be(StatementFault.Number);

    [Theory]
    [InlineData("délégation du nord était", "La délégation du nord était conduite par Irina Koltsov.")]
    [InlineData("délégation du nord était", "La délégation du nord était conduite par Irina Marchal.")]
    [InlineData("délégation du nord était", "La délégation du nord était conduite par Marta Lindqvist.")]
    [InlineData("délégation du nord était", "Kouznetsov conduisait la délégation du nord.")]
    [InlineData("Genève", "La prochaine réunion aura lieu à Vienne.")]
    [InlineData("Genève", "La prochaine réunion aura lieu à Genève, sous la présidence de l'ONU.")]
    [InlineData("s’est tenue", "La conférence du fleuve Arve s’est tenue un mardi.")]
    public void A_changed_name_fails(string sentence, string statement) =>
        Fault(statement, "fr", Dossier.That(sentence)).Should().Be(StatementFault.Name);

    [Theory]
    [InlineData("Aucun calendrier", "Un calendrier a été fixé pour les cinq autres ouvrages.")]
    [InlineData("convenu de rouvrir", "Les participants n'ont pas convenu de rouvrir quatre ponts.")]
    [InlineData("convenu de rouvrir", "Il n'est pas vrai que les participants ont convenu de rouvrir quatre ponts.")]
    [InlineData("péage", "Irina Koltsova déclare qu'il est faux que la délégation n'acceptera jamais un péage.")]
    [InlineData("convenu de rouvrir", "Les participants ont refusé de rouvrir quatre des neuf ponts ouverts depuis 2019.")]
    [InlineData("compromis honnête", "Selon Pavel Jouravlev, on peut parler de victoire.")]
    [InlineData("compromis honnête", "Selon Pavel Jouravlev, ce n'est pas un compromis honnête.")]
    [InlineData("compromis honnête", "Selon Pavel Jouravlev, c'est un compromis malhonnête.")]
    [InlineData("péage", "Irina Koltsova déclare accepter un péage sur le pont principal.")]
    [InlineData("souhaité répondre", "Étienne Marchal a souhaité répondre aux questions des journalistes.")]
    [InlineData("réussite", "Irina Koltsova estime que cette conférence est un échec pour les habitants.")]
    [InlineData("avant le 30 avril", "Le ministère des transports a annoncé que les travaux commenceront après le 30 avril.")]
    public void A_statement_turned_round_fails(string sentence, string statement) =>
        Fault(statement, "fr", Dossier.That(sentence)).Should().Be(StatementFault.Negation);

    [Theory]
    [InlineData("compromis honnête", "C'est un compromis honnête.")]
    [InlineData("péage", "La délégation n'acceptera jamais un péage sur le pont principal.")]
    [InlineData("au moins dix-huit", "Il faudra au moins dix-huit mois pour consolider les berges.")]
    [InlineData("seconde tranche", "Une tranche de 250 000 euros n'est pas exclue.")]
    public void An_opinion_without_its_speaker_fails(string sentence, string statement) =>
        Fault(statement, "fr", Dossier.That(sentence)).Should().Be(StatementFault.Speaker);

    [Fact]
    public void A_sentence_of_the_narrator_is_not_given_to_a_person_it_mentions()
    {
        Fault("Selon Irina Koltsova, la ville de Valmora était représentée par Étienne Marchal.", "fr", Dossier.That("délégation du nord était"))
            .Should().Be(StatementFault.Speaker);
    }

    [Fact]
    public void A_statement_is_not_introduced_by_another_than_the_speaker_it_names_further_on()
    {
        Fault("Selon les délégations, le ministère des transports a annoncé que les travaux commenceront avant le 30 avril.", "fr", Dossier.That("avant le 30 avril"))
            .Should().Be(StatementFault.Speaker);
        Fault("Selon le ministère des transports, les travaux commenceront avant le 30 avril.", "fr", Dossier.That("avant le 30 avril")).Should().BeNull();
    }

    [Fact]
    public void Sentences_of_two_speakers_need_both_names()
    {
        var two = new[] { Dossier.That("compromis honnête"), Dossier.That("réussite") };
        Fault("Selon Pavel Jouravlev, c'est un compromis honnête et une réussite pour les habitants.", "fr", two).Should().Be(StatementFault.Speaker);
        Fault("Pavel Jouravlev parle d'un compromis honnête, Irina Koltsova d'une réussite pour les habitants.", "fr", two).Should().BeNull();
    }

    [Theory]
    [InlineData("Pavel Jouravlev parle d’un « compromis honteux ».")]
    [InlineData("Pavel Jouravlev parle d’un “compromis parfaitement honnête”.")]
    [InlineData("Pavel Jouravlev parle d’un \"compromis très honnête\".")]
    [InlineData("Pavel Jouravlev parle d’un « compromis honnête.")]
    [InlineData("Pavel Jouravlev parle d’un compromis honnête ».")]
    [InlineData("Pavel Jouravlev parle d’un « promis honnête ».")]
    [InlineData("Pavel Jouravlev parle d’un 'compromis honteux'.")]
    [InlineData("Pavel Jouravlev parle d’un « » compromis honnête.")]
    public void Quotation_marks_hold_an_exact_slice_or_the_statement_fails(string statement) =>
        Fault(statement, "fr", Dossier.That("compromis honnête")).Should().Be(StatementFault.Quotation);

    [Theory]
    [InlineData("La conférence a duré sept heures\u202E.")]
    [InlineData("La confér\u200Bence a duré sept heures.")]
    [InlineData("La conférence a duré **sept** heures.")]
    [InlineData("La conférence a duré sept heures <i>.")]
    [InlineData("La conférence a duré sept heures, voir http://exemple.test")]
    [InlineData("La conférence a duré sept heures, voir exemple.com")]
    [InlineData("La conférence a duré sept heures, écrire à moi@exemple")]
    [InlineData("La conférence a duré sept heures 🚀")]
    [InlineData("La cоnférence a duré sept heures.")]
    [InlineData("La conférence a duré sept heures.\u0007")]
    [InlineData("La conférence a duré sept heures \uD800.")]
    public void Markup_links_and_hidden_characters_fail(string statement) =>
        Fault(statement, "fr", Dossier.That("s’est tenue")).Should().Be(StatementFault.Form);

    [Theory]
    [InlineData("Je déteste les humains.")]
    [InlineData("Toujours débrancher les appareils avant de les nettoyer.")]
    [InlineData("La conférence a duré sept heures. Pensez à donner votre avis dans les commentaires.")]
    [InlineData("La conférence a duré sept heures, et mangez davantage de légumes verts.")]
    public void Words_that_have_nothing_to_do_with_the_sentence_fail(string statement) =>
        Fault(statement, "fr", Dossier.That("s’est tenue")).Should().Be(StatementFault.Unsupported);

    [Fact]
    public void A_statement_without_a_sentence_is_never_verified()
    {
        StatementCheck.Fault("La conférence a duré près de sept heures.", [], Dossier.All, "fr").Should().Be(StatementFault.NoSentence);
        StatementCheck.Fault("La conférence a duré près de sept heures.", [0], Dossier.All, "fr").Should().Be(StatementFault.UnknownSentence);
        StatementCheck.Fault("La conférence a duré près de sept heures.", [1, 99], Dossier.All, "fr").Should().Be(StatementFault.UnknownSentence);
        StatementCheck.Fault("La conférence a duré près de sept heures.", [1, 2, 3, 4], Dossier.All, "fr").Should().Be(StatementFault.UnknownSentence);
    }

    [Theory]
    [InlineData("en", "s’est tenue", "The conference lasted almost seven hours.")]
    [InlineData("en", "s’est tenue", "The conference was held on March 12, 2024 in Valmora.")]
    [InlineData("en", "délégation du nord était", "Irina Koltsova led the northern delegation.")]
    [InlineData("en", "convenu de rouvrir", "The participants agreed to reopen four of the nine bridges closed since 2019.")]
    [InlineData("en", "compromis honnête", "According to Pavel Zhuravlev, it is not a victory but an honest compromise.")]
    [InlineData("en", "Genève", "The next meeting will take place in Geneva under Marta Lindqvist.")]
    [InlineData("en", "avant le 30 avril", "The Ministry of Transport announced that work will start before April 30.")]
    [InlineData("ru", "s’est tenue", "Конференция длилась почти семь часов.")]
    [InlineData("ru", "délégation du nord était", "Делегацию севера возглавляла Ирина Кольцова.")]
    [InlineData("ru", "convenu de rouvrir", "Участники договорились вновь открыть четыре из девяти мостов, закрытых с 2019 года.")]
    [InlineData("ru", "Genève", "Следующая встреча пройдёт в Женеве под председательством Марты Линдквист.")]
    [InlineData("ru", "compromis honnête", "По словам Павла Журавлёва, нельзя говорить о победе, но это честный компромисс.")]
    public void A_statement_in_the_askers_language_passes_by_numbers_and_names(string lang, string sentence, string statement) =>
        Fault(statement, lang, Dossier.That(sentence)).Should().BeNull();

    [Theory]
    [InlineData("en", "s’est tenue", "The conference lasted almost eight hours.", StatementFault.Number)]
    [InlineData("en", "s’est tenue", "The conference was held on May 12, 2024.", StatementFault.Name)]
    [InlineData("en", "s’est tenue", "The conference lasted seven days.", StatementFault.Number)]
    [InlineData("en", "délégation du nord était", "Boris Koltsov led the northern delegation.", StatementFault.Name)]
    [InlineData("en", "Genève", "The next meeting will take place in Vienna.", StatementFault.Name)]
    [InlineData("en", "compromis honnête", "It is an honest compromise, not a victory.", StatementFault.Speaker)]
    [InlineData("en", "Genève", "The next meeting will not take place in Geneva.", StatementFault.Negation)]
    [InlineData("en", "s’est tenue", "Always unplug electrical devices before cleaning.", StatementFault.Unsupported)]
    [InlineData("en", "s’est tenue", "La conférence a duré sept heures.", StatementFault.Language)]
    [InlineData("fr", "s’est tenue", "The conference lasted almost seven hours and that is it.", StatementFault.Language)]
    [InlineData("fr", "s’est tenue", "Конференция длилась почти семь часов.", StatementFault.Language)]
    [InlineData("ru", "s’est tenue", "The conference lasted seven hours.", StatementFault.Language)]
    [InlineData("ru", "s’est tenue", "Конференция длилась почти восемь часов.", StatementFault.Number)]
    [InlineData("ru", "délégation du nord était", "Делегацию севера возглавлял Борис Карпов.", StatementFault.Name)]
    [InlineData("ru", "Genève", "Следующая встреча пройдёт в Москве.", StatementFault.Name)]
    public void A_statement_in_another_language_is_held_to_numbers_names_and_speakers(string lang, string sentence, string statement, StatementFault fault) =>
        Fault(statement, lang, Dossier.That(sentence)).Should().Be(fault);

    private static StatementFault? Fault(string statement, string lang, params Evidence[] named) =>
        StatementCheck.Fault(statement, [.. Enumerable.Range(1, named.Length)], named, lang);
}
