using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering.Cards;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>What a maintainer sees of a draft.</summary>
internal sealed class DraftMessages(SourceDrafts drafts, ChatLanguage languages)
{
    public SourceWords Words(Place place) => SourceWords.In(languages.Of(place));

    /// <summary>How the draft reads now, with its buttons, in the maintainer's own chat.</summary>
    public OutgoingMessage Preview(SourceDraft draft, Place place, CancellationToken cancel) => Preview(draft, drafts.Read(draft, cancel), place);

    public OutgoingMessage Preview(SourceDraft draft, DraftReading reading, Place place)
    {
        var words = Words(place);
        return Replies.Say(place with { Chat = draft.By, Thread = place.IsPrivate ? place.Thread : null, Kind = Access.ChatKind.Private }, PreviewCard.Of(reading, words.Lang, draft.From), keyboard: DraftKeyboard.Preview(draft, reading, drafts.Before(draft), words));
    }
}
