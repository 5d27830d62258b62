using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Knowledge.Store;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Digests;

/// <summary>"Fewer of these" under a digest: later ones have fewer words of whom the point quotes, until the same button is pressed again.</summary>
internal sealed class FewerPresses(KeptAnswers kept, DigestPanel panel, TalksStore store, TimeProvider time)
{
    private const int MostSpeakers = 50;

    /// <param name="value">Of the quotation in the digest, from 1.</param>
    public PressOutcome Pressed(string value, Place place, Message message)
    {
        var words = panel.Words(place);
        if (PanelPresses.Number(value) is not { } number || kept.FindByMessage(place.Chat, message.Id) is not { } digest || number < 1 || number > digest.Citations.Count
            || kept.Cut(digest.Citations[number - 1]) is not { } citation)
            return PressOutcome.Only(words.PointGone);
        if (citation.Speaker is not { } speaker)
            return PressOutcome.Only(words.NobodyNamed);
        var before = DigestSettings.Of(store, place.Chat).FewerOf;
        var isMore = !before.Contains(speaker);
        if (isMore && before.Count >= MostSpeakers)
            return PressOutcome.Only(words.FewerOfTooMany);
        var reaction = new Reaction();
        reaction.Change(tx => DigestSettings.Change(tx, place.Chat, place.Person, time.GetUtcNow(), s => s with
        {
            FewerOf = isMore ? [.. s.FewerOf.Append(speaker).Distinct(StringComparer.Ordinal)] : [.. s.FewerOf.Where(other => other != speaker)],
        }));
        var name = ForeignText.Name(speaker);
        return new PressOutcome(reaction, Short(isMore ? words.FewerFromNow(name) : words.AsBefore(name)));
    }

    // What is shown over the chat has 200 characters at most.
    private static string Short(string says) => says.Length <= CardPresses.MostOfAlert ? says : $"{says[..TextCut.Head(says, CardPresses.MostOfAlert - 1)]}…";
}
