using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Similarity;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>The buttons of a preview and of what opens from it.</summary>
internal static class DraftKeyboard
{
    private const int MostTags = 30;

    /// <param name="before">The post that this one may be joined to.</param>
    /// <param name="hasTags">Whether there are any to choose from.</param>
    public static InlineKeyboardMarkup Preview(SourceDraft draft, DraftReading reading, SourceDraft? before, bool hasTags, SourceWords words)
    {
        List<InlineKeyboardButton[]> rows = [];
        if (reading.Texts.Count > 0 && Adding(draft, reading, words) is { Length: > 0 } adding)
            rows.Add(adding);
        rows.Add(reading.Preview is null ? [Button(words.Discard, draft, DraftAct.Discard)] : [Button(words.Mend, draft, MendAct.Open), Button(words.Discard, draft, DraftAct.Discard)]);
        if (hasTags && reading.Texts.Count > 0)
            rows.Add([Button(ShelfWords.In(words.Lang).Tags, draft, DraftAct.Tags)]);
        if (before is not null)
            rows.Add([Button(words.Join, draft, DraftAct.Join)]);
        return new InlineKeyboardMarkup(rows);
    }

    /// <summary>The tags that there are; those that the source gets are ticked.</summary>
    public static InlineKeyboardMarkup Tags(SourceDraft draft, IReadOnlyList<string> tags, SourceWords words)
    {
        List<InlineKeyboardButton[]> rows = [.. tags.OrderByDescending(draft.Tags.Contains).Take(MostTags).Select(tag => new[]
        {
            draft.Tags.Contains(tag) ? Button($"✓ {tag}", draft, DraftAct.Untag, PanelData.SourceKey(tag)) : Button(tag, draft, DraftAct.Tag, PanelData.SourceKey(tag)),
        })];
        rows.Add([Button(words.Back, draft, DraftAct.Back)]);
        return new InlineKeyboardMarkup(rows);
    }

    public static MendKeyboard Mending(SourceDraft draft, DraftReading reading, SourceWords words) =>
        new(reading.Preview?.Source, what => PanelData.Draft(draft.Key, what), Button(words.Back, draft, DraftAct.Back), words);

    public static InlineKeyboardMarkup OnlyBack(SourceDraft draft, SourceWords words) => new(Button(words.Back, draft, DraftAct.Back));

    public static InlineKeyboardMarkup OnlyUndo(SourceDraft draft, SourceWords words) => new(Button(words.Undo, draft, DraftAct.Undo));

    private static InlineKeyboardButton[] Adding(SourceDraft draft, DraftReading reading, SourceWords words) => reading.Preview switch
    {
        { Outcome: not ImportOutcome.Skipped } when draft.Instead is not null => [Button(words.Replace, draft, DraftAct.Add)],
        null when draft.Instead is not null => [],
        null => [Button(words.Add, draft, DraftAct.Add)],
        { Outcome: ImportOutcome.Skipped } => [],
        { Like: [{ Kind: LikenessKind.Same }, ..] } => [Button(words.AddAsNew, draft, DraftAct.Beside)],
        { Like: [var like, ..] } preview when like.Id == preview.Source?.Id => [Button(words.Replace, draft, DraftAct.Add), Button(words.AddAsNew, draft, DraftAct.Beside)],
        { Like.Count: > 0 } => [Button(words.Replace, draft, DraftAct.Replace), Button(words.AddAsNew, draft, DraftAct.Add)],
        { Outcome: ImportOutcome.Replaced } => [Button(words.Replace, draft, DraftAct.Add), Button(words.AddAsNew, draft, DraftAct.Beside)],
        _ => [Button(words.Add, draft, DraftAct.Add)],
    };

    private static InlineKeyboardButton Button(string label, SourceDraft draft, params IEnumerable<string> what) => InlineKeyboardButton.WithCallbackData(label, PanelData.Draft(draft.Key, what));
}
