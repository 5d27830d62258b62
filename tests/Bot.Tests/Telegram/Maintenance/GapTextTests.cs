using TalksBot.Bot.Access;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Maintenance;

/// <summary>A question that no text answered gets the text that answers it.</summary>
public sealed class GapTextTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;

    [Fact]
    public async Task A_text_added_for_a_question_answers_it_and_closes_it()
    {
        var (mona, asker) = (new Talk(_bot, "Mona"), _bot.Server.AddUser("Bob", language: "fr"));
        await _bot.AskAsync(asker, "Combien de marches compte l’escalier de Kerlouan ?");
        var card = await OpenedAsync(mona, "escalier");
        card = await mona.PressesAsync(card, "Ajouter un texte");
        card.Words.Should().Contain("Envoyez maintenant le texte");

        var preview = await mona.SaysAsync("L’escalier de Kerlouan compte cent dix marches. Il descend à la grève.");
        preview.Words.Should().StartWith("Aperçu");
        await mona.PressesAsync(preview, "Ajouter");
        var told = await mona.Chat.FirstAsync(message => message.Words.StartsWith("Cette question a maintenant une réponse", StringComparison.Ordinal));
        (await mona.Chat.AfterAsync(told)).Words.Should().Contain("cent dix marches");

        (await mona.SaysAsync("/gaps")).Buttons.Should().NotContain(button => button.Text.Contains("escalier"));
        AuditEntry.Newest(_bot.Store, 2).Should().Contain(entry => entry.What == AuditAct.GapAnswered && entry.Who == mona.Person.Id);
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task A_text_that_does_not_answer_it_leaves_the_question_open_and_says_so()
    {
        var (mona, asker) = (new Talk(_bot, "Mona"), _bot.Server.AddUser("Bob", language: "fr"));
        await _bot.AskAsync(asker, "Quand ferme la boulangerie de Tréflez ?");
        await mona.PressesAsync(await OpenedAsync(mona, "boulangerie"), "Ajouter un texte");

        var preview = await mona.SendsAsync("peche.txt", "La pêche à pied\n\nLes palourdes se ramassent à marée basse.\n");
        await mona.PressesAsync(preview, "Ajouter");

        (await mona.Chat.FirstAsync(message => message.Words.StartsWith("Le texte est ajouté, mais", StringComparison.Ordinal))).Words.Should().Contain("boulangerie");
        (await mona.SaysAsync("/gaps")).Buttons.Should().Contain(button => button.Text.Contains("boulangerie"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_and_the_text_waited_for_still()
    {
        var (mona, asker) = (new Talk(_bot, "Mona"), _bot.Server.AddUser("Bob", language: "fr"));
        await _bot.AskAsync(asker, "Qui répare la cloche de Lanildut ?");
        await mona.PressesAsync(await OpenedAsync(mona, "cloche"), "Ajouter un texte");
        (await mona.SendsAsync("cloche.txt", " \n")).Words.Should().StartWith("Rien à ajouter.");

        var preview = await mona.SaysAsync("Fañch Prigent répare la cloche de Lanildut.");
        await mona.PressesAsync(preview, "Ajouter");

        await mona.Chat.FirstAsync(message => message.Words.StartsWith("Cette question a maintenant une réponse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_somebody_else_settled_meanwhile_is_said_to_be_gone()
    {
        var (mona, yves, asker) = (new Talk(_bot, "Mona"), new Talk(_bot, "Yves"), _bot.Server.AddUser("Bob", language: "fr"));
        await _bot.AskAsync(asker, "Où se garent les cars de Plouescat ?");
        await mona.PressesAsync(await OpenedAsync(mona, "cars"), "Ajouter un texte");
        await yves.PressesAsync(await OpenedAsync(yves, "cars"), "Hors sujet");

        var preview = await mona.SaysAsync("Les cars de Plouescat se garent devant les halles.");
        await mona.PressesAsync(preview, "Ajouter");

        await mona.Chat.FirstAsync(message => message.Words == "Cette question n’est plus dans la liste.");
        await _bot.SettleAsync();
    }

    private static async Task<ApiMessage> OpenedAsync(Talk mona, string word)
    {
        var list = await mona.SaysAsync("/gaps");
        return await mona.PressesAsync(list, list.Buttons.First(button => button.Text.Contains(word)).Text);
    }
}
