using TalksBot.Bot.Access;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Maintenance;

/// <summary>What a group asked in vain stays in the group until somebody says otherwise.</summary>
public sealed class GroupGapTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;

    [Fact]
    public async Task A_note_on_what_a_group_alone_asked_is_for_that_group_until_it_is_made_public()
    {
        const string Question = "Quand l’équipage touche-t-il la prime de Kerbors ?";
        var (mona, crew) = (new Talk(_bot, "Mona"), await _bot.GroupAsync());
        await InGroupAsync(crew, Question);
        var card = await OpenedAsync(mona, "prime", "Écrire une note");
        card.Words.Should().Contain("seuls la liront Le quai");

        var taken = await mona.SaysAsync("L’équipage touche la prime de Kerbors le 9 mars.");
        taken.Words.Should().Contain("Réservé à\u00a0: Le quai");
        (await InGroupAsync(crew, Question)).Should().Contain("9 mars");
        (await _bot.AskAsync(Question)).Words.Should().NotContain("9 mars");
        (await _bot.AskAsync("/sources")).Words.Should().NotContain("prime");

        var asked = await mona.PressesAsync(taken, "Rendre public…");
        (await _bot.AskAsync($"{Question} Merci")).Words.Should().NotContain("9 mars", "one press makes nothing public");
        await mona.PressesAsync(asked, "Oui, tout le monde");
        (await _bot.AskAsync(Question)).Words.Should().Contain("9 mars");
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task A_note_on_what_was_asked_elsewhere_too_is_public_in_the_words_that_were_used_there()
    {
        var (mona, asker, crew) = (new Talk(_bot, "Mona"), _bot.Server.AddUser("Bob", language: "fr"), await _bot.GroupAsync());
        await _bot.AskAsync(asker, "Quel est le tarif du mouillage de Porz-Hir ?");
        await InGroupAsync(crew, "Porz-Hir, le mouillage, quel tarif ?");
        (await OpenedAsync(mona, "Porz-Hir", "Écrire une note")).Words.Should().Contain("Tout le monde la lira");

        await mona.SaysAsync("Le mouillage coûte douze écus.");

        var note = _bot.Texts.All().Single(source => source.Title.Contains("Porz-Hir", StringComparison.Ordinal));
        note.Title.Should().Be("Quel est le tarif du mouillage de Porz-Hir ?");
        new SourceAudience(_bot.Texts, TimeProvider.System).ChatsOf(note.Id).Should().BeNull();
    }

    [Fact]
    public async Task A_text_reserved_for_the_group_that_asked_closes_its_question()
    {
        var (mona, crew) = (new Talk(_bot, "Mona"), await _bot.GroupAsync());
        _bot.Store.Write(tx => new SourceAudience(_bot.Texts, TimeProvider.System).BindTag(tx, "bord", crew.Id, mona.Person.Id));
        await InGroupAsync(crew, "Combien de gilets compte le cotre Enez-Sun ?");
        await OpenedAsync(mona, "gilets", "Ajouter un texte");

        var preview = await mona.SaysAsync("Le cotre Enez-Sun compte vingt-deux gilets. Ils sont rouges.");
        preview = await mona.PressesAsync(preview, "Étiquettes", "bord", "← Aperçu");
        preview.Words.Should().Contain("Réservé à\u00a0: Le quai");
        await mona.PressesAsync(preview, "Ajouter");

        var told = await mona.Chat.FirstAsync(message => message.Words.StartsWith("Cette question a maintenant une réponse", StringComparison.Ordinal));
        told.Words.Should().Contain("Réservé à\u00a0: Le quai");
        (await mona.SaysAsync("/gaps")).Words.Should().NotContain("gilets");
        (await _bot.AskAsync("Combien de gilets compte le cotre Enez-Sun ?")).Words.Should().NotContain("vingt-deux");
    }

    private async Task<string> InGroupAsync(ApiChat group, string question) =>
        (await _bot.Server.MessagesIn(group).ReplyToAsync(_bot.Server.Say(_bot.Anna, group, $"/ask {question}"))).Words;

    private static async Task<ApiMessage> OpenedAsync(Talk mona, string word, string press)
    {
        var list = await mona.SaysAsync("/gaps");
        return await mona.PressesAsync(list, list.Buttons.First(button => button.Text.Contains(word)).Text, press);
    }
}
