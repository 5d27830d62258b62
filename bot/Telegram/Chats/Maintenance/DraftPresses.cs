using TalksBot.Bot.Access;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Listening;
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
internal sealed class DraftPresses(KnowledgeBase texts, Maintainers maintainers, SourceDrafts drafts, SourceTrail trail, DraftMessages messages, ProposalMessages proposals, ChatLanguage languages)
{
    /// <param name="who">As the one who pressed calls himself.</param>
    /// <param name="what">The draft's key, the act, and what belongs to it.</param>
    public PressOutcome Pressed(Place place, string who, int panel, string what, CancellationToken cancel)
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
        var press = Pressed(draft, parts, place, panel, cancel);
        if (others.Count > 0 && press.Edit is not null && (parts[1] is DraftAct.Add or DraftAct.Replace or DraftAct.Beside or DraftAct.Discard))
            press.Reaction.Send(tx => proposals.Decided(tx, draft.Key, others, who));
        return press;
    }

    private PressOutcome Pressed(SourceDraft draft, string[] parts, Place place, int panel, CancellationToken cancel)
    {
        var words = messages.Words(place);
        return (parts[1], parts.Length) switch
        {
            (DraftAct.Add, 2) => Add(draft, place, panel, null, cancel),
            (DraftAct.Replace, 2) => Replace(draft, place, panel, cancel),
            (DraftAct.Beside, 2) => Beside(draft, place, panel, cancel),
            (DraftAct.Discard, 2) => Turned(place, panel, words.Discarded, null, draft with { State = DraftState.Discarded, Awaits = null }),
            (DraftAct.Join, 2) => Join(draft, place, panel, cancel),
            (DraftAct.Mend, 2) => Turned(place, panel, words.WhatToMend, DraftKeyboard.Mend(draft, drafts.Read(draft, cancel), words), draft with { Awaits = null }),
            (DraftAct.Back, 2) => Preview(draft with { Awaits = null }, place, panel, cancel),
            (DraftAct.Field, 3) when Enum.TryParse<SourceField>(parts[2], out var field) && Enum.IsDefined(field) =>
                Turned(place, panel, Asking(field, words), DraftKeyboard.OnlyBack(draft, words), draft with { Awaits = $"{field}" }),
            (DraftAct.Speaker, 3) => Speaker(draft, place, panel, parts[2], cancel),
            (DraftAct.Nobody, 3) => Speaks(draft, place, panel, parts[2], null, cancel),
            (DraftAct.Is, 4) => Speaks(draft, place, panel, parts[2], parts[3], cancel),
            _ => PressOutcome.Only(words.DraftGone),
        };
    }

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
            return Turned(place, panel, words.ThereAlready, null, draft with { State = DraftState.Discarded, Awaits = null });
        var said = changed switch
        {
            [{ Outcome: ImportOutcome.Replaced }] => words.Replaced,
            [_] => words.Added,
            _ => words.AddedMany(MessageWords.In(words.Lang).CountOfTexts(changed.Count)),
        };
        var text = new MessageTextBuilder().Bold(said).Paragraph();
        foreach (var source in changed.Take(5))
            text.Italic(ForeignText.Title(source.Title)).Line();
        var after = draft with { State = DraftState.Added, Source = changed[^1].Id, Awaits = null };
        return Turned(place, panel, text.Build(), changed.Count == 1 ? DraftKeyboard.OnlyUndo(after, words) : null, after);
    }

    private PressOutcome Undo(SourceDraft draft, Place place, int panel)
    {
        var words = messages.Words(place);
        var undone = draft.Source is { } id && texts.Undo(id, trail.By(place.Person)).IsDone;
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

    private PressOutcome Speaker(SourceDraft draft, Place place, int panel, string key, CancellationToken cancel)
    {
        var (words, reading) = (messages.Words(place), drafts.Read(draft, cancel));
        if (DraftKeyboard.SpeakerOf(reading, key) is not { } name)
            return Preview(draft, place, panel, cancel);
        return Turned(place, panel, words.AskSpeaker(ForeignText.Name(name)), DraftKeyboard.Speaker(draft, reading, name, words), draft with { Awaits = SourceTalk.AwaitsNameOf(name) });
    }

    /// <param name="other">The key of the one that he is; null when the words are nobody's.</param>
    private PressOutcome Speaks(SourceDraft draft, Place place, int panel, string key, string? other, CancellationToken cancel)
    {
        var reading = drafts.Read(draft, cancel);
        var (name, now) = (DraftKeyboard.SpeakerOf(reading, key), other is null ? null : DraftKeyboard.SpeakerOf(reading, other));
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

    private static PressOutcome Edited(OutgoingMessage message, SourceDraft draft)
    {
        var reaction = new Reaction();
        reaction.Change(tx => SourceDrafts.Put(tx, draft));
        return new PressOutcome(reaction) { Edit = message };
    }

    private static string Asking(SourceField field, SourceWords words) => field switch
    {
        SourceField.Title => words.AskTitle,
        SourceField.Author => words.AskAuthor,
        SourceField.Date => words.AskDate,
        SourceField.Lang => words.AskLang,
        _ => words.AskUrl,
    };
}
