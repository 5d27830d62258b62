using TalksBot.Bot.Access;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Mending;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>Presses of a preview's buttons: is he still a maintainer, and is it his? → each on one line, and what it does.</summary>
internal sealed class DraftPresses(
    KnowledgeBase texts, Maintainers maintainers, SourceDrafts drafts, SourceTrail trail, DraftMessages messages, ProposalMessages proposals, AwaitedMessages awaiting, KeptSources kept, GapAnswering gaps, WorkShown shown, ChatLanguage languages)
{
    /// <param name="who">As the one who pressed calls himself.</param>
    /// <param name="what">The draft's key, the act, and what belongs to it.</param>
    public async Task<PressOutcome> PressedAsync(Place place, string who, int panel, string what, CancellationToken cancel)
    {
        var words = messages.Words(place);
        if (!place.IsPrivate || maintainers.RoleOf(place.Person) is null)
            return PressOutcome.Only(languages.Words(place).ButtonGone);
        var parts = what.Split(':');
        if (parts.Length < 2 || drafts.Find(parts[0], place.Person) is not { } draft)
            return PressOutcome.Only(words.DraftGone);
        if (draft.State == DraftState.Added)
            return parts[1] == DraftAct.Undo ? Undo(draft, place, panel) : PressOutcome.Only(words.ThereAlready);
        if (draft.State == DraftState.Discarded)
            return PressOutcome.Only(words.Discarded);
        var others = drafts.Others(draft);
        var press = await shown.WhileAsync(place, () => Task.FromResult(Act(draft, parts, place, panel, words, cancel)), cancel).ConfigureAwait(false);
        if (others.Count > 0 && press.Edit is not null && (parts[1] is DraftAct.Add or DraftAct.Replace or DraftAct.Beside or DraftAct.Discard))
            press.Reaction.Send(tx => proposals.Decided(tx, draft.Key, others, who));
        if (draft.Gap is { } gap && drafts.Find(draft.Key, place.Person) is { State: DraftState.Added, Source: { } source })
            press.Reaction.With(await gaps.TryAsync(gap, source, place, cancel).ConfigureAwait(false));
        return press;
    }

    private PressOutcome Act(SourceDraft draft, string[] parts, Place place, int panel, SourceWords words, CancellationToken cancel) => (parts[1], parts.Length) switch
    {
        (DraftAct.Add, 2) => Add(draft, place, panel, null, cancel),
        (DraftAct.Replace, 2) => Replace(draft, place, panel, cancel),
        (DraftAct.Beside, 2) => Beside(draft, place, panel, cancel),
        (DraftAct.Discard, 2) => Turned(place, panel, words.Discarded, null, draft with { State = DraftState.Discarded }),
        (DraftAct.Join, 2) => Join(draft, place, panel, cancel),
        (MendAct.Open, 2 or 3) => Turned(place, panel, words.WhatToMend, Mending(draft, words, cancel).Fields(PanelPresses.PageIn(parts, 2)), draft),
        (DraftAct.Tags, 2) => Tags(draft, place, panel, words),
        (DraftAct.Tag, 3) => Tags(kept.FindTag(parts[2]) is { } tag ? draft with { Tags = [.. draft.Tags.Append(tag).Distinct().Order(StringComparer.Ordinal)] } : draft, place, panel, words),
        (DraftAct.Untag, 3) => Tags(draft with { Tags = [.. draft.Tags.Where(tag => PanelData.SourceKey(tag) != parts[2])] }, place, panel, words),
        (DraftAct.Back, 2) => Preview(draft, place, panel, cancel),
        (MendAct.Field, 3) when Enum.TryParse<SourceField>(parts[2], out var field) && Enum.IsDefined(field) =>
            Asked(draft, TypedMend.ValueOf(field), Turned(place, panel, TypedMend.Asks(field, words), DraftKeyboard.OnlyBack(draft, words), draft), place, panel),
        (MendAct.Speaker, 3 or 4) => Speaker(draft, place, panel, parts[2], PanelPresses.PageIn(parts, 3), cancel),
        (MendAct.Nobody, 3) => Speaks(draft, place, panel, parts[2], null, cancel),
        (MendAct.Is, 4) => Speaks(draft, place, panel, parts[2], parts[3], cancel),
        _ => PressOutcome.Only(words.DraftGone),
    };

    private PressOutcome Replace(SourceDraft draft, Place place, int panel, CancellationToken cancel) =>
        drafts.Read(draft, cancel).Preview is { Like: [var like, ..] } ? Add(draft, place, panel, like.Id, cancel) : Preview(draft, place, panel, cancel);

    private PressOutcome Beside(SourceDraft draft, Place place, int panel, CancellationToken cancel) =>
        drafts.Read(draft, cancel).Texts is [var only] ? Add(draft, place, panel, $"{only.Text.Id}-{draft.Key[..4]}", cancel) : Preview(draft, place, panel, cancel);

    private PressOutcome Add(SourceDraft draft, Place place, int panel, string? instead, CancellationToken cancel)
    {
        var words = messages.Words(place);
        var report = drafts.Add(draft, instead, cancel);
        if (report is null)
            return PressOutcome.Only(words.ThereAlready); // somebody else to whom it was proposed was faster
        if (report.Sources.Count == 0)
            return Preview(draft, place, panel, cancel);
        var changed = report.Sources.Where(source => source.Outcome != ImportOutcome.Skipped).ToList();
        if (changed.Count == 0)
            return Turned(place, panel, words.ThereAlready, null, draft with { State = DraftState.Discarded });
        var said = changed switch
        {
            [{ Outcome: ImportOutcome.Replaced }] => words.Replaced,
            [_] => words.Added,
            _ => words.AddedMany(MessageWords.In(words.Lang).CountOfTexts(changed.Count)),
        };
        var text = new MessageTextBuilder().Bold(said).Paragraph();
        foreach (var source in changed.Take(5))
            text.Italic(ForeignText.Title(source.Title)).Line();
        var after = drafts.Find(draft.Key, place.Person) ?? draft; // as the import noted it
        return Turned(place, panel, text.Build(), DraftKeyboard.OnlyUndo(after, words), after);
    }

    private PressOutcome Undo(SourceDraft draft, Place place, int panel)
    {
        var words = messages.Words(place);
        // What somebody else did since is not undone by this button.
        if (draft.IsMany)
            return texts.UndoLast(draft.Source!, draft.Version ?? 0, trail.By(place.Person)) is { Count: > 0 } all && all.All(result => result.IsDone)
                ? Turned(place, panel, words.Undone, null, draft with { State = DraftState.Discarded })
                : PressOutcome.Only(words.NotUndoneMany);
        var undone = draft.Source is { } id && texts.History(id) is [.., { Kind: SourceChangeKind.Added or SourceChangeKind.Replaced } last] && last.Version == draft.Version
            && texts.Undo(id, trail.By(place.Person)).IsDone;
        return undone ? Turned(place, panel, words.Undone, null, draft with { State = DraftState.Discarded }) : PressOutcome.Only(words.NotUndone);
    }

    private PressOutcome Join(SourceDraft draft, Place place, int panel, CancellationToken cancel)
    {
        if (drafts.Before(draft) is not { } earlier)
            return Preview(draft, place, panel, cancel);
        var joined = drafts.Join(earlier, draft);
        var press = Preview(joined, place, panel, cancel);
        press.Reaction.Change(tx =>
        {
            SourceDrafts.Put(tx, earlier with { State = DraftState.Discarded });
            SourceDrafts.Put(tx, draft with { State = DraftState.Discarded });
        });
        return press;
    }

    private PressOutcome Tags(SourceDraft draft, Place place, int panel, SourceWords words) =>
        Turned(place, panel, words.WhichTags, DraftKeyboard.Tags(draft, kept.Tags(), words), draft);

    private PressOutcome Speaker(SourceDraft draft, Place place, int panel, string key, int page, CancellationToken cancel)
    {
        var words = messages.Words(place);
        var mending = Mending(draft, words, cancel);
        if (mending.SpeakerOf(key) is not { } name)
            return Preview(draft, place, panel, cancel);
        return Asked(draft, TypedMend.NameOf(name), Turned(place, panel, words.AskSpeaker(ForeignText.Name(name)), mending.Who(name, page), draft), place, panel);
    }

    /// <param name="other">The key of the one that he is; null when the words are nobody's.</param>
    private PressOutcome Speaks(SourceDraft draft, Place place, int panel, string key, string? other, CancellationToken cancel)
    {
        var mending = Mending(draft, messages.Words(place), cancel);
        var (name, now) = (mending.SpeakerOf(key), other is null ? null : mending.SpeakerOf(other));
        if (name is null || (other is not null && now is null))
            return Preview(draft, place, panel, cancel);
        return SourceDrafts.Mended(draft, new SourceMend { Speakers = [new SpeakerMend(name, now)] }) is { } mended
            ? Preview(mended, place, panel, cancel)
            : PressOutcome.Only(messages.Words(place).BadValue);
    }

    private PressOutcome Preview(SourceDraft draft, Place place, int panel, CancellationToken cancel) =>
        Edited(messages.Preview(draft, place, cancel) with { Edit = panel }, draft);

    private static PressOutcome Turned(Place place, int panel, string text, InlineKeyboardMarkup? keyboard, SourceDraft draft) => Turned(place, panel, MessageText.Plain(text), keyboard, draft);

    private static PressOutcome Turned(Place place, int panel, MessageText text, InlineKeyboardMarkup? keyboard, SourceDraft draft) =>
        Edited(Replies.Say(place, text, keyboard: keyboard) with { Edit = panel }, draft);

    /// <param name="what">One of <see cref="TypedMend"/>.</param>
    private PressOutcome Asked(SourceDraft draft, string what, PressOutcome press, Place place, int panel)
    {
        press.Reaction.Change(tx => awaiting.Ask(tx, place.Person, AwaitedKind.DraftMend, draft.Key, panel, what));
        return press;
    }

    private static PressOutcome Edited(OutgoingMessage message, SourceDraft draft)
    {
        var reaction = new Reaction();
        reaction.Change(tx => SourceDrafts.Put(tx, draft));
        return new PressOutcome(reaction) { Edit = message };
    }

    private MendKeyboard Mending(SourceDraft draft, SourceWords words, CancellationToken cancel) => DraftKeyboard.Mending(draft, drafts.Read(draft, cancel), words);
}
