using TalksBot.Bot.Answering;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Tests.Answering;
using TalksBot.Bot.Tests.Cli;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Tests.Telegram.Chats;

public sealed class ExampleQuestionsTests() : ReadTexts(("port-de-kervran.fr.txt", Read("port-de-kervran.fr.txt")))
{
    [Theory]
    [InlineData("fr", "Que dit ")]
    [InlineData("en", "What does ")]
    [InlineData("ru", "Что говорит ")]
    public async Task Three_questions_are_offered_in_the_readers_language_and_answered_by_whom_they_ask_for(string lang, string begins)
    {
        var offered = await new ExampleQuestions(Texts, new AnswerPipeline(Texts, model: null, TimeProvider.System)).OfAsync(null, lang, TestContext.Current.CancellationToken);

        offered.Should().HaveCount(3).And.OnlyHaveUniqueItems().And.OnlyContain(question => question.StartsWith(begins));
        foreach (var question in offered)
            (await AskAsync(question)).Status.Should().Be(AnswerStatus.Answered, question);
    }

    [Fact]
    public async Task Readers_of_the_texts_language_are_shown_what_somebody_speaks_of()
    {
        var offered = await new ExampleQuestions(Texts, new AnswerPipeline(Texts, model: null, TimeProvider.System)).OfAsync(null, "fr", TestContext.Current.CancellationToken);

        offered.Should().Contain(question => question.Contains(" sur "));
    }

    [Fact]
    public async Task A_text_that_may_not_be_seen_gives_no_example()
    {
        var nothing = new HashSet<string>();

        (await new ExampleQuestions(Texts, new AnswerPipeline(Texts, model: null, TimeProvider.System)).OfAsync(nothing, "fr", TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_new_store_offers_the_questions_of_its_starter_text()
    {
        using var folder = new WorkFolder();
        using var texts = KnowledgeBase.Open(folder.Data, new KnowledgeOpening("test", Session.Verifier(), TimeProvider.System) { Beginning = Beginning.StarterText });

        var offered = await new ExampleQuestions(texts, new AnswerPipeline(texts, model: null, TimeProvider.System)).OfAsync(null, "fr", TestContext.Current.CancellationToken);

        offered.Should().HaveCount(3);
        offered[0].Should().StartWith("Qui dirigeait");
    }
}
