using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Words;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>Presses of the commands' buttons: each on one line, and where it goes.</summary>
internal sealed class PanelPresses(
    SourcesPanel sources, ScopePanel scope, LanguagePanel language, ForgettingPanel forgetting, MaintainerCommands maintenance, ChatQuestion questions, Admissions admissions, ChatMoves moves,
    KeptAnswers kept, DraftPresses drafts, ChatLanguage languages, PressReplies replies, PressEnding ending, TimeProvider time)
{
    private static readonly string[] Verbs = [PanelData.ExampleVerb, PanelData.LanguageVerb, PanelData.PageVerb, PanelData.ScopeVerb, PanelData.ForgetVerb, PanelData.DraftVerb];

    public static bool IsOne(string data) => MaintainerCommands.IsOne(data) || Verbs.Any(verb => data.StartsWith($"{verb}:", StringComparison.Ordinal));

    public async Task<Reaction> HandleAsync(CallbackQuery press, string data, CancellationToken cancel)
    {
        if (Place.Of(press) is not { } place || press.Message is not { } panel)
            return ending.Of(press, new PressOutcome(Reaction.None));
        place = place with { Chat = moves.Current(place.Chat) };
        // A panel turns in place; an answer is none, whatever a forged press says.
        if (kept.FindByMessage(panel.Chat.Id, panel.Id) is not null || admissions.Of(place.Chat, place.Person) is not Admission.Welcome || panel.Chat.Id != place.Chat)
            return ending.Of(press, PressOutcome.Only(languages.Words(place).ButtonGone));
        // Whoever looks after the texts turns many pages, and costs nobody anything in his own chat.
        if (!(MaintainerCommands.IsOne(data) && maintenance.MayUse(place)) && ending.IsTooMany(place.Person, place.IsPrivate ? SourceAudience.NoChat : place.Chat))
            return ending.Of(press, PressOutcome.Only(ButtonWords.In(languages.Of(place)).TooManyPresses));
        var (verb, what) = (data[..data.IndexOf(':', StringComparison.Ordinal)], data[(data.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        if (MaintainerCommands.IsOne(data))
            return ending.Of(press, maintenance.Pressed(data, place, panel.Id) ?? PressOutcome.Only(ButtonWords.In(press.From.LanguageCode).Gone)); // as for a button that never was
        return verb == PanelData.ExampleVerb
            ? await ExampleAsync(press, place, data, cancel).ConfigureAwait(false)
            : ending.Of(press, await TurnedAsync(verb, what, place, $"{press.From.FirstName} {press.From.LastName}".Trim(), panel.Id, cancel).ConfigureAwait(false));
    }

    private async Task<PressOutcome> TurnedAsync(string verb, string what, Place place, string who, int panel, CancellationToken cancel) => verb switch
    {
        PanelData.PageVerb when Number(what) is { } page => new PressOutcome(Reaction.None) { Edit = sources.Turn(place, panel, page) },
        PanelData.ScopeVerb => await scope.PressedAsync(place, panel, what, cancel).ConfigureAwait(false),
        PanelData.LanguageVerb => await language.PressedAsync(place, panel, what, cancel).ConfigureAwait(false),
        PanelData.DraftVerb => await drafts.PressedAsync(place, who, panel, what, cancel).ConfigureAwait(false),
        PanelData.ForgetVerb => forgetting.Pressed(place, panel, what),
        _ => PressOutcome.Only(languages.Words(place).ButtonGone),
    };

    public static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A page that stands among the parts of a button's data; the first where none does.</summary>
    public static int PageIn(string[] parts, int at) => parts.Length > at ? Number(parts[at]) ?? 1 : 1;

    private async Task<Reaction> ExampleAsync(CallbackQuery press, Place place, string data, CancellationToken cancel)
    {
        var question = press.Message?.ReplyMarkup?.InlineKeyboard.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == data)?.Text;
        if (question is null)
            return ending.Of(press, PressOutcome.Only(languages.Words(place).ButtonGone));
        await replies.AnswerAsync(press.Id, null, cancel).ConfigureAwait(false); // a model may take longer than a press can be answered
        return await questions.AnswerAsync(new Asked(place, question, time.GetUtcNow()), cancel).ConfigureAwait(false);
    }
}
