using TalksBot.Bot.Access;
using TalksBot.Bot.Insight.History;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>/history: who changed what, the newest first, a page at a time.</summary>
internal sealed class HistoryPanel(ChatLanguage languages, TalksStore store)
{
    private const int PageSize = 10, MostPages = 100;

    public Reaction Open(Place place) => Reaction.Of(Page(place, 1, null));

    public PressOutcome? Pressed(Place place, int panel, string what) => PanelPresses.Number(what) is { } page ? new PressOutcome(Reaction.None) { Edit = Page(place, page, panel) } : null;

    private OutgoingMessage Page(Place place, int page, int? panel)
    {
        var words = InsightWords.In(languages.Words(place).Lang);
        var entries = AuditEntry.Newest(store, PageSize * MostPages);
        if (entries.Count == 0)
            return Replies.Say(place, words.HistoryNone) with { Edit = panel };
        var pages = (entries.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 1, pages);
        var text = new MessageTextBuilder().Bold(words.HistoryTitle).Line();
        foreach (var entry in entries.Skip((page - 1) * PageSize).Take(PageSize))
            text.Line().Append(ForeignText.Title(HistoryLine.Of(entry, words)));
        if (pages > 1)
            text.Paragraph().Append(MessageWords.In(words.Lang).PageOf(page, pages));
        return Replies.Say(place, text.Build(), keyboard: PageButtons.Of(page, pages, number => $"{MaintainerCommands.History}:{number}")) with { Edit = panel };
    }
}
