namespace TalksBot.Bot.Answering.Model;

/// <summary>A model's reply as it stands, before any check.</summary>
/// <param name="Answered">False: the model says that the sentences do not answer the question.</param>
internal sealed record ModelReply(bool Answered, IReadOnlyList<ReplyStatement> Statements);

/// <summary>A statement of a reply, with the numbers it gives, counted from 1; they may name nothing.</summary>
internal sealed record ReplyStatement(string Text, IReadOnlyList<int> Numbers);
