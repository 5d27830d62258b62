using System.Globalization;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Mending;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>The buttons of mending: the fields and the speakers of a text, and who a speaker is. The same for a draft and for a source.</summary>
/// <param name="source">As it reads now; null for a text that does not.</param>
/// <param name="data">A button's data, of an act and what belongs to it.</param>
/// <param name="back">Leads to where mending was opened.</param>
internal sealed class MendKeyboard(Source? source, Func<string[], string> data, InlineKeyboardButton back, SourceWords words)
{
    private const int PageSize = 8, MostOfName = 40;

    private readonly string[] _speakers = source is null ? [] : [.. SpeakerFound.In(source).Select(speaker => speaker.Name)];

    /// <param name="page">Of the speakers, from 1; one that is no more is the last.</param>
    public InlineKeyboardMarkup Fields(int page)
    {
        List<List<InlineKeyboardButton>> rows =
        [
            [Field(words.FieldTitle, SourceField.Title), Field(words.FieldAuthor, SourceField.Author)],
            [Field(words.FieldDate, SourceField.Date), Field(words.FieldLang, SourceField.Lang), Field(words.FieldUrl, SourceField.Url)],
        ];
        rows.AddRange(Page(_speakers, page, name => data([MendAct.Speaker, PanelData.SourceKey(name)]), number => data([MendAct.Open, Print(number)])));
        rows.Add([back]);
        return new InlineKeyboardMarkup(rows);
    }

    /// <summary>Who somebody is: one of the others, nobody, or a name that the next message says.</summary>
    public InlineKeyboardMarkup Who(string speaker, int page)
    {
        var key = PanelData.SourceKey(speaker);
        var rows = Page([.. _speakers.Where(name => name != speaker)], page, name => data([MendAct.Is, key, PanelData.SourceKey(name)]), number => data([MendAct.Speaker, key, Print(number)]));
        rows.Add([InlineKeyboardButton.WithCallbackData(words.IsNarrator, data([MendAct.Nobody, key]))]);
        rows.Add([back]);
        return new InlineKeyboardMarkup(rows);
    }

    /// <summary>The speaker whom a button's data name; null when the text, as it reads now, has none such.</summary>
    public string? SpeakerOf(string key) => _speakers.FirstOrDefault(name => PanelData.SourceKey(name) == key);

    private static List<List<InlineKeyboardButton>> Page(string[] names, int page, Func<string, string> pressed, Func<int, string> turned)
    {
        var pages = Math.Max(1, (names.Length + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        List<List<InlineKeyboardButton>> rows = [.. names.Skip((page - 1) * PageSize).Take(PageSize).Select(name => new List<InlineKeyboardButton> { InlineKeyboardButton.WithCallbackData(Shown(name), pressed(name)) })];
        if (PageButtons.Row(page, pages, turned) is { Count: > 0 } turning)
            rows.Add(turning);
        return rows;
    }

    private static string Shown(string name)
    {
        var clean = ForeignText.Name(name);
        return clean.Length <= MostOfName ? clean : $"{clean[..TextCut.Head(clean, MostOfName - 1)]}…";
    }

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);

    private InlineKeyboardButton Field(string label, SourceField field) => InlineKeyboardButton.WithCallbackData(label, data([MendAct.Field, $"{field}"]));
}
