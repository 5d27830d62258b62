using Microsoft.AspNetCore.Http;
using TalksBot.Bot.Access;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Tests.Cli;
using TalksBot.Bot.Tests.Sources.Web;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Maintenance;

/// <summary>Folders and feeds of the running bot: what owners are told, and what maintainers are shown.</summary>
public sealed class WatchedSourcesTests : IAsyncLifetime
{
    private readonly WorkFolder _folder = new();
    private TwoNetworks _web = null!;
    private BotOnLoopback _bot = null!;
    private ApiUser _olga = null!, _maud = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await TwoNetworks.StartAsync();
        _web.Pages["/feed"] = context => context.Response.WriteAsync(Feed(""));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _web.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_that_is_put_into_a_folder_is_answered_from_and_a_broken_one_is_told_to_the_owners_alone()
    {
        Directory.CreateDirectory(_folder.At("textes"));
        await StartAsync(("Sources:Watch:0", _folder.At("textes")), ("Sources:WatchEvery", "00:00:05"));
        _folder.Write("textes/phare.txt", "Le phare de Men Du\n\nLe phare de Men Du sera repeint avec quarante pots de peinture.\n");
        _folder.Write("textes/image.txt", "\0\u0001\u0002\0");

        var note = await Messages(_olga).CountAsync(1);

        note[0].Words.Should().Contain("image.txt").And.Contain("Je n’y touche pas");
        (await _bot.AskAsync("Combien de pots de peinture pour le phare ?")).Words.Should().Contain("quarante pots");
        Messages(_maud).FromBot.Should().BeEmpty();
        await _bot.SettleAsync();
        Messages(_olga).FromBot.Should().ContainSingle();
    }

    [Fact]
    public async Task What_a_feed_proposes_is_shown_to_all_maintainers_and_when_one_adds_it_the_others_see_who()
    {
        _web.Pages["/feed"] = context => context.Response.WriteAsync(Feed(Item("La digue", "La digue du port sera fermée mardi. « Nous préviendrons les pêcheurs », promet Loeiza Gouzien.")));
        await StartAsync(("Sources:Feeds:0:Url", _web.Public("/feed")), ("Sources:Feeds:0:Tags", "port, travaux"));
        var forOlga = (await Messages(_olga).CountAsync(1))[0];
        var forMaud = (await Messages(_maud).CountAsync(1))[0];
        forMaud.Words.Should().StartWith("Nouveau dans le flux public.test").And.Contain("La digue").And.Contain("Loeiza Gouzien");
        forMaud.Buttons.Select(button => button.Text).Should().Equal("Ajouter", "Corriger", "Jeter");

        _bot.Server.PressButton(_maud, forMaud, "Ajouter");

        (await Messages(_maud).EditedAsync(forMaud)).Words.Should().StartWith("Ajouté.");
        var closed = await Messages(_olga).EditedAsync(forOlga);
        closed.Words.Should().Be("Maud a ajouté ce texte.");
        closed.Buttons.Should().BeEmpty();
        var source = _bot.Texts.List().Single(source => source.Title == "La digue");
        source.Tags.Should().BeEquivalentTo("port", "travaux");
        AuditEntry.Newest(_bot.Store, 1).Should().ContainSingle().Which.Who.Should().Be(_maud.Id);
        (await _bot.Server.AnsweredAsync(_bot.Server.PressData(_olga, closed, forOlga.Buttons.First(button => button.Text == "Jeter").Data!))).Text.Should().NotBeEmpty();
        _bot.Texts.Find(source.Id).Should().NotBeNull("it was decided already");
        await _bot.SettleAsync();
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_adds_and_it_is_added_once()
    {
        _web.Pages["/feed"] = context => context.Response.WriteAsync(Feed(Item("La digue", "La digue du port sera fermée mardi, dit la mairie.")));
        await StartAsync(("Sources:Feeds", _web.Public("/feed")));
        var (forMaud, forOlga) = ((await Messages(_maud).CountAsync(1))[0], (await Messages(_olga).CountAsync(1))[0]);

        var (one, other) = (_bot.Server.PressButton(_maud, forMaud, "Ajouter"), _bot.Server.PressButton(_olga, forOlga, "Ajouter"));
        await _bot.Server.AnsweredAsync(one);
        await _bot.Server.AnsweredAsync(other);
        await _bot.SettleAsync();

        var id = _bot.Texts.List().Single(source => source.Title == "La digue").Id;
        _bot.Texts.History(id).Should().ContainSingle();
        var (adder, told) = AuditEntry.Newest(_bot.Store, 1)[0].Who == _maud.Id ? (Messages(_maud), Messages(_olga)) : (Messages(_olga), Messages(_maud));
        adder.FromBot[0].Words.Should().StartWith("Ajouté.");
        told.FromBot[0].Words.Should().EndWith("a ajouté ce texte.");
    }

    [Fact]
    public async Task What_was_discarded_is_not_proposed_again_and_a_restart_shows_nothing_twice()
    {
        _web.Pages["/feed"] = context => context.Response.WriteAsync(Feed(Item("La digue", "La digue du port sera fermée mardi, dit la mairie.")));
        await StartAsync(("Sources:Feeds:0:Url", _web.Public("/feed")));
        var (forMaud, forOlga) = ((await Messages(_maud).CountAsync(1))[0], (await Messages(_olga).CountAsync(1))[0]);
        await _bot.RestartAsync();
        _bot.Server.PressButton(_maud, forMaud, "Jeter");
        (await Messages(_olga).EditedAsync(forOlga)).Words.Should().Be("Maud a écarté ce texte.");
        await _bot.SettleAsync();

        _bot.Store.All(SourceDraft.Rows).Should().HaveCount(2).And.OnlyContain(draft => draft.State == DraftState.Discarded);
        _bot.Texts.List().Should().NotContain(source => source.Title == "La digue");
        Messages(_maud).FromBot.Should().ContainSingle();
    }

    private async Task StartAsync(params (string Key, string Value)[] keys) => _bot = await BotOnLoopback.StartAsync(
        bot =>
        {
            (_olga, _maud) = (Appointed(bot, "Olga", MaintainerRole.Owner), Appointed(bot, "Maud", MaintainerRole.Editor));
        },
        keys.ToDictionary(key => key.Key, key => (string?)key.Value), web: _web.Rules);

    private static ApiUser Appointed(BotOnLoopback bot, string name, MaintainerRole role)
    {
        var person = bot.Server.AddUser(name, language: "fr");
        bot.Server.PrivateChat(person);
        person.HasStarted = true;
        bot.Store.Write(tx => tx.Upsert(Maintainer.Rows, new Maintainer { Person = person.Id, Role = role, Since = DateTimeOffset.UtcNow, InvitedBy = AuditEntry.CommandLine }));
        return person;
    }

    private ChatView Messages(ApiUser person) => _bot.Server.MessagesIn(_bot.Server.PrivateChat(person));

    private static string Feed(string items) => $"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Le port</title><id>urn:port</id><updated>2026-03-01T08:00:00Z</updated>{items}</feed>""";

    private static string Item(string title, string text) => $"""<entry><id>urn:{title}</id><title>{title}</title><updated>2026-03-01T08:00:00Z</updated><content type="text">{text}</content></entry>""";
}
