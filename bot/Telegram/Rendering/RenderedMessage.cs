using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Rendering;

/// <summary>What is to be shown, in the two forms that Telegram takes.</summary>
/// <param name="Parts">Regular messages, in order; one, as a rule, and never none.</param>
/// <param name="Rich">The same as one rich message, when it does not fit one regular message; else null.</param>
internal sealed record RenderedMessage(IReadOnlyList<MessageText> Parts, InputRichMessage? Rich)
{
    /// <summary>How many of an answer's quotations (or near passages) are shown, from the first on; the others are for a button.</summary>
    public int Shown { get; init; }

    public static RenderedMessage Of(MessageText text) => new([text], null);
}
