using OpenAI.Chat;

namespace TalksBot.Bot.Answering.Model;

/// <summary>What a reply, or the pieces of one, say beside its words.</summary>
/// <param name="Usage">What it cost; null where the endpoint does not count.</param>
/// <param name="Finish">Why it ended: "Stop", "Length", "ContentFilter"; null where nothing says so.</param>
/// <param name="Refuses">The model declines, in the field for it.</param>
internal sealed record ReplyEnd(ChatTokenUsage? Usage, string? Finish, bool Refuses)
{
    /// <param name="metadata">Of a whole reply or of a piece of a streamed one: the library names the refusal differently.</param>
    public static ReplyEnd Of(IReadOnlyDictionary<string, object?>? metadata) => new(
        metadata?.GetValueOrDefault("Usage") as ChatTokenUsage,
        metadata?.GetValueOrDefault("FinishReason") as string,
        (metadata?.GetValueOrDefault("Refusal") ?? metadata?.GetValueOrDefault("RefusalUpdate")) is string { Length: > 0 });

    /// <summary>This piece's word, with what the ones before it said.</summary>
    public ReplyEnd After(ReplyEnd? before) => new(Usage ?? before?.Usage, Finish ?? before?.Finish, Refuses || before is { Refuses: true });

    /// <summary>The words of a reply that came to its end, or why they are of no use.</summary>
    public ChatReply Read(string words, Prompt prompt)
    {
        var tokens = Usage is { TotalTokenCount: > 0 } counted ? counted.TotalTokenCount : prompt.Tokens + TokenEstimate.Of(words);
        if (Refuses || Finish == "ContentFilter")
            return new ChatReply("", CallFailure.Refused, tokens);
        if (Finish == "Length")
            return new ChatReply(words, CallFailure.CutShort, tokens);
        return new ChatReply(words, string.IsNullOrWhiteSpace(words) ? CallFailure.Empty : null, tokens);
    }
}
