using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Membership;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>/scope: which texts, and which tags of texts, answers come from. Everybody chooses for himself in private, the administrators for their group.</summary>
internal sealed class ScopePanel(AskedTexts askedTexts, Administrators administrators, ChatLanguage languages, TimeProvider time)
{
    private const int PageSize = 8, MostOfTitle = 48;

    public async Task<Reaction> OpenAsync(Place place, int message, CancellationToken cancel)
    {
        if (!await administrators.MayDecideAsync(place, cancel).ConfigureAwait(false))
            return Reaction.Of(Replies.Say(place, languages.Words(place).AdministratorsOnly, message));
        var (text, keyboard) = Draw(place, 1, askedTexts.ChosenIn(place));
        return Reaction.Of(Replies.Say(place, text, message, keyboard));
    }

    /// <param name="what">"3": a page; "all"; "0123456789abcdef:3": a source, and the page that it stands on; with # before it, a tag.</param>
    public async Task<PressOutcome> PressedAsync(Place place, int panel, string what, CancellationToken cancel)
    {
        if (!await administrators.MayDecideAsync(place, cancel).ConfigureAwait(false))
            return PressOutcome.Only(languages.Words(place).AdministratorsOnly);
        var scope = askedTexts.ChosenIn(place);
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
            if (parts.Length != 2 || PanelPresses.Number(parts[1]) is not { } on)
                return PressOutcome.Only(languages.Words(place).SourceGone);
            var there = askedTexts.ListIn(place.Chat);
            var source = there.FirstOrDefault(source => PanelData.SourceKey(source.Id) == parts[0])?.Id;
            var tag = there.SelectMany(one => one.Tags).FirstOrDefault(tag => PanelData.TagKey(tag) == parts[0]);
            if (source is null && tag is null)
                return PressOutcome.Only(languages.Words(place).SourceGone);
            (page, scope) = (on, ChosenTexts.Toggled(scope, source, tag));
        }

        var reaction = new Reaction();
        reaction.Change(tx =>
        {
            if (place.IsPrivate)
                PersonSettings.Change(tx, place.Person, settings => settings with { Scope = scope?.Sources, ScopeTags = scope?.Tags });
            else
                ChatSettings.ChooseScope(tx, place.Chat, place.Kind, scope?.Sources, scope?.Tags, place.Person, time.GetUtcNow());
        });
        return new PressOutcome(reaction) { Edit = Drawn(place, panel, page, scope) };
    }

    private OutgoingMessage Drawn(Place place, int panel, int page, ChosenTexts? scope)
    {
        var (text, keyboard) = Draw(place, page, scope);
        return Replies.Say(place, text, keyboard: keyboard) with { Edit = panel };
    }

    private (string, InlineKeyboardMarkup?) Draw(Place place, int page, ChosenTexts? scope)
    {
        var (words, sources) = (languages.Words(place), askedTexts.ListIn(place.Chat));
        if (sources.Count == 0)
            return (MessageWords.In(words.Lang).NoSources, null);
        string[] tags = [.. sources.SelectMany(source => source.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var pages = (tags.Length + sources.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 1, pages);
        var buttons = tags.Select(tag => Button($"# {ForeignText.Title(tag)}", scope?.Tags.Contains(tag) is true, PanelData.ScopeTag(tag, page)))
            .Concat(sources.Select(source => Button(ForeignText.Title(source.Title), scope?.Sources.Contains(source.Id) is true, PanelData.ScopeSource(source.Id, page))));
        var rows = buttons.Skip((page - 1) * PageSize).Take(PageSize).Select(button => new List<InlineKeyboardButton> { button }).ToList();
        rows.Add(PageButtons.Row(page, pages, PanelData.ScopePage));
        if (scope is not null)
            rows.Add([InlineKeyboardButton.WithCallbackData(words.ScopeEverything, PanelData.Scope(PanelData.Everything))]);
        var text = scope is null ? words.ScopeIsEverything : words.ScopeIsSome(MessageWords.In(words.Lang).CountOfTexts(sources.Count(scope.Holds)));
        return (text, new InlineKeyboardMarkup(rows.Where(row => row.Count > 0)));
    }

    private static InlineKeyboardButton Button(string name, bool isChosen, string data)
    {
        if (name.Length > MostOfTitle)
            name = $"{name[..TextCut.Head(name, MostOfTitle - 1)]}…";
        return InlineKeyboardButton.WithCallbackData(isChosen ? $"✓ {name}" : name, data);
    }
}
