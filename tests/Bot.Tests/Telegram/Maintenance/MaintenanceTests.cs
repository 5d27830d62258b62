using System.Text;
using TalksBot.Bot.Access;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Maintenance;

/// <summary>The whole talk with those who look after the texts.</summary>
public sealed class MaintenanceTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;

    [Theory]
    [InlineData("/gaps")]
    [InlineData("/stats")]
    [InlineData("/check")]
    [InlineData("/history")]
    public async Task For_everybody_else_the_command_does_not_exist(string command)
    {
        var stranger = _bot.Server.AddUser("Inconnu");
        var said = await _bot.AskAsync(stranger, command);
        (await _bot.AskAsync(stranger, "/nonsense")).Text.Should().Be(said.Text);

        var press = await _bot.Server.AnsweredAsync(_bot.Server.PressData(stranger, said, $"{command[1..]}:1"));
        var nonsense = await _bot.Server.AnsweredAsync(_bot.Server.PressData(stranger, said, "nonsense:1"));
        press.Text.Should().Be(nonsense.Text);

        var group = await _bot.GroupAsync(Maintainer("Mona"));
        var before = _bot.Server.MessagesIn(group).FromBot.Count;
        _bot.Server.Say(_bot.Anna, group, command);
        await _bot.SettleAsync();
        _bot.Server.MessagesIn(group).FromBot.Should().HaveCount(before);
    }

    [Fact]
    public async Task A_question_without_an_answer_becomes_a_note_that_is_answered_from()
    {
        var (asker, mona) = (_bot.Server.AddUser("Bob"), Maintainer("Mona Le Bras"));
        var refused = await _bot.AskAsync(asker, "Quand rouvre la piscine de Kermaria ?");
        await _bot.AskAsync(asker, "la piscine de Kermaria, quand rouvre-t-elle ?");
        refused.Text.Should().NotContain("3 mai");

        var list = await _bot.AskAsync(mona, "/gaps");
        list.Text.Should().StartWith("Questions sans réponse").And.NotContain("Bob");
        var chat = _bot.Server.MessagesIn(_bot.Server.PrivateChat(mona));
        var button = list.Keyboard.SelectMany(row => row).Single(b => b.Text.Contains("piscine"));
        button.Text.Should().StartWith("2 × ");
        _bot.Server.PressButton(mona, list, button);
        var card = await chat.EditedAsync(list);
        card.Text.Should().Contain("2\u00a0fois").And.Contain("français (2)");
        _bot.Server.PressButton(mona, card, "Écrire une note");
        card = await chat.EditedAsync(card);
        card.Text.Should().Contain("prochain message");

        var taken = await _bot.AskAsync(mona, "La piscine de Kermaria rouvre le 3 mai. Elle sera chauffée.");
        var answer = await _bot.AskAsync(asker, "Quand rouvre la piscine de Kermaria ?");

        taken.Text.Should().Contain("note-");
        answer.Text.Should().Contain("La piscine de Kermaria rouvre le 3 mai").And.Contain("Mona Le Bras");
        var note = _bot.Texts.All().Single(s => s.Id.StartsWith("note-", StringComparison.Ordinal));
        note.Author.Should().Be("Mona Le Bras");
        note.Title.Should().Contain("piscine");
        note.Passages.SelectMany(p => p.Sentences).Select(s => s.Speaker).Should().Equal(null, "Mona Le Bras", "Mona Le Bras");
        (await _bot.AskAsync(mona, "Merci")).Text.Should().NotContain("note-", "one message is the note");
        (await _bot.AskAsync(mona, "/history")).Text.Should().Contain("note écrite").And.Contain($"personne {mona.Id}");
        (await _bot.AskAsync(mona, "/gaps")).Buttons.Should().NotContain(b => b.Text.Contains("piscine"));
        (await _bot.AskAsync(mona, "/help")).Text.Should().Contain("/gaps – ");
        (await _bot.AskAsync(asker, "/help")).Text.Should().NotContain("/gaps");
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task A_gap_that_is_set_aside_stays_away_and_a_button_pressed_twice_says_so()
    {
        var (asker, mona) = (_bot.Server.AddUser("Bob"), Maintainer("Mona"));
        await _bot.AskAsync(asker, "Quel temps fera-t-il dimanche à Ouessant ?");
        var list = await _bot.AskAsync(mona, "/gaps");
        var chat = _bot.Server.MessagesIn(_bot.Server.PrivateChat(mona));
        var button = list.Buttons.Single(b => b.Text.Contains("Ouessant"));
        _bot.Server.PressButton(mona, list, button);
        var card = await chat.EditedAsync(list);
        _bot.Server.PressButton(mona, card, "Ajouter un texte");
        card = await chat.EditedAsync(card);
        card.Text.Should().Contain("Envoyez maintenant le texte");
        _bot.Server.PressButton(mona, card, "Annuler");
        card = await chat.EditedAsync(card);
        _bot.Server.PressButton(mona, card, "Hors sujet");
        await chat.EditedAsync(card);

        await _bot.AskAsync(asker, "quel temps à Ouessant dimanche ?");
        (await _bot.AskAsync(mona, "/gaps")).Buttons.Should().NotContain(b => b.Text.Contains("Ouessant"));
        (await _bot.Server.AnsweredAsync(_bot.Server.PressData(mona, list, button.Data!))).Text.Should().Contain("plus dans la liste");
        (await _bot.Server.AnsweredAsync(_bot.Server.PressData(mona, list, "gaps:77:nonsense"))).Text.Should().Contain("plus dans la liste");
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task Numbers_come_as_a_picture_and_a_line_and_the_buttons_choose_the_time()
    {
        var mona = Maintainer("Mona");
        await _bot.AskAsync(mona, BotOnLoopback.Question);

        var shown = await _bot.AskAsync(mona, "/stats");
        _bot.Server.PressButton(mona, shown, "Aujourd’hui");
        var day = await _bot.Server.MessagesIn(_bot.Server.PrivateChat(mona)).AfterAsync(shown);

        shown.File!.Kind.Should().Be("photo");
        shown.Text.Should().StartWith("Sept jours").And.Contain(BotOnLoopback.Port);
        day.Text.Should().StartWith("Aujourd’hui");
        day.File!.Bytes.Length.Should().BeLessThan(100_000);
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task A_file_of_expected_answers_is_kept_and_tells_what_a_change_of_texts_broke()
    {
        var mona = Maintainer("Mona");
        var chat = _bot.Server.PrivateChat(mona);
        _bot.Add("lavoir", "Le lavoir\n\nLe lavoir de Penhoat a été bâti en 1903.\n");
        (await _bot.AskAsync(mona, "/check")).Text.Should().Contain("any_quote");
        var lines = "{\"id\":\"1\",\"question\":\"Quand le lavoir de Penhoat a-t-il été bâti ?\",\"answerable\":true,\"any_quote\":[{\"text\":\"1903\"}]}\n"
            + "{\"id\":\"2\",\"question\":\"Qui a gagné la coupe du monde de rugby ?\",\"answerable\":false}\n";
        var sent = _bot.Server.SendFile(mona, chat, "attendu.jsonl", "application/json", Encoding.UTF8.GetBytes(lines));
        (await _bot.Server.MessagesIn(chat).AfterAsync(sent)).Text.Should().StartWith("Justes\u00a0: 2 sur 2").And.Contain("gardé");

        _bot.Add("lavoir", "Le lavoir\n\nLe lavoir de Penhoat est fermé.\n");
        var broken = await _bot.AskAsync(mona, "/check");
        broken.Text.Should().StartWith("Justes\u00a0: 1 sur 2").And.Contain("ne le sont plus\u00a0:\n– Quand le lavoir");
        (await _bot.AskAsync(mona, "/check")).Text.Should().Contain("Rien n’a changé").And.Contain("toujours pas");

        var bad = _bot.Server.SendFile(mona, chat, "attendu.jsonl", "application/json", Encoding.UTF8.GetBytes("{\"id\":\"1\"}\n"));
        (await _bot.Server.MessagesIn(chat).AfterAsync(bad)).Text.Should().StartWith("Rien à ajouter.", "it is no file of expected answers, and no text");
        (await _bot.AskAsync(mona, "/check", new Says { ReplyTo = bad })).Text.Should().StartWith("La ligne 1 ne peut pas servir");
        (await _bot.AskAsync(mona, "/check", new Says { ReplyTo = sent })).Text.Should().StartWith("Justes");
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task The_menu_shows_the_commands_to_who_looks_after_the_texts_from_his_invitation_on()
    {
        var paul = _bot.Server.AddUser("Paul");
        var link = _bot.Store.Write(tx => new Invites(new Maintainers(_bot.Store, [], TimeProvider.System), TimeProvider.System).Make(tx, MaintainerRole.Editor, AuditEntry.CommandLine))!;
        await _bot.AskAsync(paul, $"/start {link}");
        await _bot.SettleAsync();
        for (var i = 0; i < 200 && !_bot.Server.World.Face.Commands.ContainsKey(($"chat {paul.Id}", "ru")); i++)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        _bot.Server.World.Face.Commands[($"chat {paul.Id}", "fr")].Should().Contain("gaps").And.Contain("help");
        _bot.Server.World.Face.Commands[("all_private_chats", "fr")].Should().NotContain("gaps");
    }

    [Fact]
    public async Task A_maintainer_who_was_dismissed_while_a_note_was_waited_for_asks_a_question_like_everybody()
    {
        var (asker, mona) = (_bot.Server.AddUser("Bob"), Maintainer("Mona"));
        await _bot.AskAsync(asker, "Qui dirige la fanfare de Plouzévédé ?");
        var list = await _bot.AskAsync(mona, "/gaps");
        var chat = _bot.Server.MessagesIn(_bot.Server.PrivateChat(mona));
        _bot.Server.PressButton(mona, list, list.Buttons.Single(b => b.Text.Contains("fanfare")));
        var card = await chat.EditedAsync(list);
        _bot.Server.PressButton(mona, card, "Écrire une note");
        await chat.EditedAsync(card);
        _bot.Store.Write(tx => new Maintainers(_bot.Store, [], TimeProvider.System).Dismiss(tx, mona.Id, AuditEntry.CommandLine)).Should().BeTrue();

        (await _bot.AskAsync(mona, "La fanfare de Plouzévédé est dirigée par Yann Ollivier.")).Text.Should().NotContain("note-");
        _bot.Store.Where(GapQuestion.Rows, q => q.Gap > 0).Should().Contain(q => q.Text.Contains("fanfare"));
    }

    private ApiUser Maintainer(string name)
    {
        var person = _bot.Server.AddUser(name, language: "fr");
        _bot.Store.Write(tx => new Maintainers(_bot.Store, [], TimeProvider.System).Appoint(tx, person.Id, MaintainerRole.Editor, AuditEntry.CommandLine));
        return person;
    }
}
