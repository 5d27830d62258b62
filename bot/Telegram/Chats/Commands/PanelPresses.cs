using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Words;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>Presses of the commands' buttons: each on one line, and where it goes.</summary>
internal sealed class PanelPresses(
    SourcesPanel sources, ScopePanel scope, LanguagePanel language, ForgettingPanel forgetting, MaintainerCommands maintenance, ChatQuestion questions, Admissions admissions, ChatMoves moves,
    KeptAnswers kept, ChatLanguage languages, PressReplies replies, TimeProvider time)
{
    private static readonly string[] Verbs = [PanelData.ExampleVerb, PanelData.LanguageVerb, PanelData.PageVerb, PanelData.ScopeVerb, PanelData.ForgetVerb];

    public static bool IsOne(string data) => MaintainerCommands.IsOne(data) || Verbs.Any(verb => data.StartsWith($"{verb}:", StringComparison.Ordinal));

    public async Task<Reaction> HandleAsync(CallbackQuery press, string data, CancellationToken cancel)
    {
        if (Place.Of(press) is not { } place || press.Message is not { } panel)
            return Answered(Reaction.None, press, null);
        place = place with { Chat = moves.Current(place.Chat) };
        // A panel turns in place; an answer is none, whatever a forged press says.
        if (kept.FindByMessage(panel.Chat.Id, panel.Id) is not null)
            return Answered(Reaction.None, press, languages.Words(place).ButtonGone);
        if (admissions.Of(place.Chat, place.Person) is not Admission.Welcome || panel.Chat.Id != place.Chat)
            return Answered(Reaction.None, press, languages.Words(place).ButtonGone);
        var (verb, what) = (data[..data.IndexOf(':', StringComparison.Ordinal)], data[(data.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        if (MaintainerCommands.IsOne(data))
            return Answered(maintenance.Pressed(data, place, panel.Id) ?? PanelPress.Only(ButtonWords.In(press.From.LanguageCode).Gone), press); // as for a button that never was
        return verb switch
        {
            PanelData.ExampleVerb => await ExampleAsync(press, place, data, cancel).ConfigureAwait(false),
            PanelData.PageVerb when Number(what) is { } page => Answered(Reaction.Of(sources.Turn(place, panel.Id, page)), press, null),
            PanelData.ScopeVerb => Answered(await scope.PressedAsync(place, panel.Id, what, cancel).ConfigureAwait(false), press),
            PanelData.LanguageVerb => Answered(await language.PressedAsync(place, panel.Id, what, cancel).ConfigureAwait(false), press),
            PanelData.ForgetVerb => Answered(forgetting.Pressed(place, panel.Id, what), press),
            _ => Answered(Reaction.None, press, languages.Words(place).ButtonGone),
        };
    }

    public static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<Reaction> ExampleAsync(CallbackQuery press, Place place, string data, CancellationToken cancel)
    {
        var question = press.Message?.ReplyMarkup?.InlineKeyboard.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == data)?.Text;
        if (question is null)
            return Answered(Reaction.None, press, languages.Words(place).ButtonGone);
        await replies.AnswerAsync(press.Id, null, cancel).ConfigureAwait(false); // a model may take longer than a press can be answered
        return await questions.AnswerAsync(new Asked(place, question, time.GetUtcNow()), cancel).ConfigureAwait(false);
    }

    private Reaction Answered(PanelPress pressed, CallbackQuery press) => Answered(pressed.Reaction, press, pressed.Says);

    private Reaction Answered(Reaction reaction, CallbackQuery press, string? says)
    {
        reaction.Then(cancel => replies.AnswerAsync(press.Id, says, cancel));
        return reaction;
    }
}
