using TalksBot.Bot.Access;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Zones;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>The panel's first page: when the next digest comes, in words, and a button for each choice that says how it stands.</summary>
internal sealed class DigestPanel(DigestCalendar calendar, Maintainers maintainers, ChatLanguage languages, TimeProvider time)
{
    private const int MostOfLabel = 40;

    public DigestPanelWords Words(Place place) => DigestPanelWords.In(languages.Words(place).Lang);

    /// <summary>Whether what no text answered may be added: for owners in their own chats.</summary>
    public bool MayHaveGaps(Place place) => place.IsPrivate && maintainers.IsOwner(place.Person);

    /// <param name="panel">The message that becomes the panel; null for one of its own.</param>
    /// <param name="note">What follows from what was just chosen; null for nothing.</param>
    public OutgoingMessage Draw(DigestSettings settings, Place place, int? panel = null, string? note = null)
    {
        var words = Words(place);
        var text = new MessageTextBuilder().Bold(words.Title).Line().Append(words.What).Paragraph().Bold(Next(settings, words));
        if (settings.FewerOf.Count > 0)
            text.Paragraph().Append(words.FewerOf(string.Join(", ", settings.FewerOf.Select(ForeignText.Name))));
        if (note is not null)
            text.Paragraph().Append(note);
        return Replies.Say(place, text.Build(), keyboard: new InlineKeyboardMarkup(Rows(settings, place, words).Where(row => row.Length > 0))) with { Edit = panel };
    }

    private string Next(DigestSettings settings, DigestPanelWords words)
    {
        var (zone, now) = (calendar.ZoneOf(settings), time.GetUtcNow());
        if (calendar.Next(settings, now) is not { } next)
            return words.NextNever;
        var (moment, hour) = (words.Moment(next, now, zone), words.HourOf(zone));
        return settings.IsOn ? words.NextOn(moment, hour) : words.NextOff(moment, hour);
    }

    private IEnumerable<InlineKeyboardButton[]> Rows(DigestSettings settings, Place place, DigestPanelWords words)
    {
        yield return settings.IsOn ? [Button(words.TurnOff, DigestData.Of(DigestData.On, false))]
            : place.Thread is null ? [Button(words.TurnOn, DigestData.Of(DigestData.On, true))]
            : [Button(words.TurnOnHere, DigestData.Of(DigestData.On, DigestData.Here)), Button(words.TurnOn, DigestData.Of(DigestData.On, true))];
        yield return settings.Schedule.Rhythm == DigestRhythm.Cron
            ? [PageButton(words.Rhythm(settings.Schedule), DigestPage.Rhythm)]
            : [PageButton(words.Rhythm(settings.Schedule), DigestPage.Rhythm), PageButton(DigestSentences.Clock(settings.Schedule.At), DigestPage.Hour)];
        yield return
        [
            Button(words.ButtonZone(ZoneNames.CityOf(calendar.ZoneOf(settings).Id, words.Lang)), DigestData.Of(DigestData.Ask, nameof(DigestField.City))),
            PageButton(words.ButtonLang(settings.Lang is { } lang ? ChatWords.In(lang).OwnName : words.LangOfChat), DigestPage.Lang),
        ];
        yield return
        [
            PageButton(words.ButtonLength(words.Name(settings.Length)), DigestPage.Length),
            PageButton(words.ButtonTags(settings.Tags is null ? words.AllTags : string.Join(", ", settings.Tags.Select(ForeignText.Title))), DigestPage.Tags),
        ];
        yield return
        [
            PageButton(words.ButtonQuiet(settings.Quiet is { } quiet ? DigestSentences.Span(quiet) : words.NoQuiet), DigestPage.Quiet),
            Button(settings.Archive ? words.ContentArchive : words.ContentNew, DigestData.Of(DigestData.Archive, !settings.Archive)),
        ];
        yield return
        [
            .. place.IsPrivate ? [] : (InlineKeyboardButton[])[Button(settings.Pin ? words.PinOn : words.PinOff, DigestData.Of(DigestData.Pin, !settings.Pin))],
            Button(settings.Silent ? words.SoundOff : words.SoundOn, DigestData.Of(DigestData.Silent, !settings.Silent)),
        ];
        yield return Topic(settings, place, words);
        yield return MayHaveGaps(place) ? [Button(settings.Gaps ? words.GapsOn : words.GapsOff, DigestData.Of(DigestData.Gaps, !settings.Gaps))] : [];
        yield return settings.FewerOf.Count > 0 ? [Button(words.ForgetFewer, DigestData.Of(DigestData.Fewer, DigestData.None))] : [];
        yield return [Button(words.Preview, DigestData.Of(DigestData.Preview)), Button(words.Close, DigestData.Of(DigestData.Close))];
    }

    // In the topic that it is posted in, the button leads to the chat itself; elsewhere to the topic that the panel stands in.
    private static InlineKeyboardButton[] Topic(DigestSettings settings, Place place, DigestPanelWords words) => (settings.Thread, place.Thread) switch
    {
        (null, null) => [],
        (null, _) => [Button(words.TopicChat, DigestData.Of(DigestData.Topic, true))],
        var (posted, here) when posted == here => [Button(words.TopicHere, DigestData.Of(DigestData.Topic, false))],
        (_, null) => [Button(words.TopicOther, DigestData.Of(DigestData.Topic, false))],
        _ => [Button(words.TopicOther, DigestData.Of(DigestData.Topic, true))],
    };

    private static InlineKeyboardButton PageButton(string label, DigestPage page) => Button(label, DigestData.Of(DigestData.Page, page.ToString()));

    private static InlineKeyboardButton Button(string label, string data) =>
        InlineKeyboardButton.WithCallbackData(label.Length <= MostOfLabel ? label : $"{label[..TextCut.Head(label, MostOfLabel - 1)]}…", data);
}
