using Microsoft.Extensions.Options;
using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Chats;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Cards;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Knowledge;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>Opens a quotation's context, its source, who says it, or the quotations that were left out.</summary>
/// <remarks>
/// In private a card is a message of its own in reply to the answer, which stays to be read and quoted, and turns in place from then on. In a group everybody
/// would get that message: there a card that fits is said to who pressed alone, and one that does not takes the answer's place until somebody presses "back".
/// Ephemeral messages would be better still, but delivery is not guaranteed and few apps show them. Through inline mode nothing but the message can be changed.
/// </remarks>
internal sealed class CardPresses(KnowledgeBase texts, KeptAnswers kept, SourceAudience audience, ShownAgain again, IOptions<TelegramOptions> options)
{
    /// <summary>UTF-16 code units of an answer to a press.</summary>
    public const int MostOfAlert = 200;

    private const string Left = " […]";

    public PressOutcome Open(Pressed pressed) => pressed.Data.Verb == ButtonVerb.More ? More(pressed) : Quotation(pressed);

    private PressOutcome Quotation(Pressed pressed)
    {
        if (pressed.Data.Number > pressed.Quotations.Count
            || kept.Cut(pressed.Quotations[pressed.Data.Number - 1], source => audience.Sees(pressed.Chat, source)) is not { } citation)
            return PressOutcome.Only(pressed.Words.Gone);
        var lang = pressed.Answer.Lang;
        return Show(pressed, pressed.Data.Verb switch
        {
            ButtonVerb.Context => ContextCard.Of(citation, lang),
            ButtonVerb.Source => RenderedMessage.Of(SourceCard.Of(citation, lang)),
            _ => RenderedMessage.Of(WhoCard.Of(citation, Seen(pressed.Chat), lang)),
        });
    }

    private PressOutcome More(Pressed pressed)
    {
        if (again.Again(pressed) is not { } answer)
            return PressOutcome.Only(pressed.Words.Gone);
        var shown = ShownAgain.Shown(answer, pressed);
        var quoted = answer.Citations.Count > 0 ? answer.Citations : answer.Nearest;
        return shown < quoted.Count
            ? Show(pressed, MoreCard.Of([.. quoted.Skip(shown)], shown + 1, answer.Lang, pressed.Style))
            : PressOutcome.Only(pressed.Words.Gone);
    }

    private PressOutcome Show(Pressed pressed, RenderedMessage card)
    {
        if (pressed.Where == KeyboardPlace.Private)
        {
            var rich = options.Value.Rich ? card.Rich : null;
            var keyboard = CardKeyboard.Of(pressed, inPlace: false);
            return pressed.Data.OnCard
                ? new PressOutcome(Reaction.None) { Edit = pressed.Edit with { Text = card.Parts[0], Rich = rich, Keyboard = keyboard, Person = pressed.Person } }
                : new PressOutcome(Reaction.Of(pressed.Reply with { Text = card.Parts[0], Rich = rich, Keyboard = keyboard }));
        }

        if (pressed.IsInChannel)
            return new PressOutcome(Reaction.None, Short(card.Parts[0].Text), Alert: true);
        if (!pressed.Data.OnCard && card.Parts is [{ Text.Length: <= MostOfAlert } small] && !small.Entities.Any(entity => entity.Type is MessageEntityType.TextLink or MessageEntityType.Blockquote))
            return new PressOutcome(Reaction.None, small.Text, Alert: true);
        return new PressOutcome(Reaction.None) { Edit = pressed.Edit with { Text = card.Parts[0], Keyboard = CardKeyboard.Of(pressed, inPlace: true) } };
    }

    // Whoever wants the whole asks in private.
    private static string Short(string text) => text.Length <= MostOfAlert ? text : $"{text[..TextCut.Head(text, MostOfAlert - Left.Length)]}{Left}";

    private IEnumerable<Source> Seen(long chat)
    {
        var seen = audience.Visible(chat);
        return texts.All().Where(source => seen is null || seen.Contains(source.Id));
    }
}
