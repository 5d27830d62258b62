using TalksBot.Bot.Answering;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Tests.Answering;

/// <summary>Talk that asks nothing of the texts gets a short fitting reply.</summary>
public sealed class SmallTalkTests(Port port) : IClassFixture<Port>
{
    [Theory]
    [InlineData("Bonjour")]
    [InlineData("Bonsoir, ça va ?")]
    [InlineData("salut ca va")]
    [InlineData("Salut 👋")]
    [InlineData("slt")]
    [InlineData("Hello")]
    [InlineData("Привет")]
    [InlineData("Добрый день")]
    [InlineData("Comment allez-vous ?")]
    [InlineData("Bonjour comment allez-vous ?")]
    [InlineData("Bonjour TalksBot")]
    [InlineData("Coucou !!!")]
    public Task A_greeting_is_returned(string message) => ShouldSayAsync(message, words => words.Greeting);

    [Theory]
    [InlineData("De quoi parlent les textes ?")]
    [InlineData("Quels textes as-tu ?")]
    [InlineData("quelles sont tes sources")]
    [InlineData("Combien d’articles avez-vous ?")]
    [InlineData("Combien de textes y a-t-il ?")]
    [InlineData("What are the texts about?")]
    [InlineData("О чём эти тексты?")]
    [InlineData("De quoi parlent les textes de Prigent sur le béton ?", false)]
    public async Task Which_texts_there_are_is_told_by_their_titles(string message, bool told = true)
    {
        var answer = await port.AskAsync(message);

        (answer.Status == AnswerStatus.Chat).Should().Be(told);
        answer.Text.Contains("La reconstruction du port de Kervran : un chantier lent", StringComparison.Ordinal).Should().Be(told);
    }

    [Theory]
    [InlineData("Merci")]
    [InlineData("merci bcp")]
    [InlineData("Merci pour ta réponse")]
    [InlineData("un grand merci")]
    [InlineData("ok merci")]
    [InlineData("Super, merci !")]
    [InlineData("Merci, c'est très clair")]
    [InlineData("merci bonne journée")]
    [InlineData("Thanks!")]
    [InlineData("thank you so much")]
    [InlineData("Спасибо большое")]
    [InlineData("d'accord")]
    public Task Thanks_are_taken(string message) => ShouldSayAsync(message, words => words.Thanks);

    [Theory]
    [InlineData("Au revoir")]
    [InlineData("à bientôt")]
    [InlineData("a bientot")]
    [InlineData("Bonne soirée !")]
    [InlineData("bye")]
    [InlineData("До свидания")]
    [InlineData("Bonjour, merci et au revoir")]
    [InlineData("Merci et bonne nuit… au revoir !")]
    public Task A_farewell_is_returned(string message) => ShouldSayAsync(message, words => words.Farewell);

    [Theory]
    [InlineData("Qui es-tu ?")]
    [InlineData("qui es tu")]
    [InlineData("t'es qui")]
    [InlineData("Vous êtes qui ?")]
    [InlineData("Bonjour, qui êtes-vous ?")]
    [InlineData("Comment tu t'appelles ?")]
    [InlineData("C'est quoi ce bot ?")]
    [InlineData("Who are you?")]
    [InlineData("Are you a bot?")]
    [InlineData("Кто ты?")]
    [InlineData("Ты бот?")]
    public Task The_bot_says_what_it_is(string message) => ShouldSayAsync(message, words => words.WhoAreYou);

    [Theory]
    [InlineData("Aide")]
    [InlineData("aide-moi")]
    [InlineData("/help")]
    [InlineData("/start")]
    [InlineData("Que sais-tu faire ?")]
    [InlineData("tu sais faire quoi ?")]
    [InlineData("À quoi sers-tu ?")]
    [InlineData("Comment ça marche ?")]
    [InlineData("Comment poser une question ?")]
    [InlineData("What can you do?")]
    [InlineData("Что ты умеешь?")]
    [InlineData("😀")]
    [InlineData("???")]
    public Task Help_says_what_can_be_asked(string message) => ShouldSayAsync(message, words => words.Help);

    [Theory]
    [InlineData("Bonjour !", "fr")]
    [InlineData("Hello!", "en")]
    [InlineData("Здравствуйте!", "ru")]
    public async Task The_reply_is_in_the_askers_language(string message, string lang) => (await port.AskAsync(message)).Lang.Should().Be(lang);

    [Theory]
    [InlineData("Bonjour, qui est le chef de projet ?")]
    [InlineData("Merci, et qui est le chef de projet ?")]
    public async Task A_question_behind_a_greeting_is_answered(string message) => (await port.AskAsync(message)).Citations[0].Speaker.Should().Be("Ronan Stéphan");

    private async Task ShouldSayAsync(string message, Func<AnswerWords, string> reply)
    {
        var answer = await port.AskAsync(message, after: "Que pense Prigent du granit ?");
        answer.Status.Should().Be(AnswerStatus.Chat);
        answer.Text.Should().Be(reply(AnswerWords.In(answer.Lang)));
    }

    [Theory]
    [InlineData("bye")]
    [InlineData("спасибо большое")]
    public void A_greeting_said_over_and_over_with_something_else_at_the_end_is_read_at_once(string said) =>
        SmallTalk.Reply(string.Join(' ', Enumerable.Repeat(said, 2000 / said.Length)) + " x", AnswerWords.In("fr")).Should().BeNull("patterns that backtrack would never end");
}
