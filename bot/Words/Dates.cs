using System.Globalization;

namespace TalksBot.Bot.Words;

/// <summary>A source's date as people write it: its "yesterday" and "10 April" are relative to it, so it is always said.</summary>
internal static class Dates
{
    /// <summary>"1er avril 2025", with spaces that do not break; "sans date" for none.</summary>
    public static string Date(this MessageWords words, DateOnly? date)
    {
        if (date is not { } day)
            return words.Undated;
        var number = day.Day == 1 ? words.FirstOfMonth : day.Day.ToString(CultureInfo.InvariantCulture);
        return words.DayMonthYear(number, words.Culture.DateTimeFormat.MonthGenitiveNames[day.Month - 1], day.Year.ToString(CultureInfo.InvariantCulture));
    }
}
