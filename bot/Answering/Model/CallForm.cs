namespace TalksBot.Bot.Answering.Model;

/// <summary>How the model is asked: for a stream or for the whole reply at once, with a JSON schema or in plain words alone.</summary>
internal sealed record CallForm(bool Streamed, bool Schema);
