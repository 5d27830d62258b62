using TalksBot.Bot.Access;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Digests;

/// <summary>A chat's digest is set up by talking to its panel.</summary>
public sealed class DigestPanelTests(DigestBot there) : IClassFixture<DigestBot>
{
    private readonly ApiUser _bob = there.Server.AddUser("Bob", language: "fr");

    [Fact]
    public async Task An_administrator_sets_up_a_weekly_digest_and_is_told_when_it_comes()
    {
        var group = await there.Bot.GroupAsync(_bob);

        var panel = await there.OpenAsync(there.Anna, group);
        panel.Words.Should().Contain("Désactivé").And.Contain("vendredi 27 novembre à 09:00, heure de Paris");
        await there.PressAsync(there.Anna, panel, "chaque jour");
        await there.PressAsync(there.Anna, panel, "une fois par semaine");
        await there.PressAsync(there.Anna, panel, "lundi");
        var on = await there.PressAsync(there.Anna, panel, "Activer");

        on.Words.Should().Contain("Prochain digest\u00a0: lundi 30 novembre à 09:00, heure de Paris.");
        there.Settings(group).Should().BeEquivalentTo(new { IsOn = true, SetBy = there.Anna.Id, Schedule = new DigestSchedule(DigestRhythm.Weekly, new TimeOnly(9, 0)) });
        there.Trail(group).Should().HaveCount(2).And.OnlyContain(entry => entry.Who == there.Anna.Id);
        there.Trail(group)[0].Should().BeEquivalentTo(new { Before = "off", After = "on" });
        there.Trail(group)[1].Should().BeEquivalentTo(new { Before = "Daily 09:00", After = "Weekly Monday 09:00" });
        there.Server.MessagesIn(group).FromBot.Should().HaveCount(2, "all of it happens in the one message, below the greeting");
        ChatSettings.Of(there.Bot.Store, group.Id).Kind.Should().Be(Bot.Access.ChatKind.Supergroup);
    }

    [Fact]
    public async Task Each_choice_has_its_button()
    {
        var group = await there.Bot.GroupAsync();
        var panel = await there.OpenAsync(there.Anna, group);

        foreach (var label in (string[])["Longueur", "brève", "Heures calmes", "22:00–07:00", "Contenu", "Épinglé", "Son", "09:00", "18:00", "Langue", "English"])
            await there.PressAsync(there.Anna, panel, label);

        there.Settings(group).Should().BeEquivalentTo(new
        {
            IsOn = false,
            Length = DigestLength.Brief,
            Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)),
            Archive = true,
            Pin = true,
            Silent = true,
            Lang = "en",
            Schedule = new DigestSchedule(DigestRhythm.Daily, new TimeOnly(18, 0)),
        });
        var now = there.Server.MessagesIn(group).Now(panel)!;
        now.Buttons.Select(button => button.Text).Should().Contain(["18:00", "Langue\u00a0: English", "Longueur\u00a0: brève", "Heures calmes\u00a0: 22:00–07:00", "Contenu\u00a0: archives aussi", "Épinglé\u00a0: oui", "Son\u00a0: non"]);
        now.Buttons.Should().NotContain(button => button.Text.StartsWith("Questions sans réponse"), "gaps are for owners in their own chats");
    }

    [Fact]
    public async Task Tags_are_chosen_among_those_that_are_seen_here()
    {
        there.Bot.Texts.Tag(BotOnLoopback.Port, ["port"], [], null);
        var group = await there.Bot.GroupAsync();
        var panel = await there.OpenAsync(there.Anna, group);
        await there.PressAsync(there.Anna, panel, "Tags");

        await there.PressAsync(there.Anna, panel, "# port");
        there.Settings(group).Tags.Should().Equal("port");
        await there.PressAsync(there.Anna, panel, "✓ # port");

        there.Settings(group).Tags.Should().BeNull("without a choice, all are told of");
    }

    [Theory]
    [InlineData("en", "Next digest: Monday, 30 November at 09:00, Moscow time.", "Moscou")]
    [InlineData("ru", "Следующий дайджест: понедельник, 30 ноября, 09:00, время: Москва.", "Москва")]
    [InlineData("fr", "Prochain digest\u00a0: lundi 30 novembre à 09:00, heure de Moscou.", "Moscow")]
    public async Task In_private_the_panel_speaks_the_person_s_language(string lang, string next, string city)
    {
        var person = there.Server.AddUser("Vera", language: lang);
        var chat = there.Server.PrivateChat(person);
        var panel = await there.OpenAsync(person, chat);
        var view = there.Server.MessagesIn(chat);

        await there.ForgeAsync(person, panel, "dg:day:1");
        await there.ForgeAsync(person, panel, "dg:ask:City");
        await view.FirstAsync(m => m.Id == panel.Id && m.Words.Contains("📎"));
        await there.TypeAsync(person, panel, city);
        await there.ForgeAsync(person, panel, "dg:on:1");

        (await view.FirstAsync(m => m.Id == panel.Id && m.Words.Contains(next))).Keyboard.Should().NotBeEmpty();
        there.Settings(chat).Should().BeEquivalentTo(new { IsOn = true, Zone = "Europe/Moscow", Schedule = new DigestSchedule(DigestRhythm.Weekly, new TimeOnly(9, 0)) });
    }

    [Fact]
    public async Task A_location_in_private_tells_the_zone_and_how_to_mend_it()
    {
        var chat = there.Server.PrivateChat(_bob);
        var panel = await there.OpenAsync(_bob, chat);
        var asks = await there.PressAsync(_bob, panel, "Fuseau");

        there.Server.SendThing(_bob, chat, Things.Location);
        var set = await there.Server.MessagesIn(chat).EditedAsync(asks);

        set.Words.Should().Contain("(TR)").And.Contain("heure d’Istanbul").And.Contain("Près d’une frontière");
        there.Settings(chat).Zone.Should().Be("Europe/Istanbul");
        there.Server.MessagesIn(chat).FromBot.Should().ContainSingle();
    }

    [Fact]
    public async Task A_city_that_is_mistyped_is_offered_as_a_button()
    {
        var group = await there.Bot.GroupAsync(_bob);
        var panel = await there.OpenAsync(there.Anna, group);
        await there.PressAsync(there.Anna, panel, "Fuseau");

        var offers = await there.TypeAsync(there.Anna, panel, "Barcelonne");
        there.Settings(group).Zone.Should().BeNull();
        offers.Words.Should().Contain("Laquelle est-ce");
        var set = await there.PressAsync(there.Anna, panel, "Barcelona (ES) · Madrid");

        there.Settings(group).Zone.Should().Be("Europe/Madrid");
        set.Words.Should().Contain("heure de Madrid");
    }

    [Theory]
    [InlineData("0 9 30 2 *", "Aucun jour ne correspond")]
    [InlineData("* * * * *", "plusieurs fois par heure")]
    [InlineData("*/5 9 * * *", "plusieurs fois par heure")]
    [InlineData("* * * * * *", "ne se lit pas")]
    [InlineData("à neuf heures", "ne se lit pas")]
    public async Task A_cron_line_that_never_fires_or_too_often_is_refused_with_what_would_do(string line, string why)
    {
        var chat = there.Server.PrivateChat(_bob);
        var panel = await there.OpenAsync(_bob, chat);
        await there.PressAsync(_bob, panel, "chaque jour");
        await there.PressAsync(_bob, panel, "ligne cron");

        var refused = await there.TypeAsync(_bob, panel, line);
        refused.Words.Should().Contain(why).And.Contain("0 9 * * 1-5");
        there.Settings(chat).Schedule.Should().Be(DigestSchedule.Default);
        var set = await there.TypeAsync(_bob, panel, " 30  18 * * 0,3 ");

        there.Settings(chat).Schedule.Should().BeEquivalentTo(new { Rhythm = DigestRhythm.Cron, Cron = "30 18 * * 0,3" });
        set.Words.Should().Contain("dimanche 29 novembre à 18:30");
    }

    [Fact]
    public async Task What_is_typed_in_a_group_counts_in_reply_to_the_panel_and_from_administrators_alone()
    {
        var group = await there.Bot.GroupAsync(_bob);
        var panel = await there.OpenAsync(there.Anna, group);
        await there.PressAsync(there.Anna, panel, "09:00");
        await there.PressAsync(there.Anna, panel, "autre");

        var told = await there.Server.MessagesIn(group).ReplyToAsync(there.Server.Say(_bob, group, "7:15", new Says { ReplyTo = panel }));
        told.Words.Should().Contain("administrateurs");
        there.Settings(group).Schedule.Should().Be(DigestSchedule.Default);
        (await there.TypeAsync(there.Anna, panel, "demain")).Words.Should().Contain("Ce n’est pas une heure");
        await there.TypeAsync(there.Anna, panel, "7h15");

        there.Settings(group).Schedule.At.Should().Be(new TimeOnly(7, 15));
    }

    [Fact]
    public async Task A_question_in_private_is_answered_though_a_panel_waits_for_a_city()
    {
        var person = there.Server.AddUser("Carl");
        var panel = await there.OpenAsync(person, there.Server.PrivateChat(person));
        await there.PressAsync(person, panel, "Fuseau");

        var answer = await there.Bot.AskAsync(person, BotOnLoopback.Question);

        answer.Text.Should().Contain(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task Whoever_gives_a_command_in_private_types_nothing_into_the_panel_any_more()
    {
        var person = there.Server.AddUser("Cora");
        var panel = await there.OpenAsync(person, there.Server.PrivateChat(person));
        await there.PressAsync(person, panel, "Fuseau");

        await there.Bot.AskAsync(person, "/help");
        await there.Bot.AskAsync(person, "Moscou");

        there.Settings(there.Server.PrivateChat(person)).Zone.Should().BeNull();
    }

    [Fact]
    public async Task Who_is_no_administrator_any_more_decides_nothing_from_that_moment_on()
    {
        var (group, bea) = (await there.Bot.GroupAsync(_bob), there.Server.AddUser("Bea"));
        there.Server.AddMember(group, bea);
        there.Server.Promote(group, bea);
        var panel = await there.OpenAsync(bea, group);
        await there.PressAsync(bea, panel, "Activer");
        await there.PressAsync(bea, panel, "Fuseau");
        there.Server.Demote(group, bea);

        var said = (await there.Server.AnsweredAsync(there.Server.PressData(bea, panel, "dg:on:0"))).Text;
        await there.Server.MessagesIn(group).ReplyToAsync(there.Server.Say(bea, group, "Moscou", new Says { ReplyTo = panel }));

        said.Should().Contain("administrateurs");
        there.Settings(group).Should().BeEquivalentTo(new { IsOn = true, Zone = (string?)null });
    }

    [Fact]
    public async Task Two_administrators_who_press_at_once_both_get_what_they_chose()
    {
        var (group, bea) = (await there.Bot.GroupAsync(_bob), there.Server.AddUser("Bea"));
        there.Server.AddMember(group, bea);
        there.Server.Promote(group, bea);
        var panel = await there.OpenAsync(there.Anna, group);
        there.AMinuteLater();

        ApiQuery[] presses = [there.Server.PressData(there.Anna, panel, "dg:on:1"), there.Server.PressData(bea, panel, "dg:pin:1"), there.Server.PressData(there.Anna, panel, "dg:hour:1800"), there.Server.PressData(bea, panel, "dg:on:1")];
        foreach (var press in presses)
            await there.Server.AnsweredAsync(press);
        await there.Bot.SettleAsync();

        there.Settings(group).Should().BeEquivalentTo(new { IsOn = true, Pin = true, Schedule = new DigestSchedule(DigestRhythm.Daily, new TimeOnly(18, 0)) });
        there.Server.MessagesIn(group).Now(panel)!.Buttons.Select(button => button.Text).Should().Contain(["Désactiver", "18:00", "Épinglé\u00a0: oui"]);
    }

    [Fact]
    public async Task In_a_forum_it_is_posted_in_the_topic_that_the_panel_stands_in_or_outside_of_all()
    {
        var forum = there.Server.AddForum("Le quai", there.Anna);
        there.Server.AddBot(forum, there.Anna);
        await there.Server.MessagesIn(forum).CountAsync(1);
        var topic = there.Server.AddTopic(forum, "Nouvelles");
        var panel = await there.OpenAsync(there.Anna, forum, new Says { Thread = topic.Id });
        panel.ThreadId.Should().Be(topic.Id);

        await there.PressAsync(there.Anna, panel, "Activer dans ce sujet");
        there.Settings(forum).Should().BeEquivalentTo(new { IsOn = true, Thread = (int?)topic.Id });
        await there.PressAsync(there.Anna, panel, "Publié\u00a0: dans ce sujet");

        there.Settings(forum).Should().BeEquivalentTo(new { IsOn = true, Thread = (int?)null });
        (await there.PressAsync(there.Anna, panel, "Publié\u00a0: hors des sujets")).Buttons.Should().Contain(button => button.Text == "Publié\u00a0: dans ce sujet");
    }

    [Fact]
    public async Task Choices_go_along_when_a_group_grows_and_its_old_panel_leads_nowhere()
    {
        var group = there.Server.AddGroup("Le quai", there.Anna, _bob);
        there.Server.AddBot(group, there.Anna);
        await there.Server.MessagesIn(group).CountAsync(1);
        var panel = await there.OpenAsync(there.Anna, group);
        await there.PressAsync(there.Anna, panel, "Activer");

        var grown = there.Server.Migrate(group);
        await there.Bot.SettleAsync();
        var said = await there.ForgeAsync(there.Anna, panel, "dg:on:0");
        var anew = await there.OpenAsync(there.Anna, grown);

        said.Should().Contain("plus nulle part");
        there.Settings(grown).IsOn.Should().BeTrue();
        anew.Words.Should().Contain("Prochain digest");
    }

    [Fact]
    public async Task A_panel_is_closed_by_its_button()
    {
        var group = await there.Bot.GroupAsync();
        var panel = await there.OpenAsync(there.Anna, group);

        there.Server.PressButton(there.Anna, panel, "Fermer");
        await there.Bot.SettleAsync();

        there.Server.MessagesIn(group).Now(panel).Should().BeNull();
    }

    [Fact]
    public async Task A_preview_shows_what_would_come_and_asked_for_again_and_again_is_one_kind_line()
    {
        var group = await there.Bot.GroupAsync(_bob);
        var panel = await there.OpenAsync(there.Anna, group);
        there.AMinuteLater();

        var said = new List<string?>();
        for (var press = 0; press < 8; press++)
            said.Add((await there.Server.AnsweredAsync(there.Server.PressButton(there.Anna, panel, "Aperçu"))).Text);
        await there.Bot.SettleAsync();

        there.Server.MessagesIn(group).FromBot.Where(m => m.Id > panel.Id).Should().HaveCount(2).And.OnlyContain(m => m.Words.Contains('«') || m.Words.Length > 50);
        said.OfType<string>().Should().ContainSingle().Which.Should().StartWith("Un aperçu vient d’être montré");
        there.Settings(group).IsOn.Should().BeFalse();
    }

    [Fact]
    public async Task An_owner_may_add_what_no_text_answered_in_his_own_chat()
    {
        var owner = there.Server.AddUser("Olga");
        there.Bot.Store.Write(tx => tx.Upsert(Maintainer.Rows, new Maintainer { Person = owner.Id, Role = MaintainerRole.Owner, Since = DateTimeOffset.UtcNow, InvitedBy = AuditEntry.CommandLine }));
        var chat = there.Server.PrivateChat(owner);
        var panel = await there.OpenAsync(owner, chat);

        await there.PressAsync(owner, panel, "Questions sans réponse");
        var others = await there.OpenAsync(_bob, there.Server.PrivateChat(_bob));
        var said = await there.ForgeAsync(_bob, others, "dg:gaps:1");

        there.Settings(chat).Gaps.Should().BeTrue();
        said.Should().Contain("plus nulle part");
        there.Settings(there.Server.PrivateChat(_bob)).Gaps.Should().BeFalse();
    }

    [Fact]
    public async Task Forgetting_a_person_takes_his_digest_along()
    {
        var person = there.Server.AddUser("Fred");
        var chat = there.Server.PrivateChat(person);
        await there.PressAsync(person, await there.OpenAsync(person, chat), "Activer");

        var asked = await there.Bot.AskAsync(person, "/forget");
        await there.Server.AnsweredAsync(there.Server.PressButton(person, asked, 0, 0));
        await there.Bot.SettleAsync();

        there.Settings(chat).IsOn.Should().BeFalse();
    }
}
