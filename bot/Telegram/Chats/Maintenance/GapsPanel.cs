using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.Bot.Insight.Notes;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>/gaps: what no text answered, a page of buttons at a time; one opened shows how it was asked, and what can be done.</summary>
internal sealed class GapsPanel(GapBook gaps, AwaitedMessages awaited, AudienceLine seen, ChatMoves moves, ChatLanguage languages, TimeProvider time)
{
    private const int PageSize = 8, MostQuestions = 5, LabelCharacters = 50, QuestionCharacters = 300;

    private const string PageVerb = "page", AddVerb = "add", AsideVerb = "aside", NoteVerb = "note", CancelVerb = "cancel";

    public Reaction Open(Place place) => Reaction.Of(Page(place, 1, null));

    public PressOutcome Pressed(Place place, int panel, string what)
    {
        var words = Words(place);
        if (what.Split(':') is not { Length: 1 or 2 } parts)
            return PressOutcome.Only(words.GapGone);
        if (parts is [PageVerb, var number])
            return new PressOutcome(Reaction.None) { Edit = Page(place, PanelPresses.Number(number) ?? 1, panel) };
        if (PanelPresses.Number(parts[0]) is not { } id || gaps.Find(id) is not { } gap)
            return PressOutcome.Only(words.GapGone);
        return (parts.Length == 1 ? "" : parts[1]) switch
        {
            "" => new PressOutcome(Reaction.None) { Edit = Card(place, gap, panel) },
            AddVerb => Await(AwaitedKind.TextForGap, place, gap, panel, words.AddTextHow),
            NoteVerb => Await(AwaitedKind.Note, place, gap, panel, $"{words.NoteHow} {ReachOf(gap, words)}"),
            CancelVerb => new PressOutcome(Reaction.None, words.NotAwaited) { Edit = Card(place, gap, panel) },
            AsideVerb => SetAside(place, gap, panel, words),
            _ => PressOutcome.Only(words.GapGone),
        };
    }

    private static string Data(string what) => $"{MaintainerCommands.Gaps}:{what}";

    private static string PageData(int page) => Data(string.Create(CultureInfo.InvariantCulture, $"{PageVerb}:{page}"));

    private InsightWords Words(Place place) => InsightWords.In(languages.Words(place).Lang);

    private PressOutcome Await(AwaitedKind kind, Place place, GapEntry gap, int panel, string how)
    {
        var press = new PressOutcome(Reaction.None) { Edit = Card(place, gap, panel, how) };
        press.Reaction.Change(tx => awaited.Ask(tx, place.Person, kind, gap.Number, panel));
        return press;
    }

    /// <summary>Who will read the note, said before it is written.</summary>
    private string ReachOf(GapEntry gap, InsightWords words) =>
        NoteReach.Of(gap).Groups is { } chats ? words.NoteForGroups(seen.Names([.. chats.Select(moves.Current).Distinct()], ShelfWords.In(words.Lang))) : words.NoteForAll;

    private PressOutcome SetAside(Place place, GapEntry gap, int panel, InsightWords words)
    {
        var reaction = new Reaction();
        // The list is drawn within the write, so that what two maintainers do at once stands in it.
        reaction.Change(tx =>
        {
            if (GapBook.SetAside(tx, gap.Id))
                AuditEntry.Write(tx, time.GetUtcNow(), place.Person, AuditAct.GapSetAside, $"gap {gap.Number}");
        });
        reaction.Send(Page(place, 1, panel, without: gap.Id));
        return new PressOutcome(reaction, words.SetAsideDone);
    }

    private OutgoingMessage Page(Place place, int page, int? panel, long? without = null)
    {
        var (words, list) = (Words(place), gaps.Open().Where(gap => gap.Id != without).ToList());
        if (list.Count == 0)
            return Said(place, MessageText.Plain(words.GapsNone), null, panel);
        var pages = (list.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 1, pages);
        var text = new MessageTextBuilder().Bold(words.GapsTitle).Append($" · {words.CountOfQuestions(list.Sum(gap => gap.Count))}").Line().Append(words.GapsHow);
        if (pages > 1)
            text.Paragraph().Append(MessageWords.In(words.Lang).PageOf(page, pages));
        var rows = list.Skip((page - 1) * PageSize).Take(PageSize)
            .Select(gap => (IEnumerable<InlineKeyboardButton>)[InlineKeyboardButton.WithCallbackData($"{gap.Count.ToString(CultureInfo.InvariantCulture)} × {Short(gap.Questions[0], LabelCharacters)}", Data(gap.Number))]).ToList();
        if (PageButtons.Row(page, pages, PageData) is { Count: > 0 } turning)
            rows.Add(turning);
        return Said(place, text.Build(), new InlineKeyboardMarkup(rows), panel);
    }

    private OutgoingMessage Card(Place place, GapEntry gap, int panel, string? how = null)
    {
        var words = Words(place);
        var text = new MessageTextBuilder();
        foreach (var question in gap.Questions.Take(MostQuestions))
            text.Italic(Short(question, QuestionCharacters)).Line();
        var languages = string.Join(", ", gap.Langs.Select(lang => $"{AnswerWords.In(words.Lang).LanguageName(lang.Lang)} ({lang.Count.ToString(CultureInfo.InvariantCulture)})"));
        text.Line().Append(words.GapAsked(words.CountOfTimes(gap.Count), MessageWords.In(words.Lang).Date(DateOnly.FromDateTime(gap.Last.UtcDateTime)), languages));
        if (how is not null)
            text.Paragraph().Bold(how);
        InlineKeyboardButton[][] rows = how is not null
            ? [[InlineKeyboardButton.WithCallbackData(words.NoteCancel, Data($"{gap.Number}:{CancelVerb}"))]]
            :
            [
                [InlineKeyboardButton.WithCallbackData(words.WriteNote, Data($"{gap.Number}:{NoteVerb}")), InlineKeyboardButton.WithCallbackData(words.AddText, Data($"{gap.Number}:{AddVerb}"))],
                [InlineKeyboardButton.WithCallbackData(words.NotOurs, Data($"{gap.Number}:{AsideVerb}")), InlineKeyboardButton.WithCallbackData("←", PageData(1))],
            ];
        return Said(place, text.Build(), new InlineKeyboardMarkup(rows), panel);
    }

    private static OutgoingMessage Said(Place place, MessageText text, InlineKeyboardMarkup? keyboard, int? panel) => Replies.Say(place, text, keyboard: keyboard) with { Edit = panel };

    private static string Short(string question, int most)
    {
        var line = ForeignText.Title(question);
        return line.Length <= most ? line : $"{line[..TextCut.Head(line, most)]}…";
    }
}
