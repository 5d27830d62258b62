using TalksBot.Bot.Access;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Maintenance;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Maintenance;

/// <summary>Who may touch the panels, and what becomes of presses that come late, twice, or from two at once.</summary>
public sealed class ShelfRightsTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;

    [Theory]
    [InlineData("")]
    [InlineData(":off")]
    [InlineData(":erase")]
    [InlineData(":text")]
    [InlineData(":seen")]
    [InlineData(":nobody:0123456789abcdef")]
    public async Task For_everybody_else_no_panel_exists_whatever_is_forged(string act)
    {
        var stranger = _bot.Server.AddUser("Inconnu", language: "fr");
        var list = await _bot.AskAsync(stranger, "/sources");
        list.Words.Should().NotContain("Tous les textes");
        list.Buttons.Should().BeEmpty();

        var forged = await _bot.Server.AnsweredAsync(_bot.Server.PressData(stranger, list, $"src:{PanelData.SourceKey(BotOnLoopback.Ferry)}{act}"));
        var nonsense = await _bot.Server.AnsweredAsync(_bot.Server.PressData(stranger, list, "nonsense:1"));

        forged.Text.Should().Be(nonsense.Text);
        _bot.Texts.StateOf(BotOnLoopback.Ferry)!.Retired.Should().BeNull();
        await _bot.SettleAsync();
        _bot.Server.MessagesIn(_bot.Server.PrivateChat(stranger)).FromBot.Should().ContainSingle("nothing was shown");
    }

    [Fact]
    public async Task In_a_group_a_maintainer_sees_the_list_that_everybody_sees()
    {
        var mona = new Talk(_bot, "Mona");
        var group = await _bot.GroupAsync(mona.Person);
        var list = await _bot.Server.MessagesIn(group).ReplyToAsync(_bot.Server.Say(mona.Person, group, "/sources"));
        list.Words.Should().NotContain("Tous les textes");

        await mona.ToldAsync(list, $"src:{PanelData.SourceKey(BotOnLoopback.Ferry)}:off");
        _bot.Texts.StateOf(BotOnLoopback.Ferry)!.Retired.Should().BeNull();
    }

    [Fact]
    public async Task A_maintainer_dismissed_in_mid_panel_changes_nothing_any_more()
    {
        var mona = new Talk(_bot, "Mona");
        _bot.Add("abri", "L’abri de Pern\n\nL’abri de Pern est ouvert.\n");
        var panel = await mona.PressesAsync(await mona.OpensAsync("L’abri de Pern"), "Corriger", "Titre");
        mona.IsDismissed();

        (await mona.SaysAsync("Un autre titre")).Words.Should().NotContain("corrigé");
        await mona.ToldAsync(panel, $"src:{PanelData.SourceKey("abri")}:off");
        await mona.ToldAsync(panel, panel.Buttons.Single().Data!);

        _bot.Texts.Find("abri")!.Title.Should().Be("L’abri de Pern");
        mona.Chat.Now(panel)!.Words.Should().Contain("Envoyez le titre.", "the panel does not answer any more");
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task A_button_pressed_twice_does_what_it_says_once()
    {
        var mona = new Talk(_bot, "Mona");
        _bot.Add("vanne", "La vanne du Loc’h\n\nLa vanne du Loc’h est rouillée.\n");
        var panel = await mona.OpensAsync("La vanne du Loc’h");
        var (retire, undo) = (Data(panel, "Retirer"), Data(panel, "Annuler\u00a0: texte ajouté"));

        (await mona.ToldAsync(panel, retire)).Should().StartWith("Retiré");
        (await mona.ToldAsync(panel, retire)).Should().StartWith("C’était déjà fait");
        (await mona.ToldAsync(panel, undo)).Should().StartWith("Ce texte a changé entre-temps", "that button was made for another change");

        _bot.Texts.History("vanne").Should().HaveCount(2);
        _bot.Texts.StateOf("vanne")!.Retired.Should().NotBeNull();
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task Two_at_once_lose_nothing_of_each_other()
    {
        var (mona, yves) = (new Talk(_bot, "Mona"), new Talk(_bot, "Yves"));
        _bot.Add("treuil", "Le treuil\n\nSP : Qui tient le treuil ?\n\nJean Kermarrec : Je le tiens depuis vingt ans.\n");
        var (hers, his) = (await mona.OpensAsync("Le treuil"), await yves.OpensAsync("Le treuil"));
        await mona.PressesAsync(hers, "Corriger", "Titre");
        await yves.PressesAsync(his, "Corriger", "SP");

        var both = await Task.WhenAll(mona.SaysAsync("Le treuil de Lampaul"), yves.SaysAsync("Soizic Pennec"));

        both.Should().OnlyContain(panel => panel.Words.StartsWith("C’est corrigé."));
        var source = _bot.Texts.Find("treuil")!;
        source.Title.Should().Be("Le treuil de Lampaul");
        source.Passages.SelectMany(passage => passage.Sentences).Should().Contain(sentence => sentence.Speaker == "Soizic Pennec");
        AuditEntry.NewestOf(_bot.Store, AuditEntry.Source("treuil"), 9).Select(entry => entry.Who).Take(2).Should().BeEquivalentTo([mona.Person.Id, yves.Person.Id]);

        // He still sees the label that he has renamed, and she removes the text while he looks at it.
        (await yves.ToldAsync(both[1], $"src:{PanelData.SourceKey("treuil")}:nobody:{PanelData.SourceKey("SP")}")).Should().StartWith("Ce texte a changé");
        await _bot.SettleAsync();
        var asked = await yves.PressesAsync(both[1], "Corriger", "Titre");
        await mona.PressesAsync(both[0], "Supprimer…", "Oui, supprimer pour de bon", "Oui, supprimer pour de bon");
        (await yves.SaysAsync("Le treuil neuf")).Words.Should().StartWith("Ce texte a changé").And.Contain("Tous les textes");
        (await yves.ToldAsync(await yves.SaysAsync("/sources"), asked.Buttons.Single().Data!)).Should().Be("Ce texte n’est plus là.");
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task Removing_for_good_starts_anew_when_the_text_was_changed_meanwhile()
    {
        var (mona, yves) = (new Talk(_bot, "Mona"), new Talk(_bot, "Yves"));
        _bot.Add("borne", "La borne du Conquet\n\nLa borne du Conquet est neuve.\n");
        var asking = await mona.PressesAsync(await mona.OpensAsync("La borne du Conquet"), "Supprimer…");
        await yves.PressesAsync(await yves.OpensAsync("La borne du Conquet"), "Étiquettes");
        await yves.SaysAsync("bornes");

        (await mona.ToldAsync(asking, Data(asking, "Oui, supprimer pour de bon"))).Should().StartWith("Ce texte a changé");
        _bot.Texts.Find("borne").Should().NotBeNull();
    }

    [Fact]
    public async Task After_an_hour_nothing_is_waited_for_and_a_panel_of_last_week_still_works()
    {
        var mona = new Talk(_bot, "Mona");
        _bot.Add("feu", "Le feu de Locmaria\n\nLe feu de Locmaria est vert.\n");
        var panel = await mona.PressesAsync(await mona.OpensAsync("Le feu de Locmaria"), "Corriger", "Titre");
        _bot.Store.Write(tx => tx.Upsert(AwaitedMessage.Rows, tx.Find(AwaitedMessage.Rows, mona.Person.Id)! with { Until = DateTimeOffset.UtcNow.AddDays(-7) }));

        (await mona.SaysAsync("De quelle couleur est le feu de Locmaria ?")).Words.Should().Contain("est vert");
        _bot.Texts.Find("feu")!.Title.Should().Be("Le feu de Locmaria");
        (await mona.PressesAsync(panel, "← Retour", "Retirer")).Words.Should().StartWith("Retiré");
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task Whoever_goes_on_to_something_else_is_not_waited_for()
    {
        var mona = new Talk(_bot, "Mona");
        _bot.Add("treport", "Le poste 4\n\nLe poste 4 est bleu.\n");
        await mona.PressesAsync(await mona.OpensAsync("Le poste 4"), "Corriger", "Titre");
        await mona.SaysAsync("/help");

        (await mona.SaysAsync("De quelle couleur est le poste 4 ?")).Words.Should().Contain("est bleu");
        _bot.Texts.Find("treport")!.Title.Should().Be("Le poste 4");
    }

    [Fact]
    public async Task The_undo_under_an_added_text_does_not_undo_what_somebody_else_did_since()
    {
        var (mona, yves) = (new Talk(_bot, "Mona"), new Talk(_bot, "Yves"));
        var added = await mona.PressesAsync(await mona.SendsAsync("bitte.txt", "La bitte d’amarrage\n\nLa bitte d’amarrage est en fonte.\n"), "Ajouter");
        await yves.PressesAsync(await yves.OpensAsync("La bitte d’amarrage"), "Corriger", "Auteur");
        await yves.SaysAsync("Yves Guen");

        (await mona.ToldAsync(added, Data(added, "Annuler l’ajout"))).Should().StartWith("Cela ne peut plus être annulé ici");

        _bot.Texts.Find("bitte")!.Author.Should().Be("Yves Guen");
        _bot.Store.Where(SourceDraft.Rows, draft => draft.By == mona.Person.Id).Should().ContainSingle().Which.State.Should().Be(DraftState.Added);
    }

    private static string Data(ApiMessage message, string label) => message.Buttons.Single(button => button.Text == label).Data!;
}
