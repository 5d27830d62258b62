using TalksBot.Bot.Access;
using TalksBot.Bot.Insight.History;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Cards;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;

/// <summary>One source as those who look after it see it: what is known of it, who speaks, who sees it, and what can be done.</summary>
internal sealed class SourcePanel(KnowledgeBase texts, KeptSources kept, SourceAudience audience, AudienceLine seen, SourceListPanel list, ChatLanguage languages, TimeProvider time)
{
    private const int MostSpeakers = 5, MostOfTags = 300;

    /// <summary>The panel as it is now; the list in the place of a source that is no more.</summary>
    /// <param name="panel">The message that is edited; null for a new one.</param>
    /// <param name="said">What was just done, above all else.</param>
    public OutgoingMessage Draw(Place place, string id, int? panel, string? said = null)
    {
        var words = ShelfWords.In(languages.Of(place));
        if (kept.Find(Commands.PanelData.SourceKey(id)) is not { } source || kept.TextOf(source) is not { } whole)
            return list.Page(place, 1, panel, said ?? words.TextGone);
        var text = new MessageTextBuilder();
        if (said is not null)
            text.Bold(said).Paragraph();
        TextFacts.Head(text, whole, words.Lang);
        TextFacts.Speakers(text, whole, MostSpeakers, words.Lang);
        text.Paragraph().Append(words.VersionOf(source.Version)).Line();
        text.Append(source.Tags.Count == 0 ? words.NoTags : words.TagsAre(Shown(source.Tags))).Line();
        text.Append(seen.Of(audience.ChatsOf(id), words)).Line();
        if (source.Retired is { } retired)
            text.Bold(words.RetiredOn(MessageWords.In(words.Lang).Date(DateOnly.FromDateTime(retired.UtcDateTime))));
        return Replies.Say(place, text.Build(), keyboard: new InlineKeyboardMarkup(Buttons(source, words))) with { Edit = panel };
    }

    /// <summary>Leads from what was opened back to the source.</summary>
    public static InlineKeyboardButton Back(string id, ShelfWords words) => ShelfData.Button(words.Back, ShelfData.Source(id));

    /// <summary>A question or a hint about the source, with the way back.</summary>
    public OutgoingMessage Ask(Place place, SourceSummary source, int? panel, string how, params IEnumerable<InlineKeyboardButton[]> rows)
    {
        var words = ShelfWords.In(languages.Of(place));
        var text = new MessageTextBuilder().Italic(ForeignText.Title(source.Title)).Paragraph().Append(how).Build();
        return Replies.Say(place, text, keyboard: new InlineKeyboardMarkup([.. rows, [Back(source.Id, words)]])) with { Edit = panel };
    }

    /// <summary>After something was typed: the panel goes on below it, and the one above it goes.</summary>
    public Reaction Moved(Place place, AwaitedMessage asked, string said)
    {
        var reaction = Reaction.Of(Draw(place, asked.About, null, said));
        reaction.Send(new OutgoingMessage { Chat = place.Chat, Kind = OutgoingKind.Answer, Delete = asked.Panel });
        reaction.Change(tx => AwaitedMessages.Stop(tx, place.Person));
        return reaction;
    }

    private IEnumerable<InlineKeyboardButton[]> Buttons(SourceSummary source, ShelfWords words)
    {
        var (id, history) = (source.Id, texts.History(source.Id));
        yield return source.Retired is null
            ? [ShelfData.Button(words.ShowText, ShelfData.Source(id, ShelfData.Text)), ShelfData.Button(words.Mend, ShelfData.Source(id, MendAct.Open))]
            : [ShelfData.Button(words.ShowText, ShelfData.Source(id, ShelfData.Text))];
        yield return [ShelfData.Button(words.Replace, ShelfData.Source(id, ShelfData.Replace)), ShelfData.Button(words.Tags, ShelfData.Source(id, ShelfData.Tags))];
        yield return [ShelfData.Button(words.WhoSees, ShelfData.Source(id, ShelfData.Seen)), ShelfData.Button(words.History, ShelfData.Source(id, ShelfData.History))];
        yield return source.Retired is null
            ? [ShelfData.Button(words.Retire, ShelfData.Source(id, ShelfData.Retire)), ShelfData.Button(words.Erase, ShelfData.Source(id, ShelfData.Erase))]
            : [ShelfData.Button(words.Restore, ShelfData.Source(id, ShelfData.Restore)), ShelfData.Button(words.Erase, ShelfData.Source(id, ShelfData.Erase))];
        if (history is [.., var last] && time.GetUtcNow() - last.When <= SourceLife.UndoLasts)
        {
            var what = HistoryLine.What(SourceTrail.ActOf(last.Kind), InsightWords.In(words.Lang));
            yield return [ShelfData.Button(words.UndoOf(what), ShelfData.Source(id, ShelfData.Undo, ShelfData.StampOf(history)))];
        }

        yield return [ShelfData.Button(words.BackToList, ShelfData.ListOfSources(1))];
    }

    /// <summary>"#conseil #travaux".</summary>
    public static string Shown(IReadOnlyList<string> tags)
    {
        var line = string.Join(' ', tags.Select(tag => $"#{tag}"));
        return line.Length <= MostOfTags ? line : $"{line[..TextCut.Head(line, MostOfTags)]}…";
    }
}
