using TalksBot.BotApi;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Tests.BotApi;

/// <summary>Rich messages and drafts as the Telegram.Bot package writes them.</summary>
public sealed class RichByThePackageTests
{
    private static InputRichMessage Answer() => new()
    {
        SkipEntityDetection = true,
        Blocks =
        [
            new InputRichBlockSectionHeading { Text = "La pluie", Size = 2 },
            new InputRichBlockParagraph { Text = new RichTextArray { Array = ["Anna l’a dit ", new RichTextSuperscript { Text = new RichTextReferenceLink { Text = "[1]", ReferenceName = "c1" } }] } },
            new InputRichBlockBlockQuotation { Blocks = [new InputRichBlockParagraph { Text = "Il pleut." }], Credit = "Anna, § 2" },
            new InputRichBlockExpandableBlockQuotation { Text = new RichTextItalic { Text = "Il a plu." }, Credit = "Bob" },
            new InputRichBlockPullQuotation { Text = "Il pleuvra." },
            new InputRichBlockList { Items = [new InputRichBlockListItem { Blocks = [new InputRichBlockParagraph { Text = "un" }] }] },
            new InputRichBlockTable { Cells = [[Cell("a"), Cell("b")]], IsBordered = true },
            new InputRichBlockDetails { Summary = "Plus", Blocks = [new InputRichBlockPreformatted { Text = "x" }] },
            new InputRichBlockDivider(),
            new InputRichBlockFooter { Text = new RichTextReference { Name = "c1", Text = new RichTextUrl { Text = "Journal", Url = "https://example.org/a" } } },
            new InputRichBlockButtons { Buttons = [new RichMessageButton("Plus") { CallbackData = "m:1" }] },
        ],
    };

    /// <summary>The package sends no cell without both alignments.</summary>
    private static RichBlockTableCell Cell(string text) => new() { Text = text, Align = RichBlockTableCellAlign.Left, Valign = RichBlockTableCellValign.Top };

    [Fact]
    public async Task Every_block_that_an_answer_may_use_is_taken_and_can_be_read_as_words()
    {
        await using var there = await ServerFixture.StartAsync();

        var sent = await there.Bot.SendRichMessage(there.Chat.Id, Answer());

        there.Server.Record.Refusals.Should().BeEmpty();
        sent.RichMessage!.Blocks.Should().HaveCount(11);
        var stands = there.Server.MessagesIn(there.Chat).FromBot.Single();
        stands.Words.Should().Be("La pluie\nAnna l’a dit [1]\nIl pleut.\nAnna, § 2\nIl a plu.\nBob\nIl pleuvra.\nun\na\tb\nPlus\nx\nJournal\nPlus ");
        var query = there.Server.PressButton(there.Anna, stands, "Plus");
        (await there.Bot.GetUpdates(-1)).Single().CallbackQuery!.Should().BeEquivalentTo(new { query.Id, Data = "m:1" });
    }

    [Fact]
    public async Task A_rich_message_is_edited_into_another_and_into_a_plain_one()
    {
        await using var there = await ServerFixture.StartAsync();
        var sent = await there.Bot.SendRichMessage(there.Chat.Id, Answer());

        await there.Bot.EditMessageText(there.Chat.Id, sent.Id, null, richMessage: new InputRichMessage { Blocks = [new InputRichBlockParagraph { Text = "deux" }] });
        await there.Bot.EditMessageText(there.Chat.Id, sent.Id, "trois");

        there.Server.MessagesIn(there.Chat).FromBot.Single().Should().BeEquivalentTo(new { Text = "trois", RichJson = (string?)null, Edits = 2 });
        there.Server.Record.Refusals.Should().BeEmpty();
    }

    [Fact]
    public async Task A_draft_is_seen_until_a_message_is_sent()
    {
        await using var there = await ServerFixture.StartAsync();
        var view = there.Server.MessagesIn(there.Chat);

        await there.Bot.SendRichMessageDraft(there.Anna.Id, 77, new InputRichMessage { Blocks = [new InputRichBlockThinking { Text = "Je cherche" }] }, canStop: true);
        await there.Bot.SendMessageDraft(there.Anna.Id, 77, "Il pl", canStop: true);
        var draft = view.Draft;
        await there.Bot.SendMessage(there.Chat.Id, "Il pleut.");

        draft.Should().BeEquivalentTo(new { Words = "Il pl", Versions = 2, CanStop = true });
        view.Draft.Should().BeNull();
        there.Server.Record.Refusals.Should().BeEmpty();
    }

    [Fact]
    public async Task A_draft_that_somebody_stops_is_told_of_and_gone()
    {
        await using var there = await ServerFixture.StartAsync();
        await there.Bot.SendMessageDraft(there.Anna.Id, 77, "Il pl", canStop: true);

        there.Server.StopDraft(there.Anna);

        (await there.Bot.GetUpdates(-1)).Single().StoppedMessageGeneration!.DraftId.Should().Be(77);
        there.Server.MessagesIn(there.Chat).Draft.Should().BeNull();
    }

    [Fact]
    public async Task Groups_have_no_drafts()
    {
        await using var there = await ServerFixture.StartAsync();
        var group = there.Server.AddGroup("Groupe", there.Anna);
        there.Server.AddBot(group);

        (await ServerFixture.RefusedAsync(() => there.Bot.SendMessageDraft(group.Id, 1, "a"))).Message.Should().Be("Bad Request: TEXTDRAFT_PEER_INVALID");
    }
}
