using TalksBot.Bot.Access;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Cards;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>What a maintainer sees of a draft.</summary>
internal sealed class DraftMessages(SourceDrafts drafts, KeptSources kept, SourceAudience audience, AudienceLine seen, ChatLanguage languages)
{
    public SourceWords Words(Place place) => SourceWords.In(languages.Of(place));

    /// <summary>How the draft reads now, with its buttons, in the maintainer's own chat.</summary>
    public OutgoingMessage Preview(SourceDraft draft, Place place, CancellationToken cancel) => Preview(draft, drafts.Read(draft, cancel), place);

    public OutgoingMessage Preview(SourceDraft draft, DraftReading reading, Place place)
    {
        var words = Words(place);
        var own = place with { Chat = draft.By, Thread = place.IsPrivate ? place.Thread : null, Kind = ChatKind.Private };
        return Replies.Say(own, Text(draft, reading, words), keyboard: DraftKeyboard.Preview(draft, reading, drafts.Before(draft), kept.Tags().Count > 0, words));
    }

    private MessageText Text(SourceDraft draft, DraftReading reading, SourceWords words)
    {
        var card = PreviewCard.Of(reading, words.Lang, draft.From);
        if (reading.Texts.Count == 0)
            return card;
        var says = ShelfWords.In(words.Lang);
        var text = new MessageTextBuilder().Append(card).Paragraph();
        if (draft.Tags.Count > 0)
            text.Append(says.TagsAre(SourcePanel.Shown(draft.Tags))).Line();
        text.Append(ReadersOf(draft, reading, says));
        if (reading.Preview is { Source: { } source, Like: [var like, ..] } && like.Id != source.Id && audience.ChatsOf(like.Id) is { } chats)
            text.Line().Append(says.LikeKeepsReaders(seen.Of(chats, says)));
        return text.Build();
    }

    /// <summary>What a text takes the place of may be reserved already, and so may a tag.</summary>
    private string ReadersOf(SourceDraft draft, DraftReading reading, ShelfWords says)
    {
        if (reading.Preview is { Outcome: ImportOutcome.Skipped, Source: { } there })
            return seen.Of(audience.ChatsOf(there.Id), says);
        var byTags = draft.Tags.Select(audience.ChatsOfTag).OfType<IReadOnlyList<long>>().ToList();
        var lines = reading.Texts.Select(read => audience.ChatsOf(read.Text.Id) is { } own ? [own, .. byTags] : byTags)
            .Select(bound => seen.Will(bound.Count == 0 ? null : [.. bound.SelectMany(chats => chats).Distinct().Order()], says)).Distinct().ToList();
        return lines is [var one] ? one : says.WillBeSeenDifferently;
    }
}
