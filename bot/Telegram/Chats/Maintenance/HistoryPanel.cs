using TalksBot.Bot.Access;
using TalksBot.Bot.Insight.History;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>/history: who changed what, the newest first, a page at a time.</summary>
internal sealed class HistoryPanel(ChatLanguage languages, TalksStore store)
{
    private const int PageSize = 10, MostPages = 100;

    public Reaction Open(Place place) => Reaction.Of(All(place, 1, null));

    public PressOutcome? Pressed(Place place, int panel, string what) => PanelPresses.Number(what) is { } page ? new PressOutcome(Reaction.None) { Edit = All(place, page, panel) } : null;

    /// <summary>What was done to one source, and the way back to it.</summary>
    public OutgoingMessage OfSource(Place place, string id, int page, int panel)
    {
        var back = SourcePanel.Back(id, ShelfWords.In(languages.Of(place)));
        return Page(place, AuditEntry.NewestOf(store, AuditEntry.Source(id), PageSize * MostPages), page, panel, number => ShelfData.Source(id, ShelfData.History, ShelfData.Print(number)), back);
    }

    private OutgoingMessage All(Place place, int page, int? panel) =>
        Page(place, AuditEntry.Newest(store, PageSize * MostPages), page, panel, number => $"{MaintainerCommands.History}:{number}", null);

    private OutgoingMessage Page(Place place, IReadOnlyList<AuditEntry> entries, int page, int? panel, Func<int, string> data, InlineKeyboardButton? back)
    {
        var words = InsightWords.In(languages.Words(place).Lang);
        var pages = Math.Max(1, (entries.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var text = entries.Count == 0 ? new MessageTextBuilder().Append(words.HistoryNone) : new MessageTextBuilder().Bold(words.HistoryTitle).Line();
        foreach (var entry in entries.Skip((page - 1) * PageSize).Take(PageSize))
            text.Line().Append(ForeignText.Title(HistoryLine.Of(entry, words)));
        if (pages > 1)
            text.Paragraph().Append(MessageWords.In(words.Lang).PageOf(page, pages));
        List<List<InlineKeyboardButton>> rows = [PageButtons.Row(page, pages, data), back is null ? [] : [back]];
        rows.RemoveAll(row => row.Count == 0);
        return Replies.Say(place, text.Build(), keyboard: rows.Count == 0 ? null : new InlineKeyboardMarkup(rows)) with { Edit = panel };
    }
}
