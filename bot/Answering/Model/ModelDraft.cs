using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Answering.Model;

/// <summary>What is left of a model's reply after every statement was checked against the sentences it names.</summary>
/// <param name="Statements">Best first; at least one, unless the model abstains.</param>
/// <param name="Abstains">The model says that the sentences do not answer the question.</param>
/// <param name="Model">The name to give as the answer's author.</param>
public sealed record ModelDraft(IReadOnlyList<DraftStatement> Statements, bool Abstains, string Model);

/// <summary>A statement in the model's words, and the sentences that hold it up: quotations are cut from these.</summary>
/// <param name="Sentences">One to three, in the order the model named them, without repeats.</param>
public sealed record DraftStatement(string Text, IReadOnlyList<Evidence> Sentences);
