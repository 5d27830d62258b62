namespace TalksBot.Bot.Answering.Model;

/// <summary>How one call of the chat model ended: words, or why there are none.</summary>
/// <param name="Tokens">What it cost, as the endpoint counted or, when it did not, as estimated.</param>
/// <param name="Error">The type of the exception behind the failure; never its message, which can hold words of the request.</param>
internal sealed record ChatReply(string Words, CallFailure? Failure, int Tokens, string? Error = null);
