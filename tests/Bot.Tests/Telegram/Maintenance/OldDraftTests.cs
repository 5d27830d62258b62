using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Access;
using TalksBot.Bot.Sources;
using TalksBot.BotApi;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Tests.Telegram.Maintenance;

/// <summary>What a maintainer sent and left: it goes after a day, and at once when he is forgotten.</summary>
public sealed class OldDraftTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;

    [Fact]
    public async Task A_button_of_a_preview_pressed_a_week_later_adds_nothing_and_says_so()
    {
        var mona = new Talk(_bot, "Mona");
        var preview = await mona.SendsAsync("feu.txt", "Le feu\n\nLe feu du môle clignote.\n");
        var draft = Drafts(mona).Single();
        _bot.Store.Write(tx => SourceDrafts.Put(tx, draft with { Begun = draft.Begun.AddDays(-7) }));

        (await mona.ToldAsync(preview, preview.Buttons.First(button => button.Text == "Ajouter").Data!)).Should().Contain("n’est plus là");

        _bot.Texts.Find("feu").Should().BeNull();
    }

    [Fact]
    public async Task A_preview_that_nobody_answers_is_dropped_after_a_day_with_its_file()
    {
        var mona = new Talk(_bot, "Mona");
        await mona.SendsAsync("bouee.txt", "La bouée\n\nLa bouée est verte.\n");
        var (key, time) = (Drafts(mona).Single().Key, new FakeTimeProvider(DateTimeOffset.UtcNow));
        var drafts = new SourceDrafts(_bot.Texts, new SourceTrail(new SourceAudience(_bot.Texts, time), time), ReadingOptions.Default, time);

        time.Advance(SourceDrafts.Waits - TimeSpan.FromHours(1));
        drafts.Prune();
        Drafts(mona).Should().ContainSingle();
        time.Advance(TimeSpan.FromHours(2));
        drafts.Prune();

        Drafts(mona).Should().BeEmpty();
        Directory.Exists(FolderOf(key)).Should().BeFalse();
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_leaves_no_draft_and_no_file()
    {
        var mona = new Talk(_bot, "Mona");
        await mona.SendsAsync("cale.txt", "La cale\n\nLa cale glisse.\n");
        var key = Drafts(mona).Single().Key;

        var asked = await mona.SaysAsync("/forget");
        await mona.PressesAsync(asked, asked.Buttons.First().Text);

        Drafts(mona).Should().BeEmpty();
        Directory.Exists(FolderOf(key)).Should().BeFalse();
    }

    [Fact]
    public async Task Of_an_album_the_message_with_the_words_is_the_text()
    {
        const string Channel = """{"type":"channel","date":1772442000,"chat":{"id":-1009,"type":"channel","title":"Nouvelles du port","username":"nouvelles_port"},"message_id":91}""";
        var mona = new Talk(_bot, "Mona");
        var chat = _bot.Server.PrivateChat(mona.Person);
        var first = _bot.Server.SendThing(mona.Person, chat, $$"""{"media_group_id":"77","photo":[{"file_id":"a","file_unique_id":"a","width":9,"height":9}],"caption":"La régate partira du môle à midi.","forward_origin":{{Channel}}}""");
        _bot.Server.SendThing(mona.Person, chat, $$"""{"media_group_id":"77","photo":[{"file_id":"b","file_unique_id":"b","width":9,"height":9}],"forward_origin":{{Channel}}}""");

        var preview = await mona.Chat.AfterAsync(first);
        await _bot.SettleAsync();

        preview.Words.Should().StartWith("Aperçu").And.Contain("La régate partira du môle à midi.");
        Drafts(mona).Should().ContainSingle();
        mona.Chat.FromBot.Should().ContainSingle("the other pictures have nothing to say");
    }

    private IReadOnlyList<SourceDraft> Drafts(Talk talk) => _bot.Store.Where(SourceDraft.Rows, draft => draft.By == talk.Person.Id);

    private string FolderOf(string key) => Path.Combine(_bot.Store.Folder.Path, "drafts", key);
}
