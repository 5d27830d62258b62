using System.Globalization;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Words;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Rendering.Digests;

/// <summary>The buttons under a digest: the passage of each point, then how to ask about it, fewer of these, settings.</summary>
internal static class DigestKeyboard
{
    /// <summary>Callback data: opens the panel of the chat's digest.</summary>
    public const string Open = "dg:open";

    /// <summary>Callback data: fewer of what point N of this digest is like; 0 for a choice among its points.</summary>
    public static string Less(int point) => string.Create(CultureInfo.InvariantCulture, $"dg:less:{point}");

    /// <returns>Null where there is nothing to press.</returns>
    public static InlineKeyboardMarkup? Of(Digest digest, DigestFrame frame)
    {
        var words = DigestWords.In(digest.Lang);
        var rows = new List<InlineKeyboardButton[]>();
        if (frame.Key is { } key)
        {
            rows.Add(Passages(digest, key));
            rows.Add([InlineKeyboardButton.WithCallbackData(words.Ask, new ButtonData(ButtonVerb.Ask, key).Write())]);
        }

        if (!frame.IsPreview)
            rows.Add([InlineKeyboardButton.WithCallbackData(words.Fewer, Less(0)), InlineKeyboardButton.WithCallbackData(words.Settings, Open)]);
        return rows.Count > 0 ? new InlineKeyboardMarkup(rows) : null;
    }

    /// <summary>One a point, with the number of its first quotation.</summary>
    private static InlineKeyboardButton[] Passages(Digest digest, string key)
    {
        var buttons = new List<InlineKeyboardButton>();
        var number = 1;
        var points = digest.Sections.SelectMany(section => section.Points).ToArray();
        foreach (var point in points)
        {
            var label = points.Length == 1 ? ButtonWords.In(digest.Lang).Context : string.Create(CultureInfo.InvariantCulture, $"[{number}]");
            buttons.Add(InlineKeyboardButton.WithCallbackData(label, new ButtonData(ButtonVerb.Context, key) { Number = number }.Write()));
            number += point.Citations.Count;
        }

        return [.. buttons];
    }
}
