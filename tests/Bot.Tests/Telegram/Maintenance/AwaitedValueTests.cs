using TalksBot.Bot.Telegram.Chats.Maintenance;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Maintenance;

/// <summary>A value that was asked for is the next message, unless whoever was asked has gone on to something else.</summary>
public sealed class AwaitedValueTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const string Forwarded = """{"type":"channel","date":1772442000,"chat":{"id":-1009,"type":"channel","title":"Nouvelles du port","username":"nouvelles_port"},"message_id":77}""";

    private readonly BotOnLoopback _bot = shared.Bot;

    [Theory]
    [InlineData("/help")]
    [InlineData("/nonsense")]
    [InlineData("/ask Qui décide du départ du bac ?")]
    public async Task After_any_command_the_next_message_is_a_question_again(string command)
    {
        var mona = new Talk(_bot, "Mona");
        await AskedForTitleAsync(mona);

        await mona.SaysAsync(command);

        (await mona.SaysAsync(BotOnLoopback.Question)).Words.Should().Contain(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task After_any_other_press_the_next_message_is_a_question_again()
    {
        var mona = new Talk(_bot, "Mona");
        var language = await mona.SaysAsync("/language");
        await AskedForTitleAsync(mona);

        await mona.PressesAsync(language, "English");

        (await mona.SaysAsync(BotOnLoopback.Question)).Words.Should().Contain(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task After_an_hour_the_next_message_is_a_question_again()
    {
        var mona = new Talk(_bot, "Mona");
        await AskedForTitleAsync(mona);

        _bot.Store.Write(tx => tx.Upsert(AwaitedMessage.Rows, tx.Find(AwaitedMessage.Rows, mona.Person.Id)! with { Until = DateTimeOffset.UtcNow.AddSeconds(-1) }));

        (await mona.SaysAsync(BotOnLoopback.Question)).Words.Should().Contain(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task What_is_forwarded_or_sent_as_a_file_is_a_text_of_its_own_and_no_value()
    {
        var mona = new Talk(_bot, "Mona");
        await AskedForTitleAsync(mona);

        (await _bot.AskAsync(mona.Person, "La grue du quai neuf sera démontée lundi.", new Says { ForwardOrigin = Forwarded })).Words.Should().StartWith("Aperçu").And.Contain("Nouvelles du port");
        (await mona.SendsAsync("grue.txt", "La grue\n\nLa grue est jaune.\n")).Words.Should().StartWith("Aperçu").And.Contain("La grue");
    }

    [Fact]
    public async Task A_value_for_a_draft_that_was_added_meanwhile_is_a_question()
    {
        var mona = new Talk(_bot, "Mona");
        var preview = await AskedForTitleAsync(mona);
        await mona.PressesAsync(await mona.PressesAsync(preview, "← Aperçu"), "Ajouter");

        (await mona.SaysAsync(BotOnLoopback.Question)).Words.Should().Contain(BotOnLoopback.Cost);
        await _bot.SettleAsync();
    }

    private static async Task<ApiMessage> AskedForTitleAsync(Talk mona)
    {
        var preview = await mona.SendsAsync($"buvette-{mona.Person.Id}.txt", $"La buvette\n\nLa buvette numéro {mona.Person.Id} ouvre à midi.\n");
        return await mona.PressesAsync(await mona.PressesAsync(preview, "Corriger"), "Titre");
    }
}
