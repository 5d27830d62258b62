using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;

/// <summary>Who sees a source, or the sources of a tag: everybody, or the groups that are ticked; with none ticked, nobody.</summary>
/// <remarks>A button says what is to be, not that it is to change: pressed twice, or by two at once, it does the same.</remarks>
internal sealed class AudiencePanel(SourceAudience audience, AudienceLine seen, KnownGroups groups, TalksStore store, ChatLanguage languages)
{
    private const int PageSize = 8, MostTags = 4;

    public OutgoingMessage OfSource(Place place, SourceSummary source, int page, int panel)
    {
        var words = ShelfWords.In(languages.Of(place));
        var text = new MessageTextBuilder().Italic(ForeignText.Title(source.Title)).Paragraph().Bold(seen.Of(audience.ChatsOf(source.Id), words)).Line();
        foreach (var tag in source.Tags.Where(tag => audience.ChatsOfTag(tag) is not null).Take(MostTags))
            text.Append(words.ByTag(tag, seen.Of(audience.ChatsOfTag(tag), words))).Line();
        text.Paragraph().Append(words.WhoSeesHow);
        return Drawn(place, text, audience.OwnChatsOf(source.Id), what => ShelfData.Source(source.Id, what), SourcePanel.Back(source.Id, words), page, panel);
    }

    public OutgoingMessage OfTag(Place place, string tag, int page, int panel)
    {
        var words = ShelfWords.In(languages.Of(place));
        var text = new MessageTextBuilder().Bold($"#{tag}").Paragraph().Bold(seen.Of(audience.ChatsOfTag(tag), words)).Paragraph().Append(words.WhoSeesTagHow);
        return Drawn(place, text, audience.ChatsOfTag(tag), what => ShelfData.Tag(tag, what), ShelfData.Button(words.Back, ShelfData.Tag(tag)), page, panel);
    }

    /// <summary>Asks before what is reserved becomes public; null for what is not.</summary>
    public OutgoingMessage? AskSource(Place place, SourceSummary source, int panel) => audience.OwnChatsOf(source.Id) is null
        ? null
        : Asked(place, new MessageTextBuilder().Italic(ForeignText.Title(source.Title)), ShelfWords.In(languages.Of(place)).PublicAsk, what => ShelfData.Source(source.Id, what), panel);

    /// <inheritdoc cref="AskSource"/>
    public OutgoingMessage? AskTag(Place place, string tag, int panel) => audience.ChatsOfTag(tag) is null
        ? null
        : Asked(place, new MessageTextBuilder().Bold($"#{tag}"), ShelfWords.In(languages.Of(place)).PublicAskTag, what => ShelfData.Tag(tag, what), panel);

    /// <returns>False when the button is none of this panel: nothing was changed.</returns>
    public bool ChangeSource(string id, string[] act, long by) =>
        Change(act, audience.OwnChatsOf(id), tx => audience.MakePublic(tx, id, by), (tx, chat) => audience.Bind(tx, id, chat, by), (tx, chat) => audience.Unbind(tx, id, chat, by));

    /// <inheritdoc cref="ChangeSource"/>
    public bool ChangeTag(string tag, string[] act, long by) =>
        Change(act, audience.ChatsOfTag(tag), tx => audience.MakeTagPublic(tx, tag, by), (tx, chat) => audience.BindTag(tx, tag, chat, by), (tx, chat) => audience.UnbindTag(tx, tag, chat, by));

    private bool Change(string[] act, IReadOnlyList<long>? bound, Action<StoreWriter> publish, Action<StoreWriter, long> bind, Action<StoreWriter, long> unbind)
    {
        switch (act)
        {
            case [ShelfData.EverybodySurely]:
                store.Write(publish);
                return true;
            case [ShelfData.Bind or ShelfData.Unbind, var number, _] when long.TryParse(number, out var chat) && groups.With(bound ?? [], ShelfWords.In(null)).Contains(chat):
                store.Write(tx => (act[0] == ShelfData.Bind ? bind : unbind)(tx, chat));
                return true;
            default:
                return false;
        }
    }

    private OutgoingMessage Asked(Place place, MessageTextBuilder text, string question, Func<string, string> data, int panel)
    {
        var words = ShelfWords.In(languages.Of(place));
        InlineKeyboardButton[][] rows = [[ShelfData.Button(words.PublicYes, data(ShelfData.EverybodySurely))], [ShelfData.Button(words.Back, data(ShelfData.Seen))]];
        return Replies.Say(place, text.Paragraph().Append(question).Build(), keyboard: new InlineKeyboardMarkup(rows)) with { Edit = panel };
    }

    private OutgoingMessage Drawn(Place place, MessageTextBuilder text, IReadOnlyList<long>? bound, Func<string[], string> data, InlineKeyboardButton back, int page, int panel)
    {
        var words = ShelfWords.In(languages.Of(place));
        var chats = groups.With(bound ?? [], words);
        var pages = Math.Max(1, (chats.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        List<List<InlineKeyboardButton>> rows = [[ShelfData.Button(Ticked(words.Everybody, bound is null), data([ShelfData.Everybody]))]];
        rows.AddRange(chats.Skip((page - 1) * PageSize).Take(PageSize).Select(chat => new List<InlineKeyboardButton> { Group(chat) }));
        rows.Add(PageButtons.Row(page, pages, number => data([ShelfData.Seen, ShelfData.Print(number)])));
        rows.Add([back]);
        if (chats.Count == 0)
            text.Paragraph().Append(words.NoGroups);
        return Replies.Say(place, text.Build(), keyboard: new InlineKeyboardMarkup(rows.Where(row => row.Count > 0))) with { Edit = panel };

        InlineKeyboardButton Group(long chat)
        {
            var isBound = bound?.Contains(chat) is true;
            return ShelfData.Button(Ticked(ShelfLabel.Of(groups.NameOf(chat, words)), isBound), data([isBound ? ShelfData.Unbind : ShelfData.Bind, ShelfData.Print(chat), ShelfData.Print(page)]));
        }
    }

    private static string Ticked(string label, bool isTicked) => isTicked ? $"✓ {label}" : label;
}
