namespace TalksBot.BotApi;

/// <summary>What a person sees of an answer that is still being written (sendMessageDraft).</summary>
/// <param name="Words">Empty for "Thinking…".</param>
/// <param name="Versions">How many calls drew it so far.</param>
public sealed record ApiDraft(long ChatId, long DraftId, string Words, bool CanStop, bool KeepOnStop, int? ThreadId, DateTimeOffset At, int Versions);
