using TalksBot.Bot.Access;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Maintenance;

/// <summary>One bot for several groups: what is reserved for one is quoted nowhere else.</summary>
public sealed class ReservedTextsTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;

    [Fact]
    public async Task A_text_reserved_for_a_group_is_quoted_there_and_nowhere_else()
    {
        var mona = new Talk(_bot, "Mona");
        var (north, south) = (await GroupAsync("Le quai nord"), await GroupAsync("Le quai sud"));
        const string Question = "Combien coûte la cotisation de la cale Vauban ?", Secret = "quarante-deux";
        _bot.Add("cotisation", "La cotisation\n\nLa cotisation de la cale Vauban coûte quarante-deux écus.\n");
        (await InGroupAsync(south, Question)).Should().Contain(Secret);

        var panel = await mona.PressesAsync(await mona.OpensAsync("La cotisation"), "Qui le voit");
        panel.Words.Should().Contain("Tout le monde le voit.");
        panel.Buttons.Select(button => button.Text).Should().Contain(["✓ Tout le monde", "Le quai nord", "Le quai sud"]);
        panel = await mona.PressesAsync(panel, "Le quai nord");
        panel.Words.Should().Contain("Réservé à\u00a0: Le quai nord");
        panel.Buttons.Select(button => button.Text).Should().Contain(["Tout le monde", "✓ Le quai nord", "Le quai sud"]);

        (await InGroupAsync(north, Question)).Should().Contain(Secret);
        await NowhereAsync("La cotisation", Question, Secret, south);

        panel = await mona.PressesAsync(panel, "✓ Le quai nord");
        panel.Words.Should().Contain("Personne ne le voit.");
        (await InGroupAsync(north, $"{Question} Merci")).Should().NotContain(Secret);
        await NowhereAsync("La cotisation", Question, Secret, south);
        var asked = await mona.PressesAsync(panel, "Tout le monde");
        asked.Words.Should().Contain("Le rendre public\u00a0?");
        (await InGroupAsync(south, $"{Question} Allô")).Should().NotContain(Secret, "one press makes nothing public");
        await mona.PressesAsync(asked, "Oui, tout le monde");
        (await InGroupAsync(south, $"{Question} Merci")).Should().Contain(Secret);
        AuditEntry.NewestOf(_bot.Store, AuditEntry.Source("cotisation"), 3).Select(entry => (entry.What, entry.Who)).Should().Equal(
            (AuditAct.SourceMadePublic, mona.Person.Id), (AuditAct.SourceUnbound, mona.Person.Id), (AuditAct.SourceBound, mona.Person.Id));
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task A_tag_reserved_for_a_group_holds_for_all_its_texts_and_for_those_to_come()
    {
        var mona = new Talk(_bot, "Mona");
        var (crew, others) = (await GroupAsync("L’équipage"), await GroupAsync("Les autres"));
        _bot.Add("code-un", "Le premier code\n\nLe code du hangar Kador vaut mille douze.\n");
        await mona.PressesAsync(await mona.OpensAsync("Le premier code"), "Étiquettes");
        var tagged = await mona.SaysAsync("codes");
        var panel = await mona.PressesAsync(await mona.PressesAsync(tagged, "← Tous les textes", "Étiquettes", "# codes", "Qui le voit"), "L’équipage");
        panel.Words.Should().StartWith("#codes").And.Contain("Réservé à\u00a0: L’équipage");

        (await InGroupAsync(crew, "Combien vaut le code du hangar Kador ?")).Should().Contain("mille douze");
        await NowhereAsync("Le premier code", "Combien vaut le code du hangar Kador ?", "mille douze", others);
        _bot.Add("code-deux", "Le second code\n\nLe code du garage Kador vaut deux mille trente.\n");
        await mona.PressesAsync(await mona.OpensAsync("Le second code"), "Étiquettes");
        (await mona.SaysAsync("codes")).Words.Should().Contain("Réservé à\u00a0: L’équipage");
        await NowhereAsync("Le second code", "Combien vaut le code du garage Kador ?", "deux mille trente", others);

        // Somebody takes the tag away: the text does not become public by the way.
        var bare = await mona.PressesAsync(await mona.OpensAsync("Le second code"), "Étiquettes", "✕ codes", "← Retour");
        bare.Words.Should().Contain("Personne ne le voit.");
        await NowhereAsync("Le second code", "Combien vaut le code du garage Kador ?", "deux mille trente", others);
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task A_text_can_be_reserved_before_it_is_added()
    {
        var mona = new Talk(_bot, "Mona");
        var (board, others) = (await GroupAsync("Le bureau"), await GroupAsync("Les membres"));
        _bot.Add("budget-un", "Le budget\n\nLe budget du club est secret.\n");
        await mona.PressesAsync(await mona.OpensAsync("Le budget"), "Étiquettes");
        await mona.SaysAsync("bureau");
        await mona.PressesAsync(await mona.PressesAsync(await mona.SaysAsync("/sources"), "Étiquettes"), "# bureau", "Qui le voit", "Le bureau");

        var preview = await mona.SendsAsync("salaire.txt", "Le salaire\n\nLe salaire de la gardienne Maïwenn vaut neuf cents écus.\n");
        preview = await mona.PressesAsync(preview, "Étiquettes", "bureau", "← Aperçu");
        preview.Words.Should().Contain("#bureau").And.Contain("Réservé à\u00a0: Le bureau");
        await mona.PressesAsync(preview, "Ajouter");

        _bot.Texts.StateOf("salaire")!.Tags.Should().Equal("bureau");
        (await InGroupAsync(board, "Combien vaut le salaire de la gardienne Maïwenn ?")).Should().Contain("neuf cents");
        await NowhereAsync("Le salaire", "Combien vaut le salaire de la gardienne Maïwenn ?", "neuf cents", others);
    }

    [Fact]
    public async Task Tags_stand_among_what_anybody_may_choose_from_and_reserved_ones_where_they_are_seen()
    {
        var mona = new Talk(_bot, "Mona");
        var choir = await GroupAsync("La chorale");
        _bot.Add("chant", "Le chant\n\nLe chant du soir dure une heure.\n");
        _bot.Add("gwerz", "La gwerz\n\nLa gwerz dure deux heures.\n");
        foreach (var (title, tag) in ((string, string)[])[("Le chant", "concerts"), ("La gwerz", "repetitions")])
        {
            await mona.PressesAsync(await mona.OpensAsync(title), "Étiquettes");
            await mona.SaysAsync(tag);
        }

        await mona.PressesAsync(await mona.PressesAsync(await mona.SaysAsync("/sources"), "Étiquettes"), "# repetitions", "Qui le voit", "La chorale");

        var asker = _bot.Server.AddUser("Bob", language: "fr");
        var scope = await _bot.AskAsync(asker, "/scope");
        scope.Buttons.Select(button => button.Text).Should().Contain("# concerts").And.NotContain("# repetitions");
        _bot.Server.Promote(choir, _bot.Anna);
        var there = await _bot.Server.MessagesIn(choir).ReplyToAsync(_bot.Server.Say(_bot.Anna, choir, "/scope"));
        there.Buttons.Select(button => button.Text).Should().Contain(["# concerts", "# repetitions"]);
    }

    [Fact]
    public async Task A_group_is_called_by_its_title_of_today_and_a_forged_chat_is_not_bound()
    {
        var mona = new Talk(_bot, "Mona");
        var group = await GroupAsync("Le vieux nom");
        _bot.Server.PromoteBot(group);
        _bot.Server.SendThing(_bot.Anna, group, """{"new_chat_title":"Le nouveau nom"}""");
        await _bot.SettleAsync();
        var panel = await mona.PressesAsync(await mona.OpensAsync("Le bac de Roz-Vihan"), "Qui le voit");

        panel.Buttons.Select(button => button.Text).Should().Contain("Le nouveau nom").And.NotContain("Le vieux nom");
        var bind = panel.Buttons.Single(button => button.Text == "Le nouveau nom").Data!;
        await mona.ToldAsync(panel, bind.Replace($"{group.Id}", "-1009999999999", StringComparison.Ordinal));
        await mona.ToldAsync(panel, bind.Replace($"{group.Id}", "0", StringComparison.Ordinal));

        new SourceAudience(_bot.Texts, TimeProvider.System).ChatsOf(BotOnLoopback.Ferry).Should().BeNull();
    }

    private async Task<ApiChat> GroupAsync(string title)
    {
        var group = _bot.Server.AddSupergroup(title, _bot.Anna);
        _bot.Server.AddBot(group, _bot.Anna);
        await _bot.Server.MessagesIn(group).CountAsync(1);
        return group;
    }

    private async Task<string> InGroupAsync(ApiChat group, string question) =>
        (await _bot.Server.MessagesIn(group).ReplyToAsync(_bot.Server.Say(_bot.Anna, group, $"/ask {question}"))).Words;

    /// <summary>Not in another group, in private, inline, nor as a guest.</summary>
    private async Task NowhereAsync(string title, string question, string secret, ApiChat elsewhere)
    {
        var person = _bot.Server.AddUser("Hal", language: "fr");
        (await InGroupAsync(elsewhere, question)).Should().NotContain(secret);
        (await _bot.AskAsync(person, question)).Words.Should().NotContain(secret);
        (await _bot.Server.AnsweredAsync(_bot.Server.InlineQuery(person, question))).AnswerJson.Should().NotContain(secret);
        var guest = await _bot.Server.AnsweredAsync(_bot.Server.GuestMessage(person, _bot.Server.AddGroup("Chez Hal", person), $"@talks_test_bot {question}"));
        guest.Sent!.Words.Should().NotContain(secret);
        (await _bot.AskAsync(person, "/sources")).Words.Should().NotContain(title);
    }
}
