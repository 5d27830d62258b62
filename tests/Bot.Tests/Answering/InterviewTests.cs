using TalksBot.Bot.Answering;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Tests.Answering;

/// <summary>Texts made of questions and answers: an interview with dashes on both sides, a round table, a list of frequent questions.</summary>
public sealed class Salines() : ReadTexts(
    ("salines.fr.txt", """
        Les salines de Morvel changent de mains
        Propos recueillis par Judith Le Bras
        Le 4 mai 2021

        Notre journal a rencontré Mme Rose Quéré, présidente de la coopérative.

        – Pourquoi vendre les salines ?
        – Parce que personne ne veut plus récolter le sel. Il nous reste quatre paludiers.
        – On vous accuse de brader un bien commun.
        – Mon prédécesseur Alban Gourmelon répète que « la coopérative solde ses marais ». C’est injuste, et il le sait.
        – Faut-il craindre un hôtel sur les digues ?
        – Non. Le contrat l’interdit pour trente ans.
        – Et les oiseaux ?
        – Nous en comptons cent dix espèces. Une réserve sera créée à l’ouest.
        """),
    ("table-ronde.fr.md", """
        # Le chalut en débat

        **Nadège Corre :** Que vaut le nouveau quota de sardine ?

        **Loïc Le Meur, patron des chalutiers :** Il nous condamne. Nous perdons onze bateaux.

        **Irène Vidal, biologiste :** Le stock de sardine remonte enfin. Le quota est raisonnable.
        """),
    ("piscine.fr.md", """
        # Piscine des Tilleuls : questions fréquentes

        ## Peut-on louer un casier ?
        Oui, pour un euro par jour. La pièce est rendue à la sortie.

        ## Faut-il un bonnet ?
        Oui, dans tous les bassins.
        """))
{
    public const string Interviewee = "Rose Quéré";
}

/// <summary>An answer is quoted, not the question that it follows.</summary>
public sealed class InterviewTests(Salines texts) : IClassFixture<Salines>
{
    [Theory]
    [InlineData("Pourquoi vendre les salines ?", "personne ne veut plus récolter le sel")]
    [InlineData("Faut-il craindre un hôtel ?", "Non. Le contrat l’interdit")]
    [InlineData("Que deviendront les oiseaux ?", "cent dix espèces")]
    [InlineData("Que dit la présidente des oiseaux ?", "cent dix espèces")]
    public async Task A_question_like_the_interviewers_gets_the_answer_that_was_given(string question, string words)
    {
        var answer = await texts.AskAsync(question);
        answer.Status.Should().Be(AnswerStatus.Answered);
        answer.Citations[0].Quote.Should().Contain(words);
        answer.Citations[0].Speaker.Should().Be(Salines.Interviewee);
        answer.Citations.Should().NotContain(citation => citation.Passage.Kind == PassageKind.Question && citation.Quote.EndsWith('?'));
    }

    [Theory]
    [InlineData("Je peux louer un casier ?", "Oui, pour un euro par jour.")]
    [InlineData("Combien coûte un casier ?", "Oui, pour un euro par jour.")]
    [InlineData("ya besoin dun bonnet ?", "Oui, dans tous les bassins.")]
    public async Task In_a_list_of_questions_and_answers_the_answer_is_quoted(string question, string words) =>
        (await texts.AskAsync(question)).Citations[0].Quote.Should().StartWith(words);

    [Fact]
    public async Task A_question_is_quoted_when_asked_who_put_it()
    {
        var answer = await texts.AskAsync("Qui parle du nouveau quota de sardine ?");
        answer.Citations.Select(citation => citation.Speaker).Should().Contain("Nadège Corre");
        answer.Text.Should().Contain("La rédaction (Nadège Corre)\u00A0: «");
    }

    [Fact]
    public async Task Who_put_the_questions_stands_in_the_byline() =>
        (await texts.AskAsync("Qui a fait l’interview ?", scope: ["salines"])).Text.Should().Be("Le texte est signé\u00A0: «\u00A0Propos recueillis par Judith Le Bras\u00A0»");

    [Theory]
    [InlineData("De quand date l’article ?")]
    [InlineData("Quand l’interview a-t-elle été publiée ?")]
    public async Task The_day_of_a_text_is_quoted_from_its_head(string question) =>
        (await texts.AskAsync(question, scope: ["salines"])).Text.Should().Be("Le texte dit\u00A0: «\u00A0Le 4 mai 2021\u00A0»");

    [Fact]
    public async Task A_whole_name_takes_the_place_of_another()
    {
        var answer = await texts.AskAsync("Et Loïc Le Meur ?", "Que pense Irène Vidal du quota ?");
        answer.Citations[0].Speaker.Should().Be("Loïc Le Meur");
        answer.Citations[0].Quote.Should().Contain("Il nous condamne");
    }

    [Fact]
    public async Task A_name_that_stands_only_before_its_turns_is_known()
    {
        var answer = await texts.AskAsync("Le Meur est-il l’ami des phoques ?");
        answer.Status.Should().Be(AnswerStatus.Abstained);
        answer.Text.Should().StartWith("Les textes ne le disent pas.");
    }

    [Fact]
    public async Task Whom_another_quotes_in_his_turn_is_given_his_words() =>
        (await texts.AskAsync("Qui a dit que la coopérative solde ses marais ?")).Citations[0].Speaker.Should().Be("Alban Gourmelon");

    [Fact]
    public async Task Y_a_til_is_French() => (await texts.AskAsync("Y a-t-il des requins ?")).Lang.Should().Be("fr");
}
