using System.Globalization;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Insight.History;

/// <summary>What held before a change or after it. The audit log keeps it in English, in parts; here each part is said in the reader's language, and what is a name or a value stays.</summary>
internal static class StateLine
{
    private const string Between = "; ";

    public static string Of(string state, InsightWords words) => string.Join(Between, state.Split(Between).Select(part => Whole(part, words) ?? Named(part, words) ?? part));

    private static string? Whole(string part, InsightWords words) => part switch
    {
        "quoted" => words.StateQuoted,
        "retired" => words.StateRetired,
        "no tags" => words.StateNoTags,
        "public" => words.StateEverybody,
        "nobody" => words.StateNobody,
        "all texts" => words.StateAllTexts,
        "Owner" => words.StateOwner,
        "Editor" => words.StateEditor,
        "on" => words.StateOn,
        "off" => words.StateOff,
        "speaker: narrator" => words.StateSpeaker(words.StateNarrator),
        _ => null,
    };

    private static string? Named(string part, InsightWords words) => part.Split(' ', 2) switch
    {
        ["version", var number] => words.StateVersion(number),
        ["tags", var tags] => words.StateTags(Value(tags, words)),
        ["title:", var title] => words.StateTitle(title),
        ["author:", var author] => words.StateAuthor(author),
        ["date:", var date] => words.StateDate(date),
        ["lang:", var lang] => words.StateLang(lang),
        ["url:", var url] => words.StateUrl(url),
        ["speaker:", var name] => words.StateSpeaker(name),
        ["chat", var id] => words.Chat(id),
        ["topic", var topic] => words.StateTopic(Value(topic, words)),
        ["Daily", var at] => words.StateDaily(at),
        ["Weekdays", var at] => words.StateWeekdays(at),
        ["Weekly", var when] => Weekly(when.Split(' '), words),
        ["zone", var zone] => words.StateZone(Value(zone, words)),
        ["language", var lang] => words.StateDigestLang(Value(lang, words)),
        ["length", var length] => words.StateLength(Value(length, words)),
        ["quiet", var hours] => words.StateQuiet(Value(hours, words)),
        ["pin", var isSo] => words.StatePin(Value(isSo, words)),
        ["silent", var isSo] => words.StateSilent(Value(isSo, words)),
        ["gaps", var isSo] => words.StateGaps(Value(isSo, words)),
        ["archive", var isSo] => words.StateArchive(Value(isSo, words)),
        ["fewer", var names] when names.StartsWith("of ", StringComparison.Ordinal) => words.StateFewer(Value(names[3..], words)),
        _ => null,
    };

    private static string? Weekly(string[] when, InsightWords words) => when is [var name, var at] && Enum.TryParse<DayOfWeek>(name, out var day)
        ? words.StateWeekly(CultureInfo.GetCultureInfo(words.Lang).DateTimeFormat.GetDayName(day), at)
        : null;

    private static string Value(string value, InsightWords words) => value switch
    {
        "True" => words.StateYes,
        "False" => words.StateNo,
        "none" => words.StateNone,
        "default" => words.StateDefault,
        "the chat’s" => words.StateOfChat,
        "all" => words.StateAll,
        "never" => words.StateNever,
        "nobody" => words.StateNobody,
        "Brief" => words.StateBrief,
        "Normal" => words.StateNormal,
        "Full" => words.StateFull,
        _ => value,
    };
}
