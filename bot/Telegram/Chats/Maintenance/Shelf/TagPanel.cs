using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Words;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;

/// <summary>The tags, a tag a button; one opened shows its sources and who sees them.</summary>
internal sealed class TagPanel(KeptSources kept, SourceAudience audience, AudienceLine seen, AudiencePanel who, ChatLanguage languages)
{
    private const int PageSize = 8;

    private const string SourcesOf = "of";

    /// <param name="what">"page:2"; "KEY"; "KEY:act:…".</param>
    public PressOutcome Pressed(Place place, int panel, string what)
    {
        var parts = what.Split(':');
        if (parts is [ShelfData.Page, ..])
            return Turned(Page(place, PanelPresses.PageIn(parts, 1), panel));
        if (kept.FindTag(parts[0]) is not { } tag)
            return new PressOutcome(Reaction.None, ShelfWords.In(languages.Of(place)).TagGone) { Edit = Page(place, 1, panel) };
        return parts[1..] switch
        {
            [] => Turned(One(place, tag, 1, panel)),
            [SourcesOf, _] => Turned(One(place, tag, PanelPresses.PageIn(parts, 2), panel)),
            [ShelfData.Seen, ..] => Turned(who.OfTag(place, tag, PanelPresses.PageIn(parts, 2), panel)),
            [ShelfData.Everybody] => Turned(who.AskTag(place, tag, panel) ?? who.OfTag(place, tag, 1, panel)),
            var act when who.ChangeTag(tag, act, place.Person) => Turned(who.OfTag(place, tag, PanelPresses.PageIn(act, 2), panel)),
            _ => Turned(One(place, tag, 1, panel)),
        };
    }

    private static PressOutcome Turned(OutgoingMessage edit) => new(Reaction.None) { Edit = edit };

    private OutgoingMessage Page(Place place, int page, int panel)
    {
        var (words, tags) = (ShelfWords.In(languages.Of(place)), kept.Tags());
        var pages = Math.Max(1, (tags.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var text = new MessageTextBuilder().Bold(words.Tags).Line().Append(tags.Count == 0 ? words.NoTags : words.TagsHow);
        var rows = tags.Skip((page - 1) * PageSize).Take(PageSize).Select(tag => new List<InlineKeyboardButton> { ShelfData.Button($"# {tag}", ShelfData.Tag(tag)) }).ToList();
        rows.Add(PageButtons.Row(page, pages, ShelfData.ListOfTags));
        rows.Add([ShelfData.Button(words.BackToList, ShelfData.ListOfSources(1))]);
        return Replies.Say(place, text.Build(), keyboard: new InlineKeyboardMarkup(rows.Where(row => row.Count > 0))) with { Edit = panel };
    }

    private OutgoingMessage One(Place place, string tag, int page, int panel)
    {
        var words = ShelfWords.In(languages.Of(place));
        var sources = kept.All().Where(source => source.Tags.Contains(tag)).ToList();
        var pages = Math.Max(1, (sources.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var text = new MessageTextBuilder().Bold($"#{tag}").Append($" · {MessageWords.In(words.Lang).CountOfTexts(sources.Count)}").Line().Append(seen.Of(audience.ChatsOfTag(tag), words));
        var rows = sources.Skip((page - 1) * PageSize).Take(PageSize).Select(source => new List<InlineKeyboardButton> { SourceListPanel.Button(source, words) }).ToList();
        rows.Add(PageButtons.Row(page, pages, number => ShelfData.Tag(tag, SourcesOf, ShelfData.Print(number))));
        rows.Add([ShelfData.Button(words.WhoSees, ShelfData.Tag(tag, ShelfData.Seen)), ShelfData.Button(words.BackToTags, ShelfData.ListOfTags(1))]);
        return Replies.Say(place, text.Build(), keyboard: new InlineKeyboardMarkup(rows.Where(row => row.Count > 0))) with { Edit = panel };
    }
}
