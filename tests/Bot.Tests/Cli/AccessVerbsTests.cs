using System.Globalization;
using System.Text.Json;
using TalksBot.Bot.Access;
using TalksBot.Bot.Cli;
using TalksBot.BotApi;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Tests.Cli;

/// <summary>Rights from the command line, where the bot's first owner comes from.</summary>
public sealed class AccessVerbsTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    [Fact]
    public async Task Without_a_token_an_invitation_is_a_start_parameter_and_the_words_say_what_to_do_with_it()
    {
        var invited = await Talksbot.RunAsync(null, "invite", "owner", "--data", _folder.Data);

        invited.Exit.Should().Be(0, invited.Error);
        var start = invited.Lines.Should().ContainSingle().Subject;
        start.Should().StartWith(Invites.Prefix);
        invited.ErrorLines.Should().ContainSingle().Which.Should().Contain($"/start {start}").And.Contain("propriétaire");
        using (var texts = KnowledgeBase.Open(_folder.Data, new KnowledgeOpening("test", Session.Verifier(), TimeProvider.System) { Beginning = Beginning.Nothing }))
        {
            var invites = new Invites(new Maintainers(texts.Store, [], TimeProvider.System), TimeProvider.System);
            texts.Store.Write(tx => invites.Redeem(tx, start, 7, out _)).Should().Be(InviteOutcome.Joined);
        }

        var audit = await Talksbot.RunAsync(null, "audit", "--data", _folder.Data);
        audit.Lines.Should().HaveCount(2);
        audit.Lines[0].Should().Contain("person 7\tjoined\tperson 7\t- → Owner");
        audit.Lines[1].Should().Contain("command line\tinvited\tinvite ");
        var json = await Talksbot.RunAsync(null, "audit", "--json", "--data", _folder.Data);
        using var entries = JsonDocument.Parse(json.Out);
        entries.RootElement.EnumerateArray().Select(e => (e.GetProperty("number").GetInt32(), e.GetProperty("who").GetString(), e.GetProperty("what").GetString()))
            .Should().Equal((2, "person 7", "joined"), (1, "command line", "invited"));
    }

    [Fact]
    public async Task Whoever_was_invited_is_listed_and_has_no_role_once_dismissed()
    {
        var owners = new Dictionary<string, string> { ["Owners"] = "12" };
        var start = (await Talksbot.RunAsync(null, "invite", "editor", "--data", _folder.Data)).Lines[0];
        using (var texts = KnowledgeBase.Open(_folder.Data, new KnowledgeOpening("test", Session.Verifier(), TimeProvider.System) { Beginning = Beginning.Nothing }))
            texts.Store.Write(tx => new Invites(new Maintainers(texts.Store, [], TimeProvider.System), TimeProvider.System).Redeem(tx, start, 7, out _));

        var listed = await Talksbot.StartAsync(null, owners, "maintainers", "--data", _folder.Data);
        listed.Lines.Should().HaveCount(2);
        listed.Lines[0].Should().Be("12\tpropriétaire\t-\tOwners");
        listed.Lines[1].Should().StartWith("7\téditeur\t").And.EndWith("\tcommand line");
        (await Talksbot.StartAsync(null, owners, "maintainers", "--json", "--data", _folder.Data)).Out.Should().Contain("{\"person\":12,\"role\":\"owner\",\"since\":null,\"invitedBy\":null}");
        (await Talksbot.StartAsync(null, owners, "dismiss", "7", "--data", _folder.Data)).Out.Trim().Should().Be("7\u00A0: n’a plus de rôle");
        (await Talksbot.StartAsync(null, owners, "dismiss", "7", "--data", _folder.Data)).ShouldRefuse(1, "talksbot maintainers");
        (await Talksbot.StartAsync(null, owners, "dismiss", "12", "--data", _folder.Data)).ShouldRefuse(1, "Owners");

        (await Talksbot.RunAsync(null, "maintainers", "--data", _folder.Data)).Out.Should().StartWith("Personne encore.");
        (await Talksbot.RunAsync(null, "audit", "--data", _folder.Data)).Lines[0].Should().Contain("command line\tdismissed\tperson 7\tEditor → -");
    }

    [Theory]
    [InlineData("7", "personne", "person 7")]
    [InlineData("-1007", "discussion", "chat -1007")]
    public async Task A_person_or_a_chat_is_kept_out_until_it_is_let_in_again(string id, string what, string trail)
    {
        (await Talksbot.RunAsync(null, "block", id, "--data", _folder.Data)).Out.Should().StartWith($"{id}\u00A0: {what} bloquée");
        (await Talksbot.RunAsync(null, "block", id, "--data", _folder.Data)).Out.Should().Contain("déjà");
        Blocks(long.Parse(id, CultureInfo.InvariantCulture)).Should().BeTrue();

        (await Talksbot.RunAsync(null, "unblock", id, "--data", _folder.Data)).Out.Should().StartWith($"{id}\u00A0: {what} débloquée");
        (await Talksbot.RunAsync(null, "unblock", id, "--data", _folder.Data)).Out.Should().Contain("déjà");
        Blocks(long.Parse(id, CultureInfo.InvariantCulture)).Should().BeFalse();
        (await Talksbot.RunAsync(null, "audit", "--data", _folder.Data)).Lines.Should().HaveCount(2).And.OnlyContain(line => line.Contains(trail));
    }

    [Theory]
    [InlineData("dismiss", "moi")]
    [InlineData("block", "0")]
    [InlineData("unblock", "@groupe")]
    public async Task Only_a_number_names_a_person_or_a_chat(string verb, string id) => (await Talksbot.RunAsync(null, verb, id, "--data", _folder.Data)).ShouldRefuse(2, id);

    [Fact]
    public async Task An_empty_trail_is_said_to_be_empty()
    {
        (await Talksbot.RunAsync(null, "audit", "--data", _folder.Data)).Out.Trim().Should().Be("Rien n’a encore été changé.");
        (await Talksbot.RunAsync(null, "audit", "--json", "--data", _folder.Data)).Out.Trim().Should().Be("[]");
    }

    [Theory]
    [InlineData("Owners", "moi")]
    [InlineData("Owners", "12,-5")]
    [InlineData("Owners__0", "0")]
    [InlineData("Conversations__KeepDays", "0")]
    [InlineData("Conversations__KeepDays", "toujours")]
    [InlineData("FairUse__QuestionsPerPerson", "0")]
    [InlineData("FairUse__QuestionsPerChat", "10001")]
    [InlineData("FairUse__Window", "5 minutes")]
    [InlineData("FairUse__Window", "00:00:01")]
    [InlineData("Digests__TimeZone", "Europe/Kervran")]
    [InlineData("Digests__TimeZone", "Romance Standard Time")]
    public async Task A_key_that_cannot_be_used_is_named_with_the_mend(string key, string value)
    {
        var settings = new Dictionary<string, string> { [key] = value };
        (await Talksbot.StartAsync(null, settings, "audit", "--data", _folder.Data)).ShouldRefuse(1, key.Split("__0")[0].Replace("__", ":", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("America/New_Yrok", "America/New_York")]
    [InlineData("Moscou", "Europe/Moscow")]
    public async Task A_zone_with_a_slip_in_it_is_refused_with_the_one_that_may_be_meant(string value, string zone) =>
        (await Talksbot.StartAsync(null, new Dictionary<string, string> { ["Digests__TimeZone"] = value }, "audit", "--data", _folder.Data)).ShouldRefuse(1, zone);

    [Fact]
    public async Task Keys_that_can_be_used_are_and_a_misspelt_one_is_named()
    {
        var settings = new Dictionary<string, string>
        {
            ["Owners"] = "12, 15",
            ["Conversations__KeepDays"] = "3650",
            ["FairUse__Window"] = "00:10:00",
            ["FairUse__Windows"] = "00:10:00",
        };
        var audit = await Talksbot.StartAsync(null, settings, "audit", "--data", _folder.Data);
        audit.Exit.Should().Be(0, audit.Error);
        audit.ErrorLines.Should().ContainSingle().Which.Should().Contain("FairUse:Windows").And.Contain("FairUse:Window.");
    }

    [Theory]
    [InlineData(0, "https://t.me/talks_test_bot?start=invite_", 1)]
    [InlineData(1, "invite_", 2)]
    public async Task With_a_token_Telegram_is_asked_for_the_bots_name_and_its_silence_costs_the_link_alone(double down, string printed, int notes)
    {
        await using var telegram = await BotApiServer.StartAsync(new BotApiOptions { Faults = new FaultPlan { BadGateway = down } });

        var invited = await Talksbot.StartAsync(null, Keys(telegram, telegram.Token), "invite", "editor", "--data", _folder.Data);

        invited.Exit.Should().Be(0, invited.Error);
        telegram.Record.Count("getMe").Should().Be(1);
        invited.Lines.Should().ContainSingle().Which.Should().StartWith(printed);
        invited.ErrorLines.Should().HaveCount(notes);
        (invited.Out + invited.Error).Should().NotContain(telegram.Token);
    }

    [Fact]
    public async Task A_token_that_Telegram_does_not_know_makes_no_invitation()
    {
        await using var telegram = await BotApiServer.StartAsync();

        (await Talksbot.StartAsync(null, Keys(telegram, "110201543:not-this-one"), "invite", "owner", "--data", _folder.Data)).ShouldRefuse(1, "Telegram:Token");

        (await Talksbot.RunAsync(null, "audit", "--json", "--data", _folder.Data)).Out.Trim().Should().Be("[]");
    }

    public void Dispose() => _folder.Dispose();

    private bool Blocks(long id)
    {
        using var texts = KnowledgeBase.Open(_folder.Data, new KnowledgeOpening("test", Session.Verifier(), TimeProvider.System) { Beginning = Beginning.Nothing });
        var blocks = new BlockList(texts.Store, TimeProvider.System);
        return id > 0 ? blocks.BlocksPerson(id) : blocks.BlocksChat(id);
    }

    private static Dictionary<string, string> Keys(BotApiServer telegram, string token) =>
        new() { ["Telegram__Token"] = token, ["Telegram__BaseUrl"] = telegram.BaseUrl.ToString().TrimEnd('/') };
}
