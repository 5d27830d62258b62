using System.Globalization;
using TalksBot.Bot.Insight.Statistics;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>/stats: the numbers of a day, a week or a month, as a picture and a line.</summary>
internal sealed class StatisticsPanel(ChatLanguage languages, TalksStore store, TimeProvider time)
{
    public Reaction Show(Place place, Period period = Period.Week)
    {
        var words = InsightWords.In(languages.Words(place).Lang);
        var summary = Summary.Of(store, period, time.GetUtcNow());
        var buttons = Enum.GetValues<Period>().Select(other => InlineKeyboardButton.WithCallbackData(
            words.NameOf(other), string.Create(CultureInfo.InvariantCulture, $"{MaintainerCommands.Stats}:{(int)other}")));
        return Reaction.Of(Replies.Say(place, MessageText.Plain(words.Line(summary)), keyboard: new InlineKeyboardMarkup([buttons])) with { Picture = StatisticsPicture.Of(summary, words) });
    }

    public PressOutcome? Pressed(Place place, string what) =>
        PanelPresses.Number(what) is { } days && Enum.IsDefined((Period)days) ? new PressOutcome(Show(place, (Period)days)) : null;
}
