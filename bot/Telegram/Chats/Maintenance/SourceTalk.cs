using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Reading.Web;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>A maintainer's messages: is it a value that was asked for, or a text? → fetched and kept → read → shown. Nothing is added yet.</summary>
internal sealed class SourceTalk(
    Maintainers maintainers, SourceDrafts drafts, DraftMessages messages, DocumentDownload files, WebFetcher web, PastedParts pasted, WorkShown shown)
{
    private const string Speaker = "speaker ";

    private static readonly string[] DateForms = ["yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy"];
    private static readonly string[] Nothing = ["-", "–", "—"];

    /// <summary>What follows from a message in private; null when it is none of this talk, but a question.</summary>
    public async Task<Reaction?> HandleAsync(Update update, Message message, Place place, CancellationToken cancel)
    {
        if (!place.IsPrivate || maintainers.RoleOf(place.Person) is null || message.Text is ['/', ..])
            return null;
        if (message.Text is { } value && drafts.Awaiting(place.Person) is { Awaits: { } field } draft)
            return Filled(draft, field, value, place, cancel);
        if (message.MediaGroupId is not null && message is { Document: null, Caption: null })
            return Reaction.None; // of an album, the one with the words is taken
        if (SentText.In(message) is not { } sent || (sent is SentText.InPost && !IsText(message)))
            return null;
        var others = (IReadOnlyList<long>)[];
        if (sent is SentText.InPost)
        {
            (var whole, others) = await pasted.JoinAsync(update, message, cancel).ConfigureAwait(false);
            sent = SentText.In(message, whole.Length > 0 ? whole : null)!;
        }

        var reaction = await TakeAsync(sent, place, cancel).ConfigureAwait(false);
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
        var sent = WebFetcher.IsAddress(argument) ? new SentText.AtAddress(argument) : message.ReplyToMessage is { } replied ? SentText.In(replied) : null;
        return sent is null ? Reaction.Of(Replies.Say(place, messages.Words(place).AddHow, message.Id)) : await TakeAsync(sent, place, cancel).ConfigureAwait(false);
    }

    // What is passed on is a text to whoever looks after the texts, and so is a long one that asks nothing; all else is a question.
    private static bool IsText(Message message) =>
        message.ForwardOrigin is not null || (message.Text is { Length: > QuestionCheck.MostCharacters } text && !LongQuestion.Asks(text));

    private async Task<Reaction> TakeAsync(SentText sent, Place place, CancellationToken cancel)
    {
        var words = messages.Words(place);
        return await shown.WhileAsync(place, async () => sent switch
        {
            SentText.InFile { Bytes: > DocumentDownload.Most } file => Said(place, words.FileTooBig(ForeignText.Name(file.Name ?? "?"))),
            SentText.InFile file => await files.BytesAsync(file.Id, DocumentDownload.Most, cancel).ConfigureAwait(false) is { } content
                ? Shown(drafts.Begin(place.Person, file.Name, content, file.Known), place, cancel)
                : Said(place, words.FileNotFetched(ForeignText.Name(file.Name ?? "?"))),
            SentText.AtAddress page => await FetchedAsync(page.Address, place, cancel).ConfigureAwait(false),
            SentText.InPost post => Shown(Post(post, place), place, cancel),
            _ => Reaction.None,
        }, cancel).ConfigureAwait(false);
    }

    private SourceDraft Post(SentText.InPost post, Place place)
    {
        var draft = drafts.Begin(place.Person, null, post.Content.Span, post.Known, isPost: true);
        return post.Known.Id is null ? SourceDrafts.Called(draft, $"post-{draft.Key}") : draft;
    }

    private async Task<Reaction> FetchedAsync(string address, Place place, CancellationToken cancel)
    {
        try
        {
            var page = await web.FetchAsync(address, WebStamp.None, cancel).ConfigureAwait(false);
            return Shown(drafts.Begin(place.Person, WebReader.NameOf(page.Address), WebReader.Content(page), new ReadOptions { Url = WebReader.LinkTo(page) }), place, cancel);
        }
        catch (WebRefusedException e)
        {
            var line = ReadRefusals.Line(new ReadRefusal(address, e.Reason, e.Detail), RefusalWords.In(messages.Words(place).Lang));
            return Said(place, ForeignText.Clean(line));
        }
    }

    private Reaction Shown(SourceDraft draft, Place place, CancellationToken cancel)
    {
        var reaction = Reaction.Of(messages.Preview(draft, place, cancel));
        reaction.Change(tx => SourceDrafts.Put(tx, draft));
        return reaction;
    }

    private Reaction Filled(SourceDraft draft, string awaited, string value, Place place, CancellationToken cancel)
    {
        var mended = Mend(awaited, value.Trim()) is { } mend ? SourceDrafts.Mended(draft, mend) : null;
        if (mended is null)
            return Reaction.Of(Replies.Say(place, messages.Words(place).BadValue, keyboard: DraftKeyboard.OnlyBack(draft, messages.Words(place))));
        return Shown(mended, place, cancel);
    }

    /// <summary>Null when the value cannot be meant.</summary>
    private static SourceMend? Mend(string awaited, string value)
    {
        if (awaited.StartsWith(Speaker, StringComparison.Ordinal))
        {
            var (name, role) = value.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? (value[..comma], value[(comma + 1)..]) : (value, null);
            return name.Trim().Length == 0 ? null : new SourceMend { Speakers = [new SpeakerMend(awaited[Speaker.Length..], name, role)] };
        }

        if (!Enum.TryParse<SourceField>(awaited, out var field))
            return null;
        string? now = Nothing.Contains(value) ? null : value;
        if (field == SourceField.Date && now is not null)
            now = DateOnly.TryParseExact(now, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "?";
        return MendCheck.IsGood(field, now) ? new SourceMend { Fields = [new FieldMend(field, now)] } : null;
    }

    /// <summary>What a draft waits for, of somebody's name.</summary>
    public static string AwaitsNameOf(string speaker) => Speaker + speaker;

    private static Reaction Said(Place place, string text) => Reaction.Of(Replies.Say(place, text));
}
