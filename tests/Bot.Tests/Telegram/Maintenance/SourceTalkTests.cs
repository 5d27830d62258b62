using System.Text;
using TalksBot.Bot.Access;
using TalksBot.Bot.Sources;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Maintenance;

/// <summary>The whole talk with a maintainer: a text is sent, looked at, mended, added, asked about and quoted.</summary>
public sealed class SourceTalkTests : IAsyncLifetime
{
    private const string Lighthouse =
        "Le phare de Men Du\n\nLe phare de Men Du sera repeint en juin.\n\n" +
        "SP : Pourquoi repeindre le phare ?\n\nLoeiza Gouzien : Parce que le sel ronge la peinture. Nous utiliserons quarante pots.\n\nSP : Et ensuite ?\n\nLoeiza Gouzien : Ensuite, nous dormirons.\n";

    private BotOnLoopback _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotOnLoopback.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_file_is_looked_at_mended_added_and_quoted()
    {
        var editor = Editor("Maud");
        var preview = await SentAsync(editor, $"phare-{editor.Id}.txt", Lighthouse);
        preview.Words.Should().Contain("rien n’est encore ajouté").And.Contain("Le phare de Men Du").And.Contain("Loeiza Gouzien").And.Contain("Parce que le sel ronge la peinture.").And.Contain("qui est SP").And.EndWith("Lecteurs\u00a0: tout le monde.");
        preview.Buttons.Select(button => button.Text).Should().Equal("Ajouter", "Corriger", "Jeter");
        _bot.Texts.Find($"phare-{editor.Id}").Should().BeNull();

        var mending = await PressedAsync(editor, preview, "Corriger");
        var asking = await PressedAsync(editor, mending, "Date");
        asking.Words.Should().Contain("15.04.2025");
        var dated = await _bot.AskAsync(editor, "3.5.2026");
        dated.Words.Should().Contain("3\u00a0mai\u00a02026");
        mending = await PressedAsync(editor, dated, "Corriger");
        var who = await PressedAsync(editor, mending, "SP");
        who.Words.Should().StartWith("Qui est SP");
        var named = await _bot.AskAsync(editor, "Soizic Pennec, journaliste");
        named.Words.Should().Contain("Soizic Pennec, journaliste").And.NotContain("qui est SP");
        var added = await PressedAsync(editor, named, "Ajouter");
        added.Words.Should().StartWith("Ajouté.");

        var answer = await _bot.AskAsync("Combien de pots pour repeindre le phare ?");
        answer.Words.Should().Contain("Nous utiliserons quarante pots.").And.Contain("Loeiza Gouzien").And.Contain("3\u00a0mai\u00a02026");
        AuditEntry.Newest(_bot.Store, 5).Should().Contain(entry => entry.Who == editor.Id && entry.About == AuditEntry.Source($"phare-{editor.Id}"));

        var undone = await PressedAsync(editor, added, "Annuler l’ajout");
        undone.Words.Should().Be("L’ajout est annulé.");
        _bot.Texts.Find($"phare-{editor.Id}").Should().BeNull();
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task A_speaker_can_be_another_one_or_nobody()
    {
        var editor = Editor("Nolwenn");
        var preview = await SentAsync(editor, "phare-blanc.txt", Lighthouse.Replace("Men Du", "Men Gwenn", StringComparison.Ordinal));

        var who = await PressedAsync(editor, await PressedAsync(editor, preview, "Corriger"), "SP");
        var merged = await PressedAsync(editor, who, "Loeiza Gouzien");
        merged.Words.Should().NotContain("– SP");
        who = await PressedAsync(editor, await PressedAsync(editor, merged, "Corriger"), "Loeiza Gouzien");
        var nobody = await PressedAsync(editor, who, "Personne\u00a0: c’est le texte");

        nobody.Words.Should().Contain("Personne n’est cité");
    }

    [Fact]
    public async Task A_forwarded_post_keeps_its_channel_date_and_link_and_two_in_a_row_can_be_one_text()
    {
        var editor = Editor("Paol");
        var first = await ForwardedAsync(editor, "La digue sera fermée mardi.\nLes bateaux passeront par le chenal nord.", 41);
        first.Words.Should().Contain("Nouvelles du port").And.Contain("2\u00a0mars\u00a02026").And.Contain("t.me");
        first.Buttons.Should().NotContain(button => button.Text == "Joindre au précédent");
        var second = await ForwardedAsync(editor, "Le chenal nord sera balisé de bouées vertes pendant les travaux de la digue.", 42);

        var joined = await PressedAsync(editor, second, "Joindre au précédent");
        await PressedAsync(editor, joined, "Ajouter");

        var source = _bot.Texts.Find("nouvelles_port-41");
        source!.Body.Should().Contain("chenal nord.").And.Contain("bouées vertes");
        (source.Author, source.Url, source.Date).Should().Be(("Nouvelles du port", "https://t.me/nouvelles_port/41", new DateOnly(2026, 3, 2)));
    }

    [Fact]
    public async Task The_same_text_again_and_a_changed_one_are_recognised()
    {
        var editor = Editor("Riwal");
        var text = Lighthouse.Replace("Men Du", "Men Ruz", StringComparison.Ordinal);
        await PressedAsync(editor, await SentAsync(editor, "phare-rouge.txt", text), "Ajouter");

        (await SentAsync(editor, "phare-rouge.txt", text)).Words.Should().Contain("Ce texte est déjà là");
        var changed = await SentAsync(editor, "phare-rouge.txt", text.Replace("quarante pots", "cinquante pots", StringComparison.Ordinal));
        changed.Words.Should().Contain("Autre version de");
        (await PressedAsync(editor, changed, "Remplacer l’ancien")).Words.Should().StartWith("L’ancien texte est remplacé.");

        _bot.Texts.StateOf("phare-rouge")!.Version.Should().Be(2);
        var copy = await SentAsync(editor, "copie.txt", text.Replace("quarante pots", "cinquante pots", StringComparison.Ordinal));
        copy.Buttons.Select(button => button.Text).Should().NotContain("Ajouter");
    }

    [Fact]
    public async Task Of_many_texts_those_that_replace_a_source_are_marked_and_all_are_undone_together_or_none()
    {
        var editor = Editor("Soaz");
        _bot.Add("mare", "La mare\n\nLa mare est pleine.\n");
        _bot.Texts.Tag("mare", ["eaux"], [], null).IsDone.Should().BeTrue();
        const string Lines = "{\"id\":\"puits\",\"title\":\"Le puits\",\"text\":\"Le puits est profond.\"}\n{\"id\":\"mare\",\"title\":\"La mare\",\"text\":\"La mare est vide.\"}\n";
        var preview = await SentAsync(editor, "eaux.txt", Lines);

        preview.Words.Should().Contain("– La mare · remplace l’ancien").And.EndWith("– Le puits\n\nLecteurs\u00a0: tout le monde.");
        preview.Buttons.Select(button => button.Text).Should().Contain("Étiquettes");
        await PressedAsync(editor, await PressedAsync(editor, preview, "Étiquettes"), "eaux");
        var added = await PressedAsync(editor, await PressedAsync(editor, preview, "← Aperçu"), "Ajouter");
        _bot.Texts.StateOf("puits")!.Tags.Should().Equal("eaux");
        await PressedAsync(editor, added, "Annuler l’ajout");
        _bot.Texts.Find("puits").Should().BeNull();
        _bot.Texts.Find("mare")!.Body.Should().Contain("pleine");

        added = await PressedAsync(editor, await SentAsync(editor, "eaux.txt", Lines), "Ajouter");
        _bot.Add("source", "La source\n\nLa source est claire.\n");
        (await _bot.Server.AnsweredAsync(_bot.Server.PressButton(editor, added, "Annuler l’ajout"))).Text.Should().Contain("Autre chose a été fait depuis");
        _bot.Texts.Find("puits").Should().NotBeNull();
    }

    [Fact]
    public async Task To_somebody_who_looks_after_nothing_none_of_this_exists()
    {
        var anybody = _bot.Server.AddUser("Zoé", language: "fr");
        (await _bot.AskAsync(anybody, "/add https://texts.example/a")).Words.Should().Contain("Je ne connais pas cette commande");
        _bot.Server.SendFile(anybody, _bot.Server.PrivateChat(anybody), "phare.txt", "text/plain", Encoding.UTF8.GetBytes(Lighthouse));
        (await _bot.Server.MessagesIn(_bot.Server.PrivateChat(anybody)).CountAsync(2))[1].Words.Should().Contain("Je ne lis que le texte");
        _bot.Store.Where(SourceDraft.Rows, draft => draft.By == anybody.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task A_maintainer_who_was_dismissed_meanwhile_adds_nothing_and_nobody_presses_for_another()
    {
        var (editor, other) = (Editor("Tudi"), Editor("Uisant"));
        var preview = await SentAsync(editor, "phare-noir.txt", Lighthouse.Replace("Men Du", "Men Zu", StringComparison.Ordinal));
        var own = await _bot.AskAsync(other, "/sources");
        var forged = (await _bot.Server.AnsweredAsync(_bot.Server.PressData(other, own, preview.Buttons.First(button => button.Text == "Ajouter").Data!))).Text;
        _bot.Store.Write(tx => tx.Delete(Maintainer.Rows, editor.Id));

        await _bot.Server.AnsweredAsync(_bot.Server.PressButton(editor, preview, "Ajouter"));

        forged.Should().Contain("n’est plus là");
        _bot.Texts.Find("phare-noir").Should().BeNull();
    }

    [Fact]
    public async Task A_button_pressed_twice_adds_once()
    {
        var editor = Editor("Yuna");
        var preview = await SentAsync(editor, "phare-vert.txt", Lighthouse.Replace("Men Du", "Men Glaz", StringComparison.Ordinal));
        var button = preview.Buttons.First(b => b.Text == "Ajouter");
        _bot.Server.PressButton(editor, preview, button);
        await _bot.Server.AnsweredAsync(_bot.Server.PressButton(editor, preview, button));

        _bot.Texts.StateOf("phare-vert")!.Version.Should().Be(1);
        _bot.Texts.History("phare-vert").Should().ContainSingle();
    }

    [Theory]
    [InlineData("http://127.0.0.1/", "ne mène pas au Web public")]
    [InlineData("https://anna:secret@texts.example/", "ce n’est pas une adresse du Web")]
    public async Task An_address_that_is_not_of_the_public_web_is_refused(string address, string words) =>
        (await _bot.AskAsync(Editor("Wanda"), address)).Words.Should().Contain(words);

    [Theory]
    [InlineData("rien.txt", "  \n")]
    [InlineData("../../image.txt", "\0\u0001\u0002binaire\0\u0003")]
    public async Task A_file_without_a_text_says_why_and_offers_nothing_to_add(string name, string content)
    {
        var preview = await SentAsync(Editor("Xavier"), name, content);

        preview.Words.Should().StartWith("Rien à ajouter.");
        preview.Buttons.Select(button => button.Text).Should().Equal("Jeter");
    }

    private ApiUser Editor(string name)
    {
        var person = _bot.Server.AddUser(name, language: "fr");
        _bot.Store.Write(tx => tx.Upsert(Maintainer.Rows, new Maintainer { Person = person.Id, Role = MaintainerRole.Editor, Since = DateTimeOffset.UtcNow, InvitedBy = AuditEntry.CommandLine }));
        return person;
    }

    private async Task<ApiMessage> SentAsync(ApiUser person, string name, string text)
    {
        var chat = _bot.Server.PrivateChat(person);
        var said = _bot.Server.SendFile(person, chat, name, "text/plain", Encoding.UTF8.GetBytes(text));
        return await _bot.Server.MessagesIn(chat).AfterAsync(said);
    }

    private Task<ApiMessage> ForwardedAsync(ApiUser person, string text, int number) => _bot.AskAsync(person, text, new Says
    {
        ForwardOrigin = $$"""{"type":"channel","date":1772442000,"chat":{"id":-1009,"type":"channel","title":"Nouvelles du port","username":"nouvelles_port"},"message_id":{{number}}}""",
    });

    private async Task<ApiMessage> PressedAsync(ApiUser person, ApiMessage message, string label)
    {
        var chat = _bot.Server.MessagesIn(_bot.Server.PrivateChat(person));
        var now = chat.Now(message)!;
        _bot.Server.PressButton(person, now, label);
        return await chat.EditedAsync(now);
    }
}
