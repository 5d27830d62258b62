using CsCheck;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Knowledge.Tests.Retrieval;

public sealed class QuestionReadingTests
{
    [Theory]
    [InlineData("Qui dirigeait la délégation de la ville ?", QuestionKind.Person)]
    [InlineData("Qui est Yann Abgrall ?", QuestionKind.Definition)]
    [InlineData("Qu'est-ce qu’une criée ?", QuestionKind.Definition)]
    [InlineData("Quand la grue a-t-elle été déplacée ?", QuestionKind.Date)]
    [InlineData("En quelle année le port a-t-il fermé ?", QuestionKind.Date)]
    [InlineData("À quelle heure part le bac ?", QuestionKind.Date)]
    [InlineData("At what time does the ferry leave?", QuestionKind.Date)]
    [InlineData("Во сколько уходит паром?", QuestionKind.Date)]
    [InlineData("Combien de temps dureront les travaux ?", QuestionKind.Number)]
    [InlineData("Quel est le prix du projet ?", QuestionKind.Number)]
    [InlineData("Où se trouve la grue ?", QuestionKind.Place)]
    [InlineData("Dans quelle ville la réunion a-t-elle eu lieu ?", QuestionKind.Place)]
    [InlineData("Pourquoi les plaisanciers s’y opposent-ils ?", QuestionKind.Reason)]
    [InlineData("Comment les bateaux entreront-ils ?", QuestionKind.Manner)]
    [InlineData("Quelles sont les demandes des pêcheurs ?", QuestionKind.List)]
    [InlineData("Que pense Hervé Madec du projet ?", QuestionKind.Opinion)]
    [InlineData("Qu'a déclaré le club nautique ?", QuestionKind.Opinion)]
    [InlineData("Qui a parlé d’un « port mort » ?", QuestionKind.WhoSaid)]
    [InlineData("Quelle est la fonction de Nolwenn Kerivel ?", QuestionKind.Role)]
    [InlineData("Qui a écrit l’article ?", QuestionKind.Author)]
    [InlineData("Quel est le titre de l’article ?", QuestionKind.Title)]
    [InlineData("Who led the delegation?", QuestionKind.Person)]
    [InlineData("Сколько длилась встреча?", QuestionKind.Number)]
    public void The_kind_of_answer_wanted_is_read_off_the_question(string question, QuestionKind kind) =>
        QuestionReading.Read(question, null).Kind.Should().Be(kind);

    [Theory]
    [InlineData("cest ki le chef du port", "c'est qui le chef du port")]
    [InlineData("cb de tps ?", "combien de temps ?")]
    [InlineData("Où est le quai ?", "Où est le quai ?")]
    public void Chat_spelling_is_written_out_and_clean_questions_stay(string typed, string written) =>
        QuestionReading.Read(typed, "fr").Text.Should().Be(written);

    [Theory]
    [InlineData("Qui dirige le port ?", "fr")]
    [InlineData("cest ki le chef", "fr")]
    [InlineData("Who runs the harbour?", "en")]
    [InlineData("Кто руководит портом?", "ru")]
    [InlineData("¿Quién dirige el puerto?", "es")]
    [InlineData("Kervran", "fr")]
    [InlineData("tu es un robot ?", "fr")]
    [InlineData("Who represented the syndicat des ports du Ponant?", "en")]
    [InlineData("hey there", "en")]
    [InlineData("Что Kermarec сказал о Camaret?", "ru")]
    public void The_language_is_told_by_script_and_small_words(string question, string lang) =>
        QuestionLanguage.Of(question).Should().Be(lang);

    [Fact]
    public void Words_in_quotation_marks_are_kept_as_phrases() =>
        QuestionReading.Read("Qui a parlé d’un « port mort » et d’une \"criée vide\" ?", "fr").Phrases.Should().Equal("port mort", "criée vide");

    [Fact]
    public void Any_text_can_be_read() =>
        Gen.String.Sample(text => QuestionReading.Read(text, null).Should().NotBeNull());
}
