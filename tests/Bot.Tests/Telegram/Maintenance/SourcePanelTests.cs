using System.Text;
using TalksBot.Bot.Access;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Maintenance;

/// <summary>The panel of a source: everything that can be done to a text that is there.</summary>
public sealed class SourcePanelTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;

    [Fact]
    public async Task Each_source_has_a_button_that_opens_what_is_known_of_it()
    {
        var mona = new Talk(_bot, "Mona");
        Add("ecluse", "L’écluse du Zorn", "SP : Qui ferme l’écluse ?\n\nYann Kerbrat : Je la ferme à minuit.");

        (await mona.SaysAsync("/sources")).Words.Should().StartWith("Tous les textes").And.Contain("\u00a0textes");
        var panel = await mona.OpensAsync("L’écluse du Zorn");

        panel.Words.Should().Contain("L’écluse du Zorn").And.Contain("Langue").And.Contain("Yann Kerbrat").And.Contain("Je la ferme à minuit.").And.Contain("Version\u00a01").And.Contain("Sans étiquette").And.Contain("Tout le monde le voit.");
        panel.Buttons.Select(button => button.Text).Should().Equal(
            "Lire le texte", "Corriger", "Remplacer", "Étiquettes", "Qui le voit", "Historique", "Retirer", "Supprimer…", "Annuler\u00a0: texte ajouté", "← Tous les textes");
        (await mona.PressesAsync(panel, "← Tous les textes")).Words.Should().StartWith("Tous les textes");
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task The_text_comes_as_a_file_as_it_is_stored()
    {
        var mona = new Talk(_bot, "Mona");
        var text = Add("moulin", "Le moulin de Brélès", "Le moulin tourne. « Il grince », dit Odile Bihan.");

        var panel = await mona.OpensAsync("Le moulin de Brélès");
        _bot.Server.PressButton(mona.Person, panel, "Lire le texte");
        var file = (await mona.Chat.AfterAsync(panel)).File!;

        file.Name.Should().Be("moulin.txt");
        Encoding.UTF8.GetString(file.Bytes.Span).Should().Be(text).And.Be(_bot.Texts.Find("moulin")!.Body);
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task What_is_mended_holds_at_once_and_can_be_undone_and_done_again()
    {
        var mona = new Talk(_bot, "Mona");
        Add("digue", "La dige de Porzh", "La digue de Porzh mesure deux cents mètres.");

        var panel = await mona.PressesAsync(await mona.OpensAsync("La dige de Porzh"), "Corriger", "Titre");
        panel.Words.Should().Contain("Envoyez le titre.");
        var mended = await mona.SaysAsync("La digue de Porzh");
        mended.Words.Should().StartWith("C’est corrigé.").And.Contain("La digue de Porzh");
        (await _bot.AskAsync("Combien mesure la digue de Porzh ?")).Words.Should().Contain("La digue de Porzh · sans date").And.NotContain("La dige");
        await _bot.SettleAsync();
        mona.Chat.All.Single(message => message.Id == panel.Id).IsDeleted.Should().BeTrue("one panel is enough");

        var undone = await mona.PressesAsync(mended, "Annuler\u00a0: texte corrigé");
        undone.Words.Should().StartWith("Annulé.").And.Contain("La dige de Porzh");
        var again = await mona.PressesAsync(undone, "Annuler\u00a0: changement annulé");

        _bot.Texts.Find("digue")!.Title.Should().Be("La digue de Porzh");
        (await mona.PressesAsync(again, "Historique")).Words.Should().Contain("texte corrigé").And.Contain("changement annulé").And.Contain($"personne {mona.Person.Id}");
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task A_value_that_does_not_fit_is_asked_for_again()
    {
        var mona = new Talk(_bot, "Mona");
        Add("bouee", "La bouée du Minou", "La bouée du Minou est jaune.");
        await mona.PressesAsync(await mona.OpensAsync("La bouée du Minou"), "Corriger", "Date");

        (await mona.SaysAsync("avant-hier")).Words.Should().StartWith("Cela ne convient pas.");
        (await mona.SaysAsync("3.5.2026")).Words.Should().StartWith("C’est corrigé.").And.Contain("3\u00a0mai\u00a02026");
        (await mona.SaysAsync("De quelle couleur est la bouée du Minou ?")).Words.Should().Contain("jaune", "one message was the date");
    }

    [Fact]
    public async Task A_speaker_gets_a_name_is_another_one_or_nobody()
    {
        var mona = new Talk(_bot, "Mona");
        Add("cale", "La cale de Rozo", "SP : Que dit la mer ?\n\nJob Le Hir : La mer ne dit rien du tout.\n\nSP : Et le vent ?\n\nPatron : Le vent parle trop.");

        await mona.PressesAsync(await mona.OpensAsync("La cale de Rozo"), "Corriger", "SP");
        var named = await mona.SaysAsync("Soizic Pennec, journaliste");
        named.Words.Should().Contain("Soizic Pennec, journaliste");
        var merged = await mona.PressesAsync(named, "Corriger", "Patron", "Job Le Hir");
        merged.Words.Should().NotContain("– Patron");
        var nobody = await mona.PressesAsync(merged, "Corriger", "Soizic Pennec", "Personne\u00a0: c’est le texte");

        nobody.Words.Should().NotContain("Soizic Pennec");
        _bot.Texts.Find("cale")!.Passages.SelectMany(passage => passage.Sentences).Select(sentence => sentence.Speaker).Distinct().Should().BeEquivalentTo([null, "Job Le Hir"]);
    }

    [Fact]
    public async Task Sixty_speakers_stand_on_pages()
    {
        var mona = new Talk(_bot, "Mona");
        string[] first = ["Yann", "Loïc", "Erwan", "Gwen", "Maël", "Nolwenn", "Soizic", "Tudi", "Riwal", "Alan"], last = ["Abgrall", "Bihan", "Corre", "Dantec", "Floch", "Guen"];
        var turns = Enumerable.Range(0, 60).Select(i => $"« J’ai pris {i + 2} bars ce matin », dit {first[i % 10]} {last[i / 10]}.");
        Add("criee", "La criée de Loctudy", string.Join("\n\n", turns));

        var panel = await mona.OpensAsync("La criée de Loctudy");
        panel.Words.Should().Contain("… et 55 autres");
        var mending = await mona.PressesAsync(panel, "Corriger", "→", "→");
        var who = await mona.PressesAsync(mending, "Soizic Bihan", "→");
        who.Words.Should().Contain("Qui est Soizic Bihan");
        await mona.PressesAsync(who, "Riwal Abgrall");

        var speakers = _bot.Texts.Find("criee")!.Passages.SelectMany(passage => passage.Sentences).Select(sentence => sentence.Speaker).ToList();
        speakers.Should().NotContain("Soizic Bihan");
        speakers.Count(name => name == "Riwal Abgrall").Should().Be(2);
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task The_next_text_takes_the_place_of_a_source_and_old_answers_open_what_they_quoted()
    {
        var mona = new Talk(_bot, "Mona");
        Add("bassin", "Le bassin du Stiff", "Le bassin du Stiff contient neuf voiliers.");
        var answer = await _bot.AskAsync("Combien de voiliers contient le bassin du Stiff ?");
        answer.Words.Should().Contain("neuf voiliers");

        var asking = await mona.PressesAsync(await mona.OpensAsync("Le bassin du Stiff"), "Remplacer");
        asking.Words.Should().Contain("Envoyez le nouveau texte");
        var preview = await mona.SaysAsync("Le bassin du Stiff\n\nLe bassin du Stiff contient douze voiliers.");
        preview.Words.Should().StartWith("Aperçu");
        preview.Buttons.Select(button => button.Text).Should().Contain("Remplacer l’ancien").And.NotContain("Ajouter à part");
        _bot.Texts.StateOf("bassin")!.Version.Should().Be(1);
        await mona.PressesAsync(preview, "Remplacer l’ancien");

        _bot.Texts.StateOf("bassin")!.Version.Should().Be(2);
        (await _bot.AskAsync("Combien de voiliers contient le bassin du Stiff ?")).Words.Should().Contain("douze voiliers");
        _bot.Server.PressButton(_bot.Anna, answer, "Contexte");
        (await _bot.Messages.FirstAsync(message => message.Id > answer.Id && message.ReplyToId == answer.Id)).Words.Should().Contain("neuf voiliers");
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task Many_texts_cannot_replace_one()
    {
        var mona = new Talk(_bot, "Mona");
        Add("quai", "Le quai Est", "Le quai Est est glissant.");
        await mona.PressesAsync(await mona.OpensAsync("Le quai Est"), "Remplacer");

        var refused = await mona.SendsAsync("deux.jsonl", "{\"id\":\"un\",\"title\":\"Un\",\"text\":\"Un texte.\"}\n{\"id\":\"deux\",\"title\":\"Deux\",\"text\":\"Un autre.\"}\n");

        refused.Words.Should().StartWith("Ce fichier contient plusieurs textes");
        (await mona.SendsAsync("un.txt", "Le quai Est\n\nLe quai Est est sec.")).Buttons.Select(button => button.Text).Should().Contain("Remplacer l’ancien", "it is waited for still");
    }

    [Fact]
    public async Task A_retired_source_is_marked_is_not_quoted_and_comes_back()
    {
        var mona = new Talk(_bot, "Mona");
        Add("grue", "La grue du Portzic", "La grue du Portzic soulève trente tonnes.");

        var panel = await mona.PressesAsync(await mona.OpensAsync("La grue du Portzic"), "Retirer");
        panel.Words.Should().StartWith("Retiré\u00a0: il n’est plus cité.").And.Contain("Retiré le");
        panel.Buttons.Should().NotContain(button => button.Text == "Corriger");
        (await _bot.AskAsync("Combien soulève la grue du Portzic ?")).Words.Should().NotContain("trente tonnes");
        panel = await mona.OpensAsync("La grue du Portzic (retiré)");
        await mona.PressesAsync(panel, "Remettre");

        (await _bot.AskAsync("Combien soulève la grue du Portzic ?")).Words.Should().Contain("trente tonnes");
        AuditEntry.NewestOf(_bot.Store, AuditEntry.Source("grue"), 9).Select(entry => entry.What).Should().StartWith([AuditAct.SourceRestored, AuditAct.SourceRetired]);
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task Tags_are_typed_to_be_added_and_pressed_to_go()
    {
        var mona = new Talk(_bot, "Mona");
        Add("jetee", "La jetée Nord", "La jetée Nord est longue.");

        await mona.PressesAsync(await mona.OpensAsync("La jetée Nord"), "Étiquettes");
        var tagged = await mona.SaysAsync("Conseil municipal, travaux");
        tagged.Words.Should().StartWith("Les étiquettes sont changées.").And.Contain("#conseil-municipal #travaux");
        var tags = await mona.PressesAsync(tagged, "Étiquettes", "✕ travaux");
        tags.Buttons.Select(button => button.Text).Should().Equal("✕ conseil-municipal", "← Retour");
        (await mona.SaysAsync(new string('x', 60))).Words.Should().StartWith("Cette étiquette ne convient pas");

        _bot.Texts.StateOf("jetee")!.Tags.Should().Equal("conseil-municipal");
        var list = await mona.PressesAsync(await mona.SaysAsync("/sources"), "Étiquettes");
        (await mona.PressesAsync(list, "# conseil-municipal")).Buttons.Should().Contain(button => button.Text == "La jetée Nord");
    }

    [Fact]
    public async Task Removing_for_good_asks_twice()
    {
        var mona = new Talk(_bot, "Mona");
        Add("ponton", "Le ponton du Fret", "Le ponton du Fret flotte encore.");

        var panel = await mona.PressesAsync(await mona.OpensAsync("Le ponton du Fret"), "Supprimer…", "Oui, supprimer pour de bon");
        panel.Words.Should().Contain("Est-ce bien sûr");
        _bot.Texts.Find("ponton").Should().NotBeNull();
        (await mona.PressesAsync(panel, "Oui, supprimer pour de bon")).Words.Should().StartWith("Supprimé pour de bon.");

        _bot.Texts.StateOf("ponton").Should().BeNull();
        AuditEntry.NewestOf(_bot.Store, AuditEntry.Source("ponton"), 1).Should().ContainSingle().Which.Should().Match<AuditEntry>(entry => entry.What == AuditAct.SourceErased && entry.Who == mona.Person.Id);
        await _bot.SettleAsync();
    }

    [Theory]
    [InlineData("titre-html", "<b>gras</b> & <script>alert(1)</script>")]
    [InlineData("titre-rtl", "\u202Eשלום עולם\u202C mer\u200Fevoli")]
    [InlineData("titre-accents", "Z̷̛̗͎̮a̸̡̛l̵̨̛g̴̢̛o̶̧̊ du port")]
    public async Task Hostile_titles_disturb_neither_the_list_nor_the_panel(string id, string title)
    {
        var mona = new Talk(_bot, "Mona");
        Long(id, title);
        Long($"{id}-long", string.Concat(Enumerable.Repeat($"{title} ", 300))[..300]);

        foreach (var one in (string[])[id, $"{id}-long"])
        {
            var list = await mona.SaysAsync("/sources");
            var button = await ButtonAsync(mona, list, one);
            _bot.Server.PressButton(mona.Person, mona.Chat.Now(list)!, button);
            var panel = await mona.Chat.FirstAsync(message => message.Id == list.Id && message.Buttons.Any(b => b.Text == "Corriger"));
            await mona.PressesAsync(panel, "Qui le voit", "← Retour", "Étiquettes", "← Retour", "Supprimer…", "← Retour", "Historique");
        }

        await _bot.SettleAsync();
        foreach (var one in (string[])[id, $"{id}-long"])
            _bot.Texts.Erase(one, null);
    }

    // On whatever page it stands.
    private static async Task<ApiButton> ButtonAsync(Talk mona, ApiMessage list, string id)
    {
        var data = $"src:{Bot.Telegram.Chats.Commands.PanelData.SourceKey(id)}";
        while (mona.Chat.Now(list)!.Buttons.FirstOrDefault(button => button.Data == data) is not { } found)
            list = await mona.PressesAsync(list, "→");
        return mona.Chat.Now(list)!.Buttons.First(button => button.Data == data);
    }

    private void Long(string id, string title) => _bot.Texts.Import([new Knowledge.Reading.TextRead(id, new Knowledge.Reading.RawText { Id = id, Title = title, Author = title, Lang = "fr", Body = $"Un texte.\n\n{title}.\n" })]);

    private string Add(string id, string title, string text)
    {
        var whole = $"{title}\n\n{text}\n";
        _bot.Add(id, whole);
        return whole;
    }
}
