using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.Bot.Insight.Notes;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Retrieval.Questions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>A maintainer's message that was waited for becomes a text of his own, which is answered from at once.</summary>
internal sealed class NoteWriting(GapBook gaps, KnowledgeBase texts, SourceTrail trail, SourceAudience audience, AudienceLine seen, ChatMoves moves, ChatLanguage languages, TimeProvider time)
{
    /// <summary>Null when the question is not listed any more.</summary>
    public Reaction? Take(AwaitedMessage awaited, string answer, Message message, Place place)
    {
        if (gaps.Find(GapEntry.IdOf(awaited.About)) is not { } gap)
            return null;
        var words = InsightWords.In(languages.Words(place).Lang);
        var reach = NoteReach.Of(gap);
        var (question, text) = (Wording.Legible(reach.Question), Wording.Legible(answer));
        var note = trail.By(place.Person, (tx, changes) =>
        {
            foreach (var chat in reach.Groups ?? [])
                audience.Bind(tx, changes[0].Id, moves.Current(chat), place.Person);
        });
        // Imported before the update counts as handled: after a crash between the two the same note comes again, and is there already.
        var report = texts.Import([Note.Of(gap.Id, question, text, Name(message, words), time.GetUtcNow(), QuestionLanguage.Tell(text) ?? words.Lang)], new ImportManner { Note = note });
        if (report.Sources is not [var source])
            return Reaction.Of(Replies.Say(place, words.NoteRefused));
        var reaction = Reaction.Of(Taken(source.Id, place, words));
        reaction.Change(tx =>
        {
            AwaitedMessages.Stop(tx, place.Person);
            if (GapBook.Noted(tx, gap.Id, source.Id) || source.Outcome != ImportOutcome.Skipped)
                AuditEntry.Write(tx, time.GetUtcNow(), place.Person, AuditAct.NoteWritten, AuditEntry.Source(source.Id));
        });
        return reaction;
    }

    private OutgoingMessage Taken(string id, Place place, InsightWords words)
    {
        var (says, chats) = (ShelfWords.In(words.Lang), audience.ChatsOf(id));
        var button = chats is null ? ShelfData.Button(says.WhoSees, ShelfData.Source(id, ShelfData.Seen)) : ShelfData.Button(says.MakePublic, ShelfData.Source(id, ShelfData.Everybody));
        return Replies.Say(place, $"{words.NoteTaken(id)} {seen.Of(chats, says)}", keyboard: new InlineKeyboardMarkup(button));
    }

    /// <summary>As Telegram shows it.</summary>
    private static string Name(Message message, InsightWords words)
    {
        var name = Wording.Legible($"{message.From?.FirstName} {message.From?.LastName}".Trim());
        return name.Any(char.IsLetter) ? name : words.TheMaintainers;
    }
}
