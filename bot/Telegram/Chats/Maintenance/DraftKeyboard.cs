using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Similarity;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>The buttons of a preview and of what opens from it.</summary>
internal static class DraftKeyboard
{
    private const int MostSpeakers = 12, MostOfName = 40;

    /// <param name="before">The post that this one may be joined to.</param>
    public static InlineKeyboardMarkup Preview(SourceDraft draft, DraftReading reading, SourceDraft? before, SourceWords words)
    {
        List<InlineKeyboardButton[]> rows = [];
        if (reading.Texts.Count > 0 && Adding(draft, reading, words) is { Length: > 0 } adding)
            rows.Add(adding);
        rows.Add(reading.Preview is null ? [Button(words.Discard, draft, DraftAct.Discard)] : [Button(words.Mend, draft, DraftAct.Mend), Button(words.Discard, draft, DraftAct.Discard)]);
        if (before is not null)
            rows.Add([Button(words.Join, draft, DraftAct.Join)]);
        return new InlineKeyboardMarkup(rows);
    }

    public static InlineKeyboardMarkup Mend(SourceDraft draft, DraftReading reading, SourceWords words)
    {
        List<InlineKeyboardButton[]> rows =
        [
            [Field(words.FieldTitle, draft, SourceField.Title), Field(words.FieldAuthor, draft, SourceField.Author)],
            [Field(words.FieldDate, draft, SourceField.Date), Field(words.FieldLang, draft, SourceField.Lang), Field(words.FieldUrl, draft, SourceField.Url)],
        ];
        rows.AddRange(Speakers(reading).Select(name => new[] { Button(Shown(name), draft, DraftAct.Speaker, PanelData.SourceKey(name)) }));
        rows.Add([Button(words.Back, draft, DraftAct.Back)]);
        return new InlineKeyboardMarkup(rows);
    }

    /// <summary>Who somebody is: one of the others, nobody, or a name that the next message says.</summary>
    public static InlineKeyboardMarkup Speaker(SourceDraft draft, DraftReading reading, string speaker, SourceWords words)
    {
        var key = PanelData.SourceKey(speaker);
        List<InlineKeyboardButton[]> rows =
            [.. Speakers(reading).Where(name => name != speaker).Select(name => new[] { Button(Shown(name), draft, DraftAct.Is, key, PanelData.SourceKey(name)) })];
        rows.Add([Button(words.IsNarrator, draft, DraftAct.Nobody, key)]);
        rows.Add([Button(words.Back, draft, DraftAct.Back)]);
        return new InlineKeyboardMarkup(rows);
    }

    public static InlineKeyboardMarkup OnlyBack(SourceDraft draft, SourceWords words) => new(Button(words.Back, draft, DraftAct.Back));

    public static InlineKeyboardMarkup OnlyUndo(SourceDraft draft, SourceWords words) => new(Button(words.Undo, draft, DraftAct.Undo));

    /// <summary>The speaker whom a button's data name; null when the text, as it reads now, has none such.</summary>
    public static string? SpeakerOf(DraftReading reading, string key) =>
        reading.Preview?.Source is { } source ? SpeakerFound.In(source).Select(speaker => speaker.Name).FirstOrDefault(name => PanelData.SourceKey(name) == key) : null;

    private static InlineKeyboardButton[] Adding(SourceDraft draft, DraftReading reading, SourceWords words) => reading.Preview switch
    {
        null => [Button(words.Add, draft, DraftAct.Add)],
        { Outcome: ImportOutcome.Skipped } => [],
        { Like: [{ Kind: LikenessKind.Same }, ..] } => [Button(words.AddAsNew, draft, DraftAct.Beside)],
        { Like: [var like, ..] } preview when like.Id == preview.Source?.Id => [Button(words.Replace, draft, DraftAct.Add), Button(words.AddAsNew, draft, DraftAct.Beside)],
        { Like.Count: > 0 } => [Button(words.Replace, draft, DraftAct.Replace), Button(words.AddAsNew, draft, DraftAct.Add)],
        { Outcome: ImportOutcome.Replaced } => [Button(words.Replace, draft, DraftAct.Add), Button(words.AddAsNew, draft, DraftAct.Beside)],
        _ => [Button(words.Add, draft, DraftAct.Add)],
    };

    private static IEnumerable<string> Speakers(DraftReading reading) =>
        reading.Preview?.Source is { } source ? SpeakerFound.In(source).Select(speaker => speaker.Name).Take(MostSpeakers) : [];

    private static string Shown(string name)
    {
        var clean = ForeignText.Name(name);
        return clean.Length <= MostOfName ? clean : $"{clean[..TextCut.Head(clean, MostOfName - 1)]}…";
    }

    private static InlineKeyboardButton Field(string label, SourceDraft draft, SourceField field) => Button(label, draft, DraftAct.Field, $"{field}");

    private static InlineKeyboardButton Button(string label, SourceDraft draft, params IEnumerable<string> what) => InlineKeyboardButton.WithCallbackData(label, PanelData.Draft(draft.Key, what));
}
