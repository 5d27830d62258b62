using System.Globalization;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>The buttons of a card: the other two sides of the same quotation, the other quotations, and the way back.</summary>
internal static class CardKeyboard
{
    /// <param name="inPlace">Whether the card stands where the answer stood, which a button then brings back.</param>
    public static InlineKeyboardMarkup? Of(Pressed pressed, bool inPlace)
    {
        var (data, words) = (pressed.Data with { OnCard = true }, pressed.Words);
        var rows = new List<InlineKeyboardButton[]>();
        if (data.Verb != ButtonVerb.More)
        {
            rows.Add([.. new[] { (ButtonVerb.Context, words.Context), (ButtonVerb.Source, words.Source), (ButtonVerb.Who, words.Who) }
                .Where(side => side.Item1 != data.Verb).Select(side => Press(data with { Verb = side.Item1 }, side.Item2))]);
            if (pressed.Quotations.Count > 1)
                rows.Add([.. Enumerable.Range(1, pressed.Quotations.Count).Select(number => Press(data with { Number = number }, Label(number, data.Number)))]);
        }

        if (inPlace)
            rows.Add([Press(data with { Verb = ButtonVerb.Back, Number = 1 }, words.Back)]);
        return rows.Count > 0 ? new InlineKeyboardMarkup(rows) : null;
    }

    private static string Label(int number, int current)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return number == current ? $"· {text} ·" : $"[{text}]";
    }

    private static InlineKeyboardButton Press(ButtonData data, string label) => InlineKeyboardButton.WithCallbackData(label, data.Write());
}
