using System.Globalization;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Conversations;

/// <summary>A message that holds an answer or a part of one: a reply to it finds the answer, though the reply comes without its text.</summary>
/// <param name="Place">Chat and message, as they were when it was sent.</param>
/// <param name="Answer">The answer's key.</param>
internal sealed record AnswerMessage(string Place, string Answer)
{
    public static readonly Records<AnswerMessage, string> Rows = new("answer_messages", m => m.Place, m => m.Answer);

    /// <summary>Message numbers count anew in each chat, so a message is known by both.</summary>
    public static string PlaceOf(long chat, int message) => string.Create(CultureInfo.InvariantCulture, $"{chat}:{message}");
}
