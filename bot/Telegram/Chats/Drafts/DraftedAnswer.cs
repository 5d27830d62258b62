using TalksBot.Bot.Answering;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Telegram.Chats.Drafts;

/// <summary>Answers a question of a private chat and shows meanwhile, as a draft that can be stopped, as much of the answer as has passed the checks.</summary>
internal sealed class DraftedAnswer(AnswerPipeline answers, RunningDrafts drafts, DraftShow show)
{
    /// <summary>
    /// Returns the answer to send, as the draft is none: whole, or what there was of it when the person stopped it. What is shown meanwhile
    /// may fail without any harm to it.
    /// </summary>
    /// <param name="chat">A private chat.</param>
    /// <param name="thread">The topic, in a private chat that has topics.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Answer> AskAsync(Question question, long chat, int? thread, CancellationToken cancel)
    {
        var draft = drafts.Begin(chat, thread);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel, draft.Stopped);
        var words = DraftWords.In(AnswerPipeline.ReplyLanguage(question));
        var showing = show.RunAsync(draft, words, answers.AsksModel(question), over.Token);
        try
        {
            return await answers.AnswerAsync(question, new Listener<Answer>(draft.Grow, draft.Stopped), cancel).ConfigureAwait(false);
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await showing.ConfigureAwait(false);
            drafts.End(draft);
        }
    }
}
