using TalksBot.Bot.Access;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Maintenance;

/// <summary>What maintainers and administrators do from within a group, and how a text is found among many.</summary>
public sealed class GroupWordsTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;

    [Theory]
    [InlineData("/add")]
    [InlineData("/add@talks_test_bot")]
    public async Task Add_in_a_group_says_that_the_preview_is_in_the_private_chat(string command)
    {
        var mona = new Talk(_bot, "Mona");
        await mona.SaysAsync("/help");
        var group = await _bot.GroupAsync(mona.Person);
        var post = _bot.Server.Say(_bot.Anna, group, "Le passeur de Lilia part désormais à neuf heures.");

        var said = await _bot.Server.MessagesIn(group).AfterAsync(_bot.Server.Say(mona.Person, group, command, new Says { ReplyTo = post }));

        said.Words.Should().Be("L’aperçu vous attend dans notre discussion privée.");
        (await mona.Chat.FirstAsync(message => message.Words.StartsWith("Aperçu", StringComparison.Ordinal))).Words.Should().Contain("passeur de Lilia");
    }

    [Fact]
    public async Task To_add_without_a_name_by_somebody_else_the_bot_is_silent_in_a_group()
    {
        var group = await _bot.GroupAsync();
        var before = _bot.Server.MessagesIn(group).FromBot.Count;
        _bot.Server.Say(_bot.Anna, group, "/add");
        await _bot.SettleAsync();
        _bot.Server.MessagesIn(group).FromBot.Should().HaveCount(before);
    }

    [Fact]
    public async Task What_a_group_is_answered_from_is_in_the_trail_with_who_chose_it()
    {
        var group = await _bot.GroupAsync();
        _bot.Server.Promote(group, _bot.Anna);
        var messages = _bot.Server.MessagesIn(group);
        var panel = await messages.ReplyToAsync(_bot.Server.Say(_bot.Anna, group, "/scope"));

        _bot.Server.PressButton(_bot.Anna, panel, panel.Buttons.First(button => button.Text == "Le bac de Roz-Vihan"));
        await messages.EditedAsync(panel);

        AuditEntry.NewestOf(_bot.Store, AuditEntry.Chat(group.Id), 1).Should().ContainSingle().Which.Should()
            .Match<AuditEntry>(entry => entry.What == AuditAct.ScopeChosen && entry.Who == _bot.Anna.Id && entry.Before == "all texts" && entry.After == BotOnLoopback.Ferry);
        var mona = new Talk(_bot, "Mona");
        (await mona.SaysAsync("/history")).Words.Should().Contain("textes d’un groupe choisis").And.Contain("tous les textes → le-bac");
    }

    [Fact]
    public async Task A_word_after_sources_finds_by_title_and_by_tag_whatever_the_accents()
    {
        var mona = new Talk(_bot, "Mona");
        _bot.Add("ecluse", "L’Écluse de Guipry\n\nElle est fermée.\n");
        _bot.Add("halage", "Le chemin de halage\n\nIl est long.\n");
        _bot.Texts.Tag("halage", ["ecluses"], [], null).IsDone.Should().BeTrue();

        var found = await mona.SaysAsync("/sources ecluse");

        found.Buttons.Select(button => button.Text).Should().Equal("L’Écluse de Guipry", "Le chemin de halage", "← Tous les textes");
        (await mona.PressesAsync(found, "L’Écluse de Guipry")).Words.Should().Contain("L’Écluse de Guipry").And.Contain("Version\u00a01");
        (await mona.SaysAsync("/sources xyzzy")).Words.Should().Contain("Aucun texte de ce nom");
    }
}
