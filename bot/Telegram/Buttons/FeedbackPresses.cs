using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Insight;
using TalksBot.Bot.Insight.Statistics;
using TalksBot.Bot.Telegram.Chats;
using TalksBot.Bot.Words;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>👍 is thanked for; 👎 is noted at once and asks why, in one tap that nobody must give; then the answer's own buttons come back.</summary>
internal sealed class FeedbackPresses(ShownAgain again, QuestionLog log, TimeProvider time)
{
    // A complaint's number stands in old buttons: its place here is never changed.
    private static readonly Complaint[] Numbered =
        [Complaint.BesideThePoint, Complaint.Incomplete, Complaint.WrongSpeaker, Complaint.TextsDoAnswer, Complaint.TextIsWrong, Complaint.TooLong, Complaint.WrongQuotation];

    private static readonly Complaint[] OfAnswers = [Complaint.BesideThePoint, Complaint.WrongQuotation, Complaint.WrongSpeaker, Complaint.Incomplete, Complaint.TooLong, Complaint.TextIsWrong];
    private static readonly Complaint[] OfAbstentions = [Complaint.TextsDoAnswer, Complaint.BesideThePoint];

    public PressOutcome Helpful(Pressed pressed) => new(Given(pressed, helpful: true, null), pressed.Words.Thanks);

    public PressOutcome Unhelpful(Pressed pressed) =>
        new PressOutcome(Given(pressed, helpful: false, null), pressed.Words.WhatWasWrong) { Edit = pressed.Edit with { Keyboard = Complaints(pressed) } };

    public PressOutcome Complained(Pressed pressed)
    {
        if (pressed.Data.Number > Numbered.Length)
            return PressOutcome.Only(pressed.Words.Gone);
        var reaction = Given(pressed, helpful: false, Numbered[pressed.Data.Number - 1]);
        return new PressOutcome(reaction, pressed.Words.Noted) { Edit = again.Buttons(pressed) };
    }

    private Reaction Given(Pressed pressed, bool helpful, Complaint? why)
    {
        var reaction = new Reaction();
        reaction.Change(tx =>
        {
            if (tx.Has(KeptAnswer.Rows, pressed.Answer.Key))
                DayCounts.CountThumb(tx, time.GetUtcNow(), pressed.Answer.Key, pressed.Person, helpful);
            // Of an inline result nothing was kept while it was typed: the first thumb keeps it.
            if (!Feedback.Give(tx, pressed.Answer.Key, pressed.Person, helpful, time.GetUtcNow(), why) && pressed.Data.Place is not null)
            {
                KeptAnswers.Keep(tx, pressed.Answer);
                log.Note(tx, pressed.Answer);
                DayCounts.CountThumb(tx, time.GetUtcNow(), pressed.Answer.Key, pressed.Person, helpful);
                Feedback.Give(tx, pressed.Answer.Key, pressed.Person, helpful, time.GetUtcNow(), why);
            }
        });
        return reaction;
    }

    private static InlineKeyboardMarkup Complaints(Pressed pressed)
    {
        var complaints = pressed.Answer.Status == AnswerStatus.Answered ? OfAnswers : OfAbstentions;
        var rows = complaints.Select(complaint => Press(pressed.Data with { Verb = ButtonVerb.Complaint, Number = Array.IndexOf(Numbered, complaint) + 1 }, Label(complaint, pressed.Words))).Chunk(2).ToList();
        rows.Add([Press(pressed.Data with { Verb = ButtonVerb.Buttons, Number = 1 }, "←")]);
        return new InlineKeyboardMarkup(rows);
    }

    private static string Label(Complaint complaint, ButtonWords words) => complaint switch
    {
        Complaint.BesideThePoint => words.BesideThePoint,
        Complaint.Incomplete => words.Incomplete,
        Complaint.WrongSpeaker => words.WrongSpeaker,
        Complaint.TextsDoAnswer => words.TextsDoAnswer,
        Complaint.TextIsWrong => words.TextIsWrong,
        Complaint.TooLong => words.TooLong,
        _ => words.WrongQuotation,
    };

    private static InlineKeyboardButton Press(ButtonData data, string label) => InlineKeyboardButton.WithCallbackData(label, data.Write());
}
