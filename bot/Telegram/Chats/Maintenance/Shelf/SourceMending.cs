using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Mending;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;

/// <summary>Mending a source that is quoted: as in the preview of a draft, and with immediate effect.</summary>
internal sealed class SourceMending(KnowledgeBase texts, SourceTrail trail, SourcePanel panels, AwaitedMessages awaited, ChatLanguage languages)
{
    /// <param name="act">One of <see cref="MendAct"/>, and what belongs to it.</param>
    public PressOutcome Pressed(SourceSummary source, string[] act, Place place, int panel)
    {
        var (words, says) = (ShelfWords.In(languages.Of(place)), SourceWords.In(languages.Of(place)));
        var keyboard = new MendKeyboard(texts.Find(source.Id), what => ShelfData.Source(source.Id, what), SourcePanel.Back(source.Id, words), says);
        return act switch
        {
            _ when source.Retired is not null => Changed(source, place, panel, words),
            [MendAct.Open, ..] => new PressOutcome(Reaction.None) { Edit = panels.Ask(place, source, panel, says.WhatToMend) with { Keyboard = keyboard.Fields(PanelPresses.PageIn(act, 1)) } },
            [MendAct.Field, var name] when Enum.TryParse<SourceField>(name, out var field) && Enum.IsDefined(field) =>
                Asked(source, TypedMend.Asks(field, says), TypedMend.ValueOf(field), null, place, panel),
            [MendAct.Speaker, var key, ..] when keyboard.SpeakerOf(key) is { } speaker =>
                Asked(source, says.AskSpeaker(ForeignText.Name(speaker)), TypedMend.NameOf(speaker), keyboard.Who(speaker, PanelPresses.PageIn(act, 2)), place, panel),
            [MendAct.Nobody, var key] when keyboard.SpeakerOf(key) is { } speaker => Mended(source, new SpeakerMend(speaker, null), place, panel),
            [MendAct.Is, var key, var other] when keyboard.SpeakerOf(key) is { } speaker && keyboard.SpeakerOf(other) is { } now => Mended(source, new SpeakerMend(speaker, now), place, panel),
            _ => Changed(source, place, panel, words),
        };
    }

    /// <summary>A value that was asked for, and typed.</summary>
    public Reaction Take(AwaitedMessage asked, string value, Place place)
    {
        var (words, says) = (ShelfWords.In(languages.Of(place)), SourceWords.In(languages.Of(place)));
        if (TypedMend.Of(asked.Detail ?? "", value.Trim()) is not { } mend)
            return Reaction.Of(Replies.Say(place, says.BadValue, keyboard: new InlineKeyboardMarkup(SourcePanel.Back(asked.About, words))));
        var (_, said) = Mended(asked.About, mend, place, words);
        return panels.Moved(place, asked, said);
    }

    private PressOutcome Mended(SourceSummary source, SpeakerMend mend, Place place, int panel)
    {
        var (isDone, said) = Mended(source.Id, new SourceMend { Speakers = [mend] }, place, ShelfWords.In(languages.Of(place)));
        return new PressOutcome(Reaction.None, said) { Edit = panels.Draw(place, source.Id, panel, isDone ? said : null) };
    }

    private (bool IsDone, string Said) Mended(string id, SourceMend mend, Place place, ShelfWords words)
    {
        var outcome = texts.Mend(id, mend, trail.By(place.Person)).Outcome;
        return (outcome == ChangeOutcome.Done, outcome switch
        {
            ChangeOutcome.Done => words.Mended,
            ChangeOutcome.AlreadySo => words.AlreadySo,
            ChangeOutcome.BadValue => SourceWords.In(words.Lang).BadValue,
            _ => words.Changed, // retired or removed meanwhile, or the speaker is called otherwise
        });
    }

    private PressOutcome Asked(SourceSummary source, string how, string detail, InlineKeyboardMarkup? keyboard, Place place, int panel)
    {
        var ask = panels.Ask(place, source, panel, how);
        var press = new PressOutcome(Reaction.None) { Edit = keyboard is null ? ask : ask with { Keyboard = keyboard } };
        press.Reaction.Change(tx => awaited.Ask(tx, place.Person, AwaitedKind.Mend, source.Id, panel, detail));
        return press;
    }

    private PressOutcome Changed(SourceSummary source, Place place, int panel, ShelfWords words) =>
        new(Reaction.None, words.Changed) { Edit = panels.Draw(place, source.Id, panel) };
}
