using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;

/// <summary>A source's tags: one is added by typing it, and taken away by pressing it.</summary>
internal sealed class SourceTagging(KnowledgeBase texts, SourceTrail trail, SourcePanel panels, AwaitedMessages awaited, ChatLanguage languages)
{
    private static readonly char[] Between = [',', ';', '\n'];

    /// <param name="act">"tags", or "untag" and a tag's key.</param>
    public PressOutcome Pressed(SourceSummary source, string[] act, Place place, int panel)
    {
        var words = ShelfWords.In(languages.Of(place));
        if (act is [ShelfData.Untag, var key])
        {
            if (source.Tags.FirstOrDefault(tag => PanelData.SourceKey(tag) == key) is not { } gone)
                return Opened(source, place, panel, words, words.AlreadySo);
            texts.Tag(source.Id, [], [gone], trail.By(place.Person));
            source = source with { Tags = texts.StateOf(source.Id)?.Tags ?? [] };
        }

        return Opened(source, place, panel, words, null);
    }

    /// <summary>Tags that were asked for, and typed: one, or several with commas or line ends between them.</summary>
    public Reaction Take(AwaitedMessage asked, string value, Place place)
    {
        var words = ShelfWords.In(languages.Of(place));
        var outcome = texts.Tag(asked.About, value.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), [], trail.By(place.Person)).Outcome;
        if (outcome == ChangeOutcome.BadValue)
            return Reaction.Of(Replies.Say(place, words.BadTag(SourceTags.MostCharacters, SourceTags.Most), keyboard: new InlineKeyboardMarkup(SourcePanel.Back(asked.About, words))));
        return panels.Moved(place, asked, outcome switch
        {
            ChangeOutcome.Done => words.Tagged,
            ChangeOutcome.AlreadySo => words.AlreadySo,
            _ => words.TextGone,
        });
    }

    private PressOutcome Opened(SourceSummary source, Place place, int panel, ShelfWords words, string? says)
    {
        var rows = source.Tags.Select(tag => new[] { ShelfData.Button($"✕ {tag}", ShelfData.Source(source.Id, ShelfData.Untag, PanelData.SourceKey(tag))) });
        var press = new PressOutcome(Reaction.None, says) { Edit = panels.Ask(place, source, panel, words.TagHow, [.. rows]) };
        press.Reaction.Change(tx => awaited.Ask(tx, place.Person, AwaitedKind.Tags, source.Id, panel));
        return press;
    }
}
