using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;

/// <summary>Presses of a source's buttons: is it there? → each on one line, and what it does. What was pressed for something that is not so any more changes nothing and says so.</summary>
internal sealed class SourcePresses(
    KnowledgeBase texts, KeptSources kept, SourceTrail trail, SourcePanel panels, SourceListPanel list, SourceMending mending, SourceTagging tags, AudiencePanel audience, HistoryPanel history,
    AwaitedMessages awaited, ChatLanguage languages)
{
    // What a stamp is compared with must be so still when it is acted upon.
    private readonly Lock _changing = new();

    /// <param name="what">"page:2"; "KEY"; "KEY:act:…".</param>
    public PressOutcome Pressed(Place place, int panel, string what)
    {
        var parts = what.Split(':');
        if (parts is [ShelfData.Page, ..])
            return Turned(list.Page(place, PanelPresses.PageIn(parts, 1), panel));
        var words = ShelfWords.In(languages.Of(place));
        lock (_changing)
        {
            return kept.Find(parts[0]) is { } source
                ? Act(source, parts[1..], place, panel, words)
                : new PressOutcome(Reaction.None, words.TextGone) { Edit = list.Page(place, 1, panel, words.TextGone) };
        }
    }

    private PressOutcome Act(SourceSummary source, string[] act, Place place, int panel, ShelfWords words) => act switch
    {
        [] => Turned(panels.Draw(place, source.Id, panel)),
        [ShelfData.Text] => Text(source, place),
        [MendAct.Open or MendAct.Field or MendAct.Speaker or MendAct.Nobody or MendAct.Is, ..] => mending.Pressed(source, act, place, panel),
        [ShelfData.Replace] => Asked(source, AwaitedKind.Version, place, panel, words.ReplaceHow),
        [ShelfData.Retire] => Done(texts.Retire(source.Id, trail.By(place.Person)), words.RetiredNow, place, panel, words),
        [ShelfData.Restore] => Done(texts.Restore(source.Id, null, trail.By(place.Person)), words.RestoredNow, place, panel, words),
        [ShelfData.Undo, var stamp] when IsSo(source, stamp) => Done(texts.Undo(source.Id, trail.By(place.Person)), words.UndoneNow, place, panel, words),
        [ShelfData.Tags or ShelfData.Untag, ..] => tags.Pressed(source, act, place, panel),
        [ShelfData.Seen, ..] => Turned(audience.OfSource(place, source, PanelPresses.PageIn(act, 1), panel)),
        [ShelfData.Everybody] => Turned(audience.AskSource(place, source, panel) ?? audience.OfSource(place, source, 1, panel)),
        [ShelfData.EverybodySurely or ShelfData.Bind or ShelfData.Unbind, ..] when audience.ChangeSource(source.Id, act, place.Person) => Turned(audience.OfSource(place, source, PanelPresses.PageIn(act, 2), panel)),
        [ShelfData.History, ..] => Turned(history.OfSource(place, source.Id, PanelPresses.PageIn(act, 1), panel)),
        [ShelfData.Erase] => Erase(source, words.EraseAsk, ShelfData.EraseSurely, place, panel, words),
        [ShelfData.EraseSurely, var stamp] when IsSo(source, stamp) => Erase(source, words.EraseAskAgain, ShelfData.EraseNow, place, panel, words),
        [ShelfData.EraseNow, var stamp] when IsSo(source, stamp) => Erased(source, place, panel, words),
        _ => new PressOutcome(Reaction.None, words.Changed) { Edit = panels.Draw(place, source.Id, panel) },
    };

    private bool IsSo(SourceSummary source, string stamp) => ShelfData.StampOf(texts.History(source.Id)) == stamp;

    private static PressOutcome Turned(OutgoingMessage edit) => new(Reaction.None) { Edit = edit };

    private PressOutcome Text(SourceSummary source, Place place)
    {
        if (kept.TextOf(source) is not { } whole)
            return PressOutcome.Only(ShelfWords.In(languages.Of(place)).TextGone);
        var below = new MessageTextBuilder().Italic(ForeignText.Title(whole.Title)).Build();
        return new PressOutcome(Reaction.Of(Replies.Say(place, below) with { File = OutgoingFile.Of(whole.Id, whole.Body) }));
    }

    private PressOutcome Asked(SourceSummary source, AwaitedKind kind, Place place, int panel, string how)
    {
        var press = Turned(panels.Ask(place, source, panel, how));
        press.Reaction.Change(tx => awaited.Ask(tx, place.Person, kind, source.Id, panel));
        return press;
    }

    private PressOutcome Done(ChangeResult result, string done, Place place, int panel, ShelfWords words)
    {
        var says = result.Outcome switch
        {
            ChangeOutcome.Done => done,
            ChangeOutcome.TooLate => words.UndoTooLate,
            ChangeOutcome.Gone => words.TextGone,
            _ => words.AlreadySo, // somebody was quicker, or the button was pressed twice
        };
        return new PressOutcome(Reaction.None, says) { Edit = panels.Draw(place, result.Id, panel, result.IsDone ? done : null) };
    }

    private PressOutcome Erase(SourceSummary source, string question, string next, Place place, int panel, ShelfWords words) =>
        Turned(panels.Ask(place, source, panel, question, [ShelfData.Button(words.EraseYes, ShelfData.Source(source.Id, next, ShelfData.StampOf(texts.History(source.Id))))]));

    private PressOutcome Erased(SourceSummary source, Place place, int panel, ShelfWords words) =>
        texts.Erase(source.Id, trail.By(place.Person)).IsDone
            ? new PressOutcome(Reaction.None, words.Erased) { Edit = list.Page(place, 1, panel, words.Erased) }
            : new PressOutcome(Reaction.None, words.TextGone) { Edit = list.Page(place, 1, panel, words.TextGone) };
}
