using TalksBot.Bot.Answering;

namespace TalksBot.Bot.Tests.Answering;

/// <summary>Questions that the text does not answer are refused, in the asker's language.</summary>
public sealed class AbstentionTests(Port port) : IClassFixture<Port>
{
    [Theory]
    [InlineData("Quelle est la recette du kouign-amann ?", "fr", "Les textes ne le disent pas.")]
    [InlineData("Qui a gagné la coupe du monde de football en 1998 ?", "fr", "Les textes ne le disent pas.")]
    [InlineData("Who won the world cup?", "en", "The texts do not say.")]
    [InlineData("Кто выиграл чемпионат мира?", "ru", "В текстах об этом не сказано.")]
    [InlineData("Qui représentait Tahiti à la séance ?", "fr", "Les textes ne mentionnent pas ce nom\u00A0: Tahiti.")]
    [InlineData("Who is the mayor of Paris?", "en", "The texts do not mention this name: Paris.")]
    [InlineData("Кто такой Эрнест Хемингуэй?", "ru", "В текстах нет этого имени: Эрнест Хемингуэй.")]
    public async Task What_the_texts_do_not_hold_is_refused(string question, string lang, string says)
    {
        var answer = await port.AskAsync(question);
        (answer.Status, answer.Lang).Should().Be((AnswerStatus.Abstained, lang));
        answer.Text.Should().StartWith(says);
        answer.Nearest.Should().BeEmpty("nothing comes near");
    }

    [Theory]
    [InlineData("Que pense Jean Dupont de la criée ?", "Jean Dupont")]
    [InlineData("Qu’a déclaré Emmanuel Kowalski sur le granit ?", "Emmanuel Kowalski")]
    [InlineData("Qui représentait la Norvège aux échanges ?", "Norvège")]
    [InlineData("Pourquoi la réunion de Quimper a-t-elle échoué ?", "Quimper")]
    [InlineData("Qui a posé la première pierre de la digue de Brest ?", "Brest")]
    public async Task A_name_that_no_text_holds_is_named_in_full(string question, string name)
    {
        var answer = await port.AskAsync(question);
        answer.Status.Should().Be(AnswerStatus.Abstained);
        answer.Text.Should().StartWith($"Les textes ne mentionnent pas ce nom\u00A0: {name}.");
    }

    [Theory]
    [InlineData("Que pense Yvon Rozmor du granit ?", "Yvon Rozmor")]
    [InlineData("Quel est l’avis de Nadia Belkacem sur la vase ?", "Nadia Belkacem")]
    [InlineData("Que dit Nadia Belkacem ?", "Nadia Belkacem")]
    public async Task What_is_told_about_somebody_is_no_view_of_his(string question, string name)
    {
        var answer = await port.AskAsync(question);
        answer.Status.Should().Be(AnswerStatus.Abstained);
        answer.Text.Should().StartWith($"Les textes ne rapportent aucun propos de cette personne\u00A0: {name}.");
    }

    [Theory]
    [InlineData("What does Yvon Rozmor think about granit?", "The texts report no words of this person: Yvon Rozmor.")]
    [InlineData("What is the opinion of Nadia Belkacem?", "The texts report no words of this person: Nadia Belkacem.")]
    public async Task Nor_in_English(string question, string says) => (await port.AskAsync(question)).Text.Should().StartWith(says);

    [Theory]
    [InlineData("Which restaurants are near the port?", "The texts are in French.")]
    [InlineData("Сколько стоит порт Керврана?", "Язык текстов — французский.")]
    public async Task A_question_in_another_language_is_told_which_one_the_texts_are_in_whether_or_not_something_comes_near(string question, string says)
    {
        var answer = await port.AskAsync(question);
        answer.Status.Should().Be(AnswerStatus.Abstained);
        answer.Text.Should().Contain(says);
    }

    [Theory]
    [InlineData("Qui représentait Sarzelles à la capitainerie ?")]
    [InlineData("Quel est le salaire de la maire ?")]
    [InlineData("Combien de restaurants y a-t-il à Kervran ?")]
    public async Task What_the_texts_only_touch_is_not_answered_beside_the_point(string question)
    {
        var answer = await port.AskAsync(question);
        answer.Status.Should().Be(AnswerStatus.Abstained);
        answer.Text.Should().StartWith("Les textes ne le disent pas.");
        answer.Text.Contains("Le passage le plus proche", StringComparison.Ordinal).Should().Be(answer.Nearest.Count > 0);
    }

    [Theory]
    [InlineData("How many fishing crews have left the harbour?", "The texts are in French. Ask in that language, or use names, places and dates")]
    [InlineData("Сколько экипажей покинули Кервран?", "Язык текстов — французский. Задайте вопрос на этом языке")]
    public async Task A_question_in_another_language_is_told_what_would_help(string question, string help)
    {
        var answer = await port.AskAsync(question);
        answer.Status.Should().Be(AnswerStatus.Abstained);
        answer.Text.Should().Contain(help);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    [InlineData("\u0000\u0001\u001B")]
    [InlineData("\u200B\u200E\uFEFF")]
    [InlineData("\uD800")]
    public async Task A_question_without_a_visible_character_is_an_error(string question)
    {
        var answer = await port.AskAsync(question);
        answer.Status.Should().Be(AnswerStatus.Error);
        answer.Text.Should().Be("La question est vide. Écrivez-la en une phrase.");
    }

    [Theory]
    [InlineData("Qui ", 25_000)]
    [InlineData(" ", 100_000)]
    [InlineData("🙂", 50_000)]
    public async Task A_question_of_100_000_characters_is_an_error_that_names_the_limit(string bit, int times)
    {
        var answer = await port.AskAsync(string.Concat(Enumerable.Repeat(bit, times)));
        answer.Status.Should().Be(AnswerStatus.Error);
        answer.Text.Should().Contain("100000").And.Contain("2000").And.Contain("Raccourcissez-la");
    }
}
