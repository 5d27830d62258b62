using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Reading.Web;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>A maintainer's messages: is it a text, by itself or asked for? → fetched and kept → read → shown. Nothing is added yet.</summary>
internal sealed class SourceTalk(
    Maintainers maintainers, SourceDrafts drafts, DraftMessages messages, AwaitedMessages awaiting, DocumentDownload files, WebFetcher web, PastedParts pasted, WorkShown shown)
{
    /// <summary>What follows from a message in private; null when it is none of this talk, but a question.</summary>
    public async Task<Reaction?> HandleAsync(Update update, Message message, Place place, CancellationToken cancel)
    {
        if (!place.IsPrivate || maintainers.RoleOf(place.Person) is null || message.Text is ['/', ..])
            return null;
        var awaited = awaiting.Of(place.Person) is { Kind: AwaitedKind.TextForGap or AwaitedKind.Version } text ? text : null;
        if (message.MediaGroupId is not null && message is { Document: null, Caption: null })
            return Reaction.None; // of an album, the one with the words is taken
        if (SentText.In(message) is not { } sent || (sent is SentText.InPost && awaited is null && !IsText(message)))
            return null;
        var others = (IReadOnlyList<long>)[];
        if (sent is SentText.InPost)
        {
            (var whole, others) = await pasted.JoinAsync(update, message, cancel).ConfigureAwait(false);
            sent = SentText.In(message, whole.Length > 0 ? whole : null)!;
        }

        var reaction = await TakeAsync(sent, awaited, place, cancel).ConfigureAwait(false);
        if (others.Count > 0)
            reaction.Change(tx => PastedParts.Take(tx, others));
        return reaction;
    }

    /// <summary>/add: the address behind it, or the message that it replies to.</summary>
    /// <returns>Null for somebody to whom the command does not exist.</returns>
    public async Task<Reaction?> AddAsync(string argument, Message message, Place place, CancellationToken cancel)
    {
        if (maintainers.RoleOf(place.Person) is null)
            return null;
        var sent = WebFetcher.LooksLikeAddress(argument) ? new SentText.AtAddress(argument) : message.ReplyToMessage is { } replied ? SentText.In(replied) : null;
        return sent is null ? Reaction.Of(Replies.Say(place, messages.Words(place).AddHow, message.Id)) : await TakeAsync(sent, null, place, cancel).ConfigureAwait(false);
    }

    // What is passed on is a text to whoever looks after the texts, and so is a long one that asks nothing; all else is a question.
    private static bool IsText(Message message) =>
        message.ForwardOrigin is not null || (message.Text is { Length: > QuestionCheck.MostCharacters } text && !LongQuestion.Asks(text));

    /// <param name="awaited">What it is to be; null for a text by itself.</param>
    private async Task<Reaction> TakeAsync(SentText sent, AwaitedMessage? awaited, Place place, CancellationToken cancel)
    {
        var words = messages.Words(place);
        return await shown.WhileAsync(place, async () => sent switch
        {
            SentText.InFile { Bytes: > DocumentDownload.Most } file => Said(place, words.FileTooBig(ForeignText.Name(file.Name ?? "?"))),
            SentText.InFile file => await files.BytesAsync(file.Id, DocumentDownload.Most, cancel).ConfigureAwait(false) is { } content
                ? Begun(drafts.Begin(place.Person, file.Name, content, file.Known), awaited, place, cancel)
                : Said(place, words.FileNotFetched(ForeignText.Name(file.Name ?? "?"))),
            SentText.AtAddress page => await FetchedAsync(page.Address, awaited, place, cancel).ConfigureAwait(false),
            SentText.InPost post => Begun(Post(post, place), awaited, place, cancel),
            _ => Reaction.None,
        }, cancel).ConfigureAwait(false);
    }

    private SourceDraft Post(SentText.InPost post, Place place)
    {
        var draft = drafts.Begin(place.Person, null, post.Content.Span, post.Known, isPost: true);
        return post.Known.Id is null ? SourceDrafts.Called(draft, $"post-{draft.Key}") : draft;
    }

    private async Task<Reaction> FetchedAsync(string address, AwaitedMessage? awaited, Place place, CancellationToken cancel)
    {
        try
        {
            var page = await web.FetchAsync(address, WebStamp.None, cancel).ConfigureAwait(false);
            return Begun(drafts.Begin(place.Person, WebReader.NameOf(page.Address), WebReader.Content(page), new ReadOptions { Url = WebReader.LinkTo(page) }), awaited, place, cancel);
        }
        catch (WebRefusedException e)
        {
            var line = ReadRefusals.Line(new ReadRefusal(address, e.Reason, e.Detail), RefusalWords.In(messages.Words(place).Lang));
            return Said(place, ForeignText.Clean(line));
        }
    }

    private Reaction Begun(SourceDraft draft, AwaitedMessage? awaited, Place place, CancellationToken cancel)
    {
        draft = awaited switch
        {
            { Kind: AwaitedKind.Version } => draft with { Instead = awaited.About },
            { Kind: AwaitedKind.TextForGap } => draft with { Gap = GapEntry.IdOf(awaited.About) },
            _ => draft,
        };
        var reading = drafts.Read(draft, cancel);
        if (draft.Instead is not null && reading.Texts.Count > 1)
            return Said(place, messages.Words(place).OneTextInstead);
        var reaction = Reaction.Of(messages.Preview(draft, reading, place));
        if (!place.IsPrivate)
            reaction.Send(Replies.Say(place, messages.Words(place).PreviewInPrivate));
        reaction.Change(tx =>
        {
            SourceDrafts.Put(tx, draft);
            if (reading.Texts.Count > 0)
                AwaitedMessages.Stop(tx, place.Person); // what could not be read is waited for still
        });
        return reaction;
    }

    /// <summary>A value of a draft that was asked for, and typed; null when the draft is decided on, or dropped.</summary>
    public Reaction? Mend(AwaitedMessage asked, string value, Place place, CancellationToken cancel)
    {
        if (drafts.Find(asked.About, place.Person) is not { State: DraftState.Open } draft)
            return null;
        var mended = TypedMend.Of(asked.Detail ?? "", value.Trim()) is { } mend ? SourceDrafts.Mended(draft, mend) : null;
        if (mended is null)
            return Reaction.Of(Replies.Say(place, messages.Words(place).BadValue, keyboard: DraftKeyboard.OnlyBack(draft, messages.Words(place))));
        var reaction = Reaction.Of(messages.Preview(mended, place, cancel));
        reaction.Change(tx =>
        {
            SourceDrafts.Put(tx, mended);
            AwaitedMessages.Stop(tx, place.Person);
        });
        return reaction;
    }

    private static Reaction Said(Place place, string text) => Reaction.Of(Replies.Say(place, text));
}
