using TalksBot.Bot.Answering;
using TalksBot.Bot.Insight.Checks;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>/check: asks the questions that are to be answered as expected, and says what a change of texts broke. A file sent, or replied to with /check, takes the place of the one before.</summary>
internal sealed class CheckPanel(DocumentDownload download, AnswerPipeline answers, WorkShown shown, ChatLanguage languages, TalksStore store, TimeProvider time)
{
    private const int MostNamed = 15, QuestionCharacters = 150;

    public async Task<Reaction> RunAsync(Message message, Place place, CancellationToken cancel)
    {
        if ((message.Document ?? message.ReplyToMessage?.Document) is { } document)
            return await FromFileAsync(document, place, cancel).ConfigureAwait(false);
        return store.Find(CheckFile.Rows, CheckFile.OnlyKey) is { } file && CheckReading.Read(file.Lines, out _) is { } expected
            ? await RunAsync(expected, file.Lines, file, place, cancel).ConfigureAwait(false)
            : Reaction.Of(Replies.Say(place, Words(place).CheckHow));
    }

    /// <summary>A file sent without a word: taken when its first line is an expected answer; null for all others.</summary>
    public async Task<Reaction?> TakeAsync(Message message, Place place, CancellationToken cancel)
    {
        if (message.Document is not { } document || document.FileName?.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) is not true || document.FileSize > CheckReading.MostBytes)
            return null;
        var lines = await download.TextAsync(document, CheckReading.MostBytes, cancel).ConfigureAwait(false);
        return lines is not null && ExpectedAnswer.Read(lines.Split('\n')[0].Trim('\uFEFF', '\r'), out _) is not null
            ? await TakeAsync(lines, place, cancel).ConfigureAwait(false)
            : null;
    }

    private async Task<Reaction> FromFileAsync(Document document, Place place, CancellationToken cancel) =>
        await download.TextAsync(document, CheckReading.MostBytes, cancel).ConfigureAwait(false) is { } lines
            ? await TakeAsync(lines, place, cancel).ConfigureAwait(false)
            : Reaction.Of(Replies.Say(place, Words(place).CheckTooLarge(CheckReading.MostBytes / 1_000_000, CheckReading.MostQuestions)));

    private async Task<Reaction> TakeAsync(string lines, Place place, CancellationToken cancel)
    {
        var words = Words(place);
        if (CheckReading.Read(lines, out var bad) is not { } expected)
            return Reaction.Of(Replies.Say(place, bad > 0 ? words.CheckBadLine(bad) : words.CheckTooLarge(CheckReading.MostBytes / 1_000_000, CheckReading.MostQuestions)));
        return await RunAsync(expected, lines, store.Find(CheckFile.Rows, CheckFile.OnlyKey), place, cancel).ConfigureAwait(false);
    }

    private async Task<Reaction> RunAsync(IReadOnlyList<ExpectedAnswer> expected, string lines, CheckFile? before, Place place, CancellationToken cancel)
    {
        var words = Words(place);
        var outcome = await shown.WhileAsync(place, () => CheckRun.RunAsync(expected, before, answers, cancel), cancel).ConfigureAwait(false);
        var text = new MessageTextBuilder().Bold(words.CheckResult(outcome.Right.Count, outcome.Questions));
        if (before is not null)
            text.Append(" ").Append(outcome.Broken.Count + outcome.Mended.Count == 0 ? words.CheckSame : words.CheckCompared(MessageWords.In(words.Lang).Date(DateOnly.FromDateTime(before.Ran.UtcDateTime))));
        List(text, words.CheckBroken, outcome.Broken, words);
        List(text, words.CheckMended, outcome.Mended, words);
        List(text, words.CheckWrong, [.. outcome.Wrong.Except(outcome.Broken)], words);
        if (before?.Lines != lines)
            text.Paragraph().Append(words.CheckKept);
        var reaction = Reaction.Of(Replies.Say(place, text.Build()));
        var file = new CheckFile { Lines = lines, Right = outcome.Right, Ran = time.GetUtcNow() };
        reaction.Change(tx => tx.Upsert(CheckFile.Rows, file));
        return reaction;
    }

    private static void List(MessageTextBuilder text, string title, IReadOnlyList<ExpectedAnswer> questions, InsightWords words)
    {
        if (questions.Count == 0)
            return;
        text.Paragraph().Append(title);
        foreach (var one in questions.Take(MostNamed))
        {
            var question = ForeignText.Title(one.Asked.Question.Text);
            text.Line().Append("– ").Italic(question.Length <= QuestionCharacters ? question : $"{question[..TextCut.Head(question, QuestionCharacters)]}…");
        }

        if (questions.Count > MostNamed)
            text.Line().Append(words.AndMore(questions.Count - MostNamed));
    }

    private InsightWords Words(Place place) => InsightWords.In(languages.Words(place).Lang);
}
