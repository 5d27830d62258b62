using System.Globalization;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Rendering.Digests;

/// <summary>The buttons under a digest: the passage of each point, then how to ask about it, fewer of these, settings.</summary>
internal static class DigestKeyboard
{
    /// <summary>Callback data: opens the panel of the chat's digest.</summary>
    public const string Open = "dg:open";

    private const int MostNames = 8, MostOfName = 40;

    /// <summary>Callback data: fewer words of whom a quotation of this digest is of.</summary>
    /// <param name="number">Of the quotation, from 1.</param>
    public static string Less(int number) => string.Create(CultureInfo.InvariantCulture, $"dg:less:{number}");

    /// <returns>Null where there is nothing to press.</returns>
    public static InlineKeyboardMarkup? Of(Digest digest, DigestFrame frame)
    {
        if (frame.Key is not { } key)
            return null;
        var words = DigestWords.In(digest.Lang);
        InlineKeyboardButton[] settings = [.. Fewer(digest, key, words), InlineKeyboardButton.WithCallbackData(words.Settings, Open)];
        return new InlineKeyboardMarkup([Passages(digest, key), [InlineKeyboardButton.WithCallbackData(words.Ask, new ButtonData(ButtonVerb.Ask, key).Write())], .. frame.IsPreview ? [] : (InlineKeyboardButton[][])[settings]]);
    }

    /// <summary>In the place of the buttons: of whom there are to be fewer words, and the way back.</summary>
    public static InlineKeyboardMarkup Names(Digest digest, string key) => new(
    [
        .. Speakers(digest).Take(MostNames).Select(speaker => (InlineKeyboardButton[])[InlineKeyboardButton.WithCallbackData(Short(ForeignText.Name(speaker.Name)), Less(speaker.Number))]),
        [InlineKeyboardButton.WithCallbackData("←", new ButtonData(ButtonVerb.Buttons, key).Write())],
    ]);

    /// <summary>None where nobody is named; with several names they are to choose from.</summary>
    private static IEnumerable<InlineKeyboardButton> Fewer(Digest digest, string key, DigestWords words)
    {
        var speakers = Speakers(digest);
        if (speakers.Length > 0)
            yield return InlineKeyboardButton.WithCallbackData(words.Fewer, speakers is [var only] ? Less(only.Number) : new ButtonData(ButtonVerb.Fewer, key).Write());
    }

    /// <summary>Each with the number of the first quotation of his words.</summary>
    private static (string Name, int Number)[] Speakers(Digest digest) =>
        [.. digest.Sections.SelectMany(section => section.Points).SelectMany(point => point.Citations).Select((citation, i) => (Name: citation.Speaker, Number: i + 1)).Where(said => said.Name is not null).Select(said => (said.Name!, said.Number)).DistinctBy(said => said.Item1)];

    private static string Short(string name) => name.Length <= MostOfName ? name : $"{name.AsSpan(0, TextCut.Head(name, MostOfName - 1))}…";

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
