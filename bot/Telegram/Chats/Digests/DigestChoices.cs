using System.Globalization;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>The panel's other pages: what there is to choose from, one choice a page, and the way back.</summary>
internal sealed class DigestChoices(DigestPanel panel, AskedTexts askedTexts)
{
    private const int TagsOnPage = 8, MostOfTag = 48, InRow = 4;

    private static readonly int[] UsualHours = [6, 7, 8, 9, 10, 12, 13, 14, 16, 18, 20, 21];
    private static readonly (int From, int To)[] UsualQuiet = [(20, 8), (21, 7), (22, 7), (22, 8), (23, 7), (0, 8)];

    /// <param name="number">Of the page of tags, from 1.</param>
    public OutgoingMessage Draw(DigestPage page, DigestSettings settings, Place place, int message, int number = 1)
    {
        if (page == DigestPage.Home)
            return panel.Draw(settings, place, message);
        var words = panel.Words(place);
        var (text, rows) = page switch
        {
            DigestPage.Rhythm => (words.ChooseRhythm, Rhythms(settings, words)),
            DigestPage.Day => (words.ChooseDay, Days(settings, words)),
            DigestPage.Hour => (words.ChooseHour, Hours(settings, words)),
            DigestPage.Lang => (words.ChooseLang, Langs(settings, words)),
            DigestPage.Length => (words.ChooseLength, Lengths(settings, words)),
            DigestPage.Quiet => (words.ChooseQuiet, Quiets(settings, words)),
            _ => (words.ChooseTags, Tags(settings, place, words, number)),
        };
        var back = InlineKeyboardButton.WithCallbackData(words.Back, DigestData.Of(DigestData.Page, page == DigestPage.Day ? nameof(DigestPage.Rhythm) : nameof(DigestPage.Home)));
        return Replies.Say(place, text, keyboard: new InlineKeyboardMarkup(rows.Append([back]).Where(row => row.Length > 0))) with { Edit = message };
    }

    /// <summary>A tag of what the chat may see today, by what stands for it in callback data; null when there is none.</summary>
    public string? Tag(Place place, string key) => TagsIn(place).FirstOrDefault(tag => PanelData.TagKey(tag) == key);

    private static IEnumerable<InlineKeyboardButton[]> Rhythms(DigestSettings settings, DigestPanelWords words)
    {
        var now = settings.Schedule.Rhythm;
        return
        [
            [Choice(words.EveryDay, now == DigestRhythm.Daily, DigestData.Of(DigestData.Rhythm, nameof(DigestRhythm.Daily)))],
            [Choice(words.OnWeekdays, now == DigestRhythm.Weekdays, DigestData.Of(DigestData.Rhythm, nameof(DigestRhythm.Weekdays)))],
            [Choice(words.EachWeek, now == DigestRhythm.Weekly, DigestData.Of(DigestData.Page, nameof(DigestPage.Day)))],
            [Choice(words.CronLine, now == DigestRhythm.Cron, DigestData.Of(DigestData.Ask, nameof(DigestField.Cron)))],
        ];
    }

    private static IEnumerable<InlineKeyboardButton[]> Days(DigestSettings settings, DigestPanelWords words)
    {
        var first = (int)words.Culture.DateTimeFormat.FirstDayOfWeek;
        return Enumerable.Range(first, 7).Select(n => (DayOfWeek)(n % 7))
            .Select(day => Choice(words.DayName(day), settings.Schedule is { Rhythm: DigestRhythm.Weekly } weekly && weekly.Day == day, DigestData.Of(DigestData.Day, (int)day))).Chunk(InRow);
    }

    private static IEnumerable<InlineKeyboardButton[]> Hours(DigestSettings settings, DigestPanelWords words) =>
        UsualHours.Select(hour => new TimeOnly(hour, 0))
            .Select(at => Choice(DigestSentences.Clock(at), settings.Schedule.At == at, DigestData.Of(DigestData.Hour, at.ToString("HHmm", CultureInfo.InvariantCulture)))).Chunk(InRow)
            .Append([InlineKeyboardButton.WithCallbackData(words.OtherHour, DigestData.Of(DigestData.Ask, nameof(DigestField.Hour)))]);

    private static IEnumerable<InlineKeyboardButton[]> Langs(DigestSettings settings, DigestPanelWords words) =>
    [
        [.. WordList.Languages.Select(lang => Choice(ChatWords.In(lang).OwnName, settings.Lang == lang, DigestData.Of(DigestData.Lang, lang)))],
        [Choice(words.LangOfChat, settings.Lang is null, DigestData.Of(DigestData.Lang, DigestData.None))],
    ];

    private static IEnumerable<InlineKeyboardButton[]> Lengths(DigestSettings settings, DigestPanelWords words) =>
        Enum.GetValues<DigestLength>().Select(length => (InlineKeyboardButton[])[Choice(words.LengthOf(words.Name(length), (int)length), settings.Length == length, DigestData.Of(DigestData.Length, (int)length))]);

    private static IEnumerable<InlineKeyboardButton[]> Quiets(DigestSettings settings, DigestPanelWords words) =>
        UsualQuiet.Select(usual => new QuietHours(new TimeOnly(usual.From, 0), new TimeOnly(usual.To, 0)))
            .Select(quiet => Choice(DigestSentences.Span(quiet), settings.Quiet == quiet, DigestData.Of(DigestData.Quiet, $"{quiet.From.Hour}-{quiet.To.Hour}"))).Chunk(InRow - 1)
            .Append([Choice(words.NoQuiet, settings.Quiet is null, DigestData.Of(DigestData.Quiet, DigestData.None)), InlineKeyboardButton.WithCallbackData(words.OtherHour, DigestData.Of(DigestData.Ask, nameof(DigestField.Quiet)))]);

    private IEnumerable<InlineKeyboardButton[]> Tags(DigestSettings settings, Place place, DigestPanelWords words, int number)
    {
        var tags = TagsIn(place);
        var pages = Math.Max(1, (tags.Length + TagsOnPage - 1) / TagsOnPage);
        number = Math.Clamp(number, 1, pages);
        return tags.Skip((number - 1) * TagsOnPage).Take(TagsOnPage)
            .Select(tag => (InlineKeyboardButton[])[Choice($"# {Short(tag)}", settings.Tags?.Contains(tag) is true, DigestData.Of(DigestData.Tag, $"{PanelData.TagKey(tag)}:{number.ToString(CultureInfo.InvariantCulture)}"))])
            .Append([.. PageButtons.Row(number, pages, DigestData.TagPage)])
            .Append([Choice(words.AllTags, settings.Tags is null, DigestData.Of(DigestData.Tag, DigestData.None))]);
    }

    private string[] TagsIn(Place place) => [.. askedTexts.ListIn(place.Chat).SelectMany(source => source.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Short(string tag) => ForeignText.Title(tag) is { Length: > MostOfTag } title ? $"{title[..TextCut.Head(title, MostOfTag - 1)]}…" : ForeignText.Title(tag);

    private static InlineKeyboardButton Choice(string label, bool isChosen, string data) => InlineKeyboardButton.WithCallbackData(isChosen ? $"✓ {label}" : label, data);
}
