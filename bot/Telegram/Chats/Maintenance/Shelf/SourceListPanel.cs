using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Import;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;

/// <summary>/sources of those who look after the texts: all that is kept, a source a button, a page at a time.</summary>
internal sealed class SourceListPanel(KeptSources kept, ChatLanguage languages)
{
    private const int PageSize = 8, MostFound = 20;

    /// <param name="wanted">What stands behind the command: a part of a title or of a tag; empty for all texts.</param>
    public Reaction Open(Place place, string wanted = "") => Reaction.Of(wanted.Length == 0 ? Page(place, 1, null) : Found(place, wanted));

    /// <param name="page">From 1; one that is no more is the last.</param>
    /// <param name="panel">The message that is edited; null for a new one.</param>
    /// <param name="said">What happened to the text that was open, above all else.</param>
    public OutgoingMessage Page(Place place, int page, int? panel, string? said = null)
    {
        var (words, sources) = (ShelfWords.In(languages.Of(place)), kept.All());
        if (sources.Count == 0)
            return Replies.Say(place, words.NoTexts) with { Edit = panel };
        var pages = (sources.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 1, pages);
        var text = new MessageTextBuilder();
        if (said is not null)
            text.Append(said).Paragraph();
        text.Bold(words.ListTitle).Append($" · {MessageWords.In(words.Lang).CountOfTexts(sources.Count)}").Line().Append(words.ListHow);
        if (pages > 1)
            text.Paragraph().Append(MessageWords.In(words.Lang).PageOf(page, pages));
        List<List<InlineKeyboardButton>> rows = [.. sources.Skip((page - 1) * PageSize).Take(PageSize).Select(source => new List<InlineKeyboardButton> { Button(source, words) })];
        rows.Add(PageButtons.Row(page, pages, ShelfData.ListOfSources));
        rows.Add(kept.Tags().Count > 0 ? [ShelfData.Button(words.Tags, ShelfData.ListOfTags(1))] : []);
        return Replies.Say(place, text.Build(), keyboard: new InlineKeyboardMarkup(rows.Where(row => row.Count > 0))) with { Edit = panel };
    }

    // All on one page: a word does not fit into a button that turns pages, and who finds too much says more.
    private OutgoingMessage Found(Place place, string wanted)
    {
        var (words, found) = (ShelfWords.In(languages.Of(place)), kept.Having(wanted, MostFound + 1));
        var text = new MessageTextBuilder().Bold(found.Count == 0 ? words.FoundNone : words.ListTitle);
        if (found.Count > MostFound)
            text.Line().Append(words.FoundMore(MostFound));
        List<InlineKeyboardButton[]> rows = [.. found.Take(MostFound).Select(source => new[] { Button(source, words) }), [ShelfData.Button(words.BackToList, ShelfData.ListOfSources(1))]];
        return Replies.Say(place, text.Build(), keyboard: new InlineKeyboardMarkup(rows));
    }

    public static InlineKeyboardButton Button(SourceSummary source, ShelfWords words)
    {
        var label = ShelfLabel.Of(source.Title);
        return ShelfData.Button(source.Retired is null ? label : words.RetiredOne(label), ShelfData.Source(source.Id));
    }
}
