using TalksBot.Bot.Access;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Zones;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Membership;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>What a panel has typed: an hour, a cron line, a city, quiet hours. The panel itself asks, and says what came of it.</summary>
internal sealed class DigestQuestions(DigestPanel panel, DigestCalendar calendar, Administrators administrators, FairUse fairUse, TalksStore store, TimeProvider time)
{
    private const int MostCharacters = 100;

    public PressOutcome Ask(DigestField field, Place place, int message)
    {
        var press = new PressOutcome(Reaction.None) { Edit = Asking(field, place, message, null, []) };
        press.Reaction.Change(tx => AwaitedDigestValue.Put(tx, AwaitedDigestValue.Of(place, message, field, time.GetUtcNow()), time.GetUtcNow()));
        return press;
    }

    /// <summary>A message that is what a panel asked for; null for all others.</summary>
    public async Task<Reaction?> TakeAsync(Message message, Place place, CancellationToken cancel)
    {
        var text = message.Text?.Trim();
        if ((text is null && message.Location is null) || text is ['/', ..] || message.ForwardOrigin is not null)
            return null;
        if (AwaitedDigestValue.Find(store, place, place.IsPrivate ? 0 : message.ReplyToMessage?.Id ?? 0, time.GetUtcNow()) is not { } awaited)
            return null;
        if (place.IsPrivate && text is not null && message.ReplyToMessage?.Id != awaited.Panel && IsQuestion(text))
            return null;
        if (fairUse.Ask(place.Person, place.Chat, StaleQuestions.AskedAt(message)) is not FairUseVerdict.Fair)
            return Reaction.None;
        return await administrators.MayDecideNowAsync(place, cancel).ConfigureAwait(false)
            ? Taken(awaited, text ?? "", message.Location, place)
            : Reaction.Of(Replies.Say(place, panel.Words(place).AdministratorsOnly, message.Id));
    }

    private Reaction Taken(AwaitedDigestValue awaited, string text, Location? location, Place place)
    {
        var words = panel.Words(place);
        if (location is not null && awaited.Field == DigestField.City && place.IsPrivate)
        {
            var city = ZoneFinding.Nearest(location.Latitude, location.Longitude);
            return Set(awaited, place, s => s with { Zone = city.Zone }, words.ZoneByPlace(NameOf(city), words.HourOf(DigestZones.Find(city.Zone)!)));
        }

        if (text.Length > MostCharacters)
            text = "";
        return awaited.Field switch
        {
            DigestField.Hour when TypedTimes.Hour(text) is { } at => Set(awaited, place, s => s with { Schedule = DigestChange.At(s.Schedule, at) }),
            DigestField.Hour => Refused(awaited, place, words.BadHour),
            DigestField.Quiet when TypedTimes.Quiet(text) is { } quiet => Set(awaited, place, s => s with { Quiet = quiet }),
            DigestField.Quiet => Refused(awaited, place, words.BadQuiet),
            DigestField.Cron => Cron(awaited, text, place, words),
            _ => City(awaited, text, place, words),
        };
    }

    private Reaction Cron(AwaitedDigestValue awaited, string line, Place place, DigestPanelWords words)
    {
        line = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var schedule = DigestSettings.Of(store, place.Chat).Schedule with { Rhythm = DigestRhythm.Cron, Cron = line };
        return CronLine.Fault(line) switch
        {
            CronFault.Unreadable => Refused(awaited, place, words.CronUnreadable),
            CronFault.TooOften => Refused(awaited, place, words.CronTooOften),
            // Quiet hours may swallow what a line has of days.
            null when calendar.Next(DigestSettings.Of(store, place.Chat) with { Schedule = schedule }, time.GetUtcNow()) is not null =>
                Set(awaited, place, s => s with { Schedule = s.Schedule with { Rhythm = DigestRhythm.Cron, Cron = line } }),
            _ => Refused(awaited, place, words.CronNever),
        };
    }

    private Reaction City(AwaitedDigestValue awaited, string name, Place place, DigestPanelWords words)
    {
        var found = ZoneFinding.Find(name);
        if (found.Zone is { } zone)
            return Set(awaited, place, s => s with { Zone = zone }, found.Near is [var city] ? words.ZoneByCity(NameOf(city), words.HourOf(DigestZones.Find(zone)!)) : null);
        return Reaction.Of(Asking(DigestField.City, place, awaited.Panel, found.Near.Count > 0 ? words.CityNear : words.CityUnknown, found.Near));
    }

    private Reaction Set(AwaitedDigestValue awaited, Place place, Func<DigestSettings, DigestSettings> change, string? note = null)
    {
        var reaction = new Reaction();
        reaction.Change(tx => AwaitedDigestValue.Drop(tx, place, awaited.Panel));
        reaction.Send(tx => [panel.Draw(DigestSettings.Change(tx, place.Chat, place.Person, time.GetUtcNow(), change), place, awaited.Panel, note)]);
        return reaction;
    }

    private Reaction Refused(AwaitedDigestValue awaited, Place place, string why) => Reaction.Of(Asking(awaited.Field, place, awaited.Panel, why, []));

    /// <param name="why">What was wrong with what was typed; null when nothing was yet.</param>
    /// <param name="near">Cities that may be meant.</param>
    private OutgoingMessage Asking(DigestField field, Place place, int message, string? why, IReadOnlyList<City> near)
    {
        var words = panel.Words(place);
        var text = new MessageTextBuilder();
        if (why is not null)
            text.Bold(why).Paragraph();
        text.Append(field switch
        {
            DigestField.Hour => words.AskHour,
            DigestField.Cron => words.AskCron,
            DigestField.Quiet => words.AskQuiet,
            _ => place.IsPrivate ? words.AskCityOrPlace : words.AskCity,
        });
        if (!place.IsPrivate)
            text.Paragraph().Append(words.ReplyToThis);
        var rows = near.Select(city => InlineKeyboardButton.WithCallbackData($"{NameOf(city)} · {ZoneNames.CityOf(city.Zone, words.Lang)}", DigestData.Of(DigestData.Zone, city.Zone)))
            .Append(InlineKeyboardButton.WithCallbackData(words.Back, DigestData.Of(DigestData.Page, field switch
            {
                DigestField.Hour => nameof(DigestPage.Hour),
                DigestField.Cron => nameof(DigestPage.Rhythm),
                DigestField.Quiet => nameof(DigestPage.Quiet),
                _ => nameof(DigestPage.Home),
            })));
        return Replies.Say(place, text.Build(), keyboard: new InlineKeyboardMarkup(rows.Select(button => (InlineKeyboardButton[])[button]))) with { Edit = message };
    }

    private static string NameOf(City city) => $"{ForeignText.Name(city.Name)} ({city.Country})";

    // Whoever leaves a private panel open and asks something is answered.
    private static bool IsQuestion(string text) => text.EndsWith('?') && text.Count(char.IsLetter) > 3 && text.Contains(' ', StringComparison.Ordinal);
}
