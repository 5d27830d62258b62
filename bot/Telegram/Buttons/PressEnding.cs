using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Chats;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>What is common to all presses: not too many of them, no edit that changes nothing, and each is answered.</summary>
internal sealed class PressEnding(RecentEdits edits, PressReplies replies, TimeProvider time)
{
    // An edit costs a group one of the 20 messages a minute that Telegram allows: at least half are left for answers.
    private readonly FairUse _pace = new(new FairUseOptions { QuestionsPerPerson = 20, QuestionsPerChat = 10, Window = TimeSpan.FromMinutes(1) }, time);

    /// <summary>Counts a press.</summary>
    /// <param name="group"><see cref="SourceAudience.NoChat"/> where the press costs nobody else anything.</param>
    public bool IsTooMany(long person, long group) => _pace.Ask(person, group, time.GetUtcNow()) is not FairUseVerdict.Fair;

    /// <summary>Has the message changed as the store says within the write, so that what others do at once stands in it.</summary>
    public void Draw(CallbackQuery press, Reaction reaction, Func<StoreWriter, OutgoingMessage> draw)
    {
        bool? isNew = null; // the write may run twice
        reaction.Send(tx => draw(tx) is var edit && (isNew ??= edits.IsNew(press, edit)) ? [edit] : []);
    }

    public Reaction Of(CallbackQuery press, PressOutcome outcome)
    {
        if (outcome.Edit is { } edit && edits.IsNew(press, edit))
            outcome.Reaction.Send(edit);
        outcome.Reaction.Then(cancel => replies.AnswerAsync(press.Id, outcome.Says, cancel, outcome.Alert));
        return outcome.Reaction;
    }
}
