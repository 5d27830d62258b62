using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Chats;
using TalksBot.Bot.Telegram.Chats.Membership;
using TalksBot.Bot.Telegram.Rendering;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>Takes an answer away from a group: deleted by its administrators, the bot's owners or who asked; silenced, so that a line stays in its place, by the first two.</summary>
internal sealed class WithdrawalPresses(KeptAnswers kept, Administrators administrators, Maintainers maintainers, TimeProvider time)
{
    // Telegram lets a bot delete what it sent less than 48 hours ago.
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(47);

    public async Task<PressOutcome> TakeAwayAsync(Pressed pressed, CancellationToken cancel)
    {
        if (pressed.Where != KeyboardPlace.Group)
            return PressOutcome.Only(pressed.Words.Gone);
        var kind = pressed.Data.Verb == ButtonVerb.Delete ? WithdrawalKind.Deleted : WithdrawalKind.Silenced;
        var isAsker = pressed.Answer.Person == pressed.Person;
        if (!(kind == WithdrawalKind.Deleted && isAsker) && !maintainers.IsOwner(pressed.Person)
            && !await administrators.IsOneAsync(pressed.Chat, pressed.Person, cancel).ConfigureAwait(false))
            return PressOutcome.Only(kind == WithdrawalKind.Deleted ? pressed.Words.MayNotDelete : pressed.Words.MayNotSilence);
        return new PressOutcome(Taken(pressed, kind), kind == WithdrawalKind.Deleted ? pressed.Words.Deleted : pressed.Words.SilencedNow);
    }

    private Reaction Taken(Pressed pressed, WithdrawalKind kind)
    {
        var reaction = new Reaction();
        reaction.Change(tx => kept.Withdraw(tx, pressed.Answer.Key, kind, pressed.Person));
        var pressedMessage = pressed.Query.Message!.Id;
        var isDeletable = time.GetUtcNow() - pressed.Answer.Asked < Deletable;
        foreach (var message in pressed.Answer.Messages.Append(pressedMessage).Distinct())
        {
            var edit = pressed.Edit with { Edit = message };
            if (isDeletable && (kind == WithdrawalKind.Deleted || message != pressedMessage))
                reaction.Send(edit with { Edit = null, Delete = message });
            else
                reaction.Send(edit with { Text = MessageText.Plain(kind == WithdrawalKind.Deleted ? pressed.Words.Deleted : pressed.Words.Silenced) }); // it stands too long to be deleted, or a line is to stay
        }

        return reaction;
    }
}
