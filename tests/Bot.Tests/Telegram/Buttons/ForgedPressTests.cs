using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.BotApi;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Tests.Telegram.Buttons;

/// <summary>What no button ever held: other chats' keys, verbs that are none, numbers out of any range, data cut short or drawn out.</summary>
public sealed class ForgedPressTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const string Secret = "soixante-douze barriques";
    private readonly BotOnLoopback _bot = shared.Bot;
    private readonly ApiUser _mallory = shared.Bot.Server.AddUser("Mallory", language: "fr");

    [Fact]
    public async Task A_hundred_forged_presses_reach_nothing_of_another_chat()
    {
        var victim = await SecretAnswerAsync();
        var own = await _bot.AskAsync(_mallory, BotOnLoopback.Question);
        var mine = _bot.Server.MessagesIn(_bot.Server.PrivateChat(_mallory));
        var forged = Forged(_bot.Kept(own).Key, victim.Key).ToArray();
        forged.Length.Should().BeGreaterThanOrEqualTo(100);

        var said = new List<string>();
        foreach (var data in forged)
        {
            var press = await _bot.Server.AnsweredAsync(_bot.Server.PressData(_mallory, own, data));
            said.Add(press.Text ?? "");
        }

        await _bot.SettleAsync();
        said.Should().OnlyContain(text => text.Contains("n’est plus gardé") || text.StartsWith("Doucement") || text.Contains("ne mène plus nulle part") || text.Contains("n’est plus là"));
        mine.FromBot.Should().ContainSingle().Which.Edits.Should().Be(0);
        Feedback.On(_bot.Store, victim.Key).Should().BeEmpty();
        new KeptAnswers(_bot.Texts, new ChatMoves(_bot.Store), TimeProvider.System).Find(victim.Key)!.IsOpen.Should().BeTrue();
    }

    [Fact]
    public async Task A_forged_place_of_a_bound_text_opens_nothing_under_an_inline_message()
    {
        var victim = await SecretAnswerAsync();
        var query = await _bot.Server.AnsweredAsync(_bot.Server.InlineQuery(_mallory, BotOnLoopback.Question));
        var group = _bot.Server.AddGroup("Ailleurs", _mallory);
        var sent = _bot.Server.ChooseInlineResult(query, query.Results[0], group);
        var secret = _bot.Texts.Find("la-cave")!;
        var passage = secret.Passages[^1];
        var place = QuotedPlace.Of(Citation.Cut(secret, passage, passage.Sentences), "fr");

        foreach (var data in (string[])[
            new ButtonData(ButtonVerb.Context, "aaaaaaaaaaaa") { Place = place }.Write(),
            new ButtonData(ButtonVerb.Context, victim.Key) { Place = place }.Write(),
            new ButtonData(ButtonVerb.Source, victim.Key).Write(),
            new ButtonData(ButtonVerb.Delete, victim.Key).Write()])
        {
            (await _bot.Server.AnsweredAsync(_bot.Server.PressData(_mallory, sent, data))).Text.Should().Contain("n’est plus gardé");
        }

        await _bot.SettleAsync();
        _bot.Server.MessagesIn(group).Now(sent)!.Edits.Should().Be(0);
    }

    private static IEnumerable<string> Forged(string own, string other)
    {
        foreach (var verb in Enum.GetValues<ButtonVerb>())
        {
            yield return new ButtonData(verb, other).Write();
            yield return new ButtonData(verb, other) { OnCard = true, Number = 2 }.Write();
            yield return $"{(char)verb}:{own[..11]}";
            yield return $"{(char)verb}:{own}a";
            yield return $"{(char)verb}:{own}:-1";
            yield return $"{(char)verb}:{own}:2147483648";
            yield return $"{(char)verb}:{KeptAnswer.NewKey()}";
        }

        foreach (var verb in (ButtonVerb[])[ButtonVerb.Context, ButtonVerb.Source, ButtonVerb.Who, ButtonVerb.Complaint])
            yield return $"{(char)verb}:{own}:98";
        foreach (var data in (string[])["", "x", ":", "::::", "c", $"z:{own}", $"c:{own}:2:2", $"c:{own}:~fr0123456789abcdef.1.0.5", "ask:99", "scope:zzz", "lang:zz", "forget:maybe", "\u0000", "💥:💥", new string('c', 64)])
            yield return data;
    }

    private async Task<KeptAnswer> SecretAnswerAsync()
    {
        var bob = _bot.Server.AddUser("Bob");
        var group = await _bot.GroupAsync(bob);
        var id = "la-cave";
        if (_bot.Texts.Find(id) is null)
            _bot.Add(id, $"La cave de Penhoët\n\nLa cave de Penhoët abrite {Secret}.\n");
        var audience = new SourceAudience(_bot.Texts, TimeProvider.System);
        _bot.Store.Write(tx => audience.Bind(tx, id, group.Id, 0));
        var answer = await _bot.Server.MessagesIn(group).ReplyToAsync(_bot.Server.Say(bob, group, "/ask Combien de barriques la cave de Penhoët abrite-t-elle ?"));
        answer.Words.Should().Contain(Secret);
        return _bot.Kept(answer);
    }
}
