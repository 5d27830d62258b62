using TalksBot.Bot.Access;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Cards;
using TalksBot.Bot.Words;

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
        if (draft.Tags.Count == 0)
            return card;
        var says = ShelfWords.In(words.Lang);
        // What it takes the place of may be reserved already.
        var own = reading.Preview?.Source is { } source ? audience.ChatsOf(source.Id) : null;
        var bound = draft.Tags.Select(audience.ChatsOfTag).Append(own).OfType<IReadOnlyList<long>>().ToList();
        return new MessageTextBuilder().Append(card).Paragraph().Append(says.TagsAre(SourcePanel.Shown(draft.Tags))).Line()
            .Append(seen.Of(bound.Count == 0 ? null : [.. bound.SelectMany(chats => chats).Distinct()], says)).Build();
    }
}
