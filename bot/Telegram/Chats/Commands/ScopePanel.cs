using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Membership;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Import;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>/scope: which texts answers come from. Everybody chooses for himself in private, the administrators for their group.</summary>
internal sealed class ScopePanel(AskedTexts askedTexts, Administrators administrators, ChatLanguage languages)
{
    private const int PageSize = 8, MostOfTitle = 48;

    public async Task<Reaction> OpenAsync(Place place, int message, CancellationToken cancel)
    {
        if (!await administrators.MayDecideAsync(place, cancel).ConfigureAwait(false))
            return Reaction.Of(Replies.Say(place, languages.Words(place).AdministratorsOnly, message));
        var (text, keyboard) = Draw(place, 1, askedTexts.ScopeOf(place));
        return Reaction.Of(Replies.Say(place, text, message, keyboard));
    }

    /// <param name="what">"3": a page; "all"; "0123456789abcdef:3": a source, and the page that it stands on.</param>
    public async Task<PressOutcome> PressedAsync(Place place, int panel, string what, CancellationToken cancel)
    {
        if (!await administrators.MayDecideAsync(place, cancel).ConfigureAwait(false))
            return PressOutcome.Only(languages.Words(place).AdministratorsOnly);
        var scope = askedTexts.ScopeOf(place);
        if (PanelPresses.Number(what) is { } turned)
            return new PressOutcome(Reaction.None) { Edit = Drawn(place, panel, turned, scope) };
        var page = 1;
        if (what == PanelData.Everything)
        {
            scope = null;
        }
        else
        {
            var parts = what.Split(':');
            if (parts.Length != 2 || PanelPresses.Number(parts[1]) is not { } on || askedTexts.ListIn(place.Chat).FirstOrDefault(source => PanelData.SourceKey(source.Id) == parts[0]) is not { } source)
                return PressOutcome.Only(languages.Words(place).SourceGone);
            (page, scope) = (on, Toggled(scope, source.Id));
        }

        var reaction = new Reaction();
        reaction.Change(tx =>
        {
            if (place.IsPrivate)
                PersonSettings.Change(tx, place.Person, settings => settings with { Scope = scope });
            else
                ChatSettings.Change(tx, place.Chat, settings => settings with { Kind = place.Kind, Scope = scope });
        });
        return new PressOutcome(reaction) { Edit = Drawn(place, panel, page, scope) };
    }

    // The first choice leaves out all others; the last one taken back lets all in again.
    private static string[]? Toggled(IReadOnlyList<string>? scope, string id)
    {
        string[] chosen = scope is null ? [id] : scope.Contains(id) ? [.. scope.Where(other => other != id)] : [.. scope, id];
        return chosen.Length == 0 ? null : chosen;
    }

    private OutgoingMessage Drawn(Place place, int panel, int page, IReadOnlyList<string>? scope)
    {
        var (text, keyboard) = Draw(place, page, scope);
        return Replies.Say(place, text, keyboard: keyboard) with { Edit = panel };
    }

    private (string, InlineKeyboardMarkup?) Draw(Place place, int page, IReadOnlyList<string>? scope)
    {
        var (words, sources) = (languages.Words(place), askedTexts.ListIn(place.Chat));
        if (sources.Count == 0)
            return (MessageWords.In(words.Lang).NoSources, null);
        var pages = (sources.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 1, pages);
        var rows = new List<IEnumerable<InlineKeyboardButton>>();
        rows.AddRange(sources.Skip((page - 1) * PageSize).Take(PageSize).Select(source => new[] { Button(source, page, scope?.Contains(source.Id) is true) }));
        rows.Add([.. PageButtons.Row(page, pages, PanelData.ScopePage)]);
        if (scope is not null)
            rows.Add([InlineKeyboardButton.WithCallbackData(words.ScopeEverything, PanelData.Scope(PanelData.Everything))]);
        var text = scope is null ? words.ScopeIsEverything : words.ScopeIsSome(MessageWords.In(words.Lang).CountOfTexts(scope.Count));
        return (text, new InlineKeyboardMarkup(rows.Where(row => row.Any())));
    }

    private static InlineKeyboardButton Button(SourceSummary source, int page, bool isChosen)
    {
        var title = ForeignText.Title(source.Title);
        if (title.Length > MostOfTitle)
            title = $"{title[..TextCut.Head(title, MostOfTitle - 1)]}…";
        return InlineKeyboardButton.WithCallbackData(isChosen ? $"✓ {title}" : title, PanelData.ScopeSource(source.Id, page));
    }
}
