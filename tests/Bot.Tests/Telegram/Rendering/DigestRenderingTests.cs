using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Digests;
using TalksBot.Bot.Tests.Digests.Composition;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

/// <summary>A digest as a message.</summary>
public sealed class DigestRenderingTests : IDisposable
{
    private const string Key = "abcdefghijkl";
    private static readonly DateTimeOffset Evening = new(2024, 3, 17, 22, 30, 0, TimeSpan.Zero), Morning = new(2024, 3, 18, 8, 0, 0, TimeSpan.Zero);

    private readonly NewTexts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Fact]
    public async Task Quotations_are_exact_and_stand_in_blocks_and_nothing_else_does()
    {
        var digest = await ShortAsync();

        var message = DigestRendering.Write(digest, Frame());

        Blocks(message).Should().Equal(NewTexts.Citations(digest).Select(citation => citation.Quote));
        message.Should().Match<OutgoingMessage>(m => m.Rich == null && m.Rest == null && m.Kind == OutgoingKind.Digest && m.Silent && m.Pin && m.Answer == Key);
    }

    [Theory]
    [InlineData("fr", "Europe/Paris", "17\u00a0mars 2024", "18\u00a0mars")]
    public async Task Days_are_those_of_the_chats_zone(string lang, string zone, string notInParis, string inParis)
    {
        var digest = await ShortAsync() with { Lang = lang };

        // 22:30 in Greenwich is 23:30 in Paris; half an hour later it is the next day.
        DigestRendering.Write(digest, Frame() with { From = Evening.AddHours(1), Zone = TimeZoneInfo.FindSystemTimeZoneById(zone) }).Text!.Text.Should().Contain(inParis).And.NotContain(notInParis);
    }

    [Fact]
    public async Task What_was_skipped_and_what_nobody_answered_is_said()
    {
        var text = DigestRendering.Write(await ShortAsync(), Frame() with { Skipped = Evening, Gaps = ["Qui paie le phare ?"] }).Text!;

        text.Text.Should().Contain("L’envoi prévu le\u00a017\u00a0mars\u00a02024 à\u00a022:30 n’a pas eu lieu").And.Contain("• Qui paie le phare ?");
        text.Entities.Should().Contain(entity => entity.Type == MessageEntityType.Italic && text.Text.Substring(entity.Offset, entity.Length) == "Qui paie le phare ?");
    }

    [Fact]
    public async Task Each_point_has_a_button_to_its_passage()
    {
        var digest = await ShortAsync();
        var data = Buttons(DigestRendering.Write(digest, Frame()));

        data.Where(one => one.StartsWith("c:", StringComparison.Ordinal)).Should().HaveCount(digest.Sections.Sum(section => section.Points.Count));
        data.Should().Contain(new ButtonData(ButtonVerb.Ask, Key).Write()).And.Contain(DigestKeyboard.Open);
        data.Should().OnlyContain(one => one.Length <= ButtonData.Most);
        Buttons(DigestRendering.Write(digest, Frame() with { IsPreview = true })).Should().NotContain(one => one.StartsWith("dg:", StringComparison.Ordinal));
        DigestRendering.Write(digest, Frame() with { Key = null }).Keyboard.Should().BeNull();
    }

    [Fact]
    public async Task What_is_too_long_for_a_regular_message_is_a_rich_one_and_several_regular_ones_where_that_is_refused()
    {
        var message = DigestRendering.Write(await LongAsync(), Frame());

        message.Rich.Should().NotBeNull();
        message.Rest.Should().NotBeEmpty();
        Parts(message).Should().OnlyContain(part => part.Text.Length <= MessageText.MostCharacters && part.Entities.Count <= MessageText.MostEntities);
        var regular = new List<OutgoingMessage>();
        for (var next = message with { Rich = null }; next is not null; next = OtherForm.Next(next))
            regular.Add(next);
        regular.Select(part => part.Text).Should().Equal(Parts(message));
        regular.Select(part => OtherForm.Keyboard(part) is null).Should().Equal(regular.Select(part => part != regular[^1]), "the last has the buttons");
    }

    [Fact]
    public async Task A_kept_digest_looks_as_it_did()
    {
        var (digest, frame) = (await ShortAsync(), Frame());
        var kept = DigestKeeping.Of(digest, frame, Morning);
        _texts.Texts.Store.Write(tx => TalksBot.Bot.Conversations.KeptAnswers.Keep(tx, kept));
        var answers = new TalksBot.Bot.Conversations.KeptAnswers(_texts.Texts, new TalksBot.Bot.Conversations.ChatMoves(_texts.Texts.Store), TimeProvider.System);

        var found = answers.Find(Key)!;
        var (again, frameAgain) = DigestKeeping.Again(found, answers.Again(found)!)!.Value;

        DigestRendering.Write(again, frameAgain).Text.Should().BeEquivalentTo(DigestRendering.Write(digest, frame).Text);
    }

    private static DigestFrame Frame() => new(-100, null, Evening, Morning, TimeZoneInfo.Utc, Silent: true, Pin: true, null, IsPreview: false, []) { Key = Key };

    private async Task<Digest> ShortAsync() => (await _texts.Add("kervran", "Le port", """
        Le port de Kervran rouvrira ses trois cales le 2 juin 2024 après dix-huit mois de travaux. Le chantier a coûté 18,6 millions d’euros à la région et à la commune.

        « Le granit du môle résiste au sel depuis un siècle », a affirmé Tugdual Kermarec. Selon Gwenaël Prigent, le béton de la digue coûte trois fois moins cher.
        """).ComposeAsync())!;

    private async Task<Digest> LongAsync()
    {
        var digest = await ShortAsync();
        var section = digest.Sections[0];
        var title = new string('T', 190);
        // As many sources as points, each with the longest title.
        return digest with { Sections = [.. Enumerable.Range(0, 12).Select(i => section with { Source = section.Source with { Id = $"s{i}", Title = title } })] };
    }

    private static IEnumerable<MessageText> Parts(OutgoingMessage message) => [message.Text!, .. message.Rest ?? []];

    private static IEnumerable<string> Blocks(OutgoingMessage message) =>
        Parts(message).SelectMany(part => part.Entities.Where(e => e.Type is MessageEntityType.Blockquote or MessageEntityType.ExpandableBlockquote).Select(e => part.Text.Substring(e.Offset, e.Length)));

    private static IReadOnlyList<string> Buttons(OutgoingMessage message) => [.. message.Keyboard!.InlineKeyboard.SelectMany(row => row).Select(button => button.CallbackData!)];
}
