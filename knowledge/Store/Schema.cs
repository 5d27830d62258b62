namespace TalksBot.Knowledge.Store;

/// <summary>The form of what is stored, as a number, and the steps that lead an older store to it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Steps">One for each number above 1, in any order.</param>
public sealed record Schema(int Number, IReadOnlyList<SchemaStep> Steps)
{
    /// <summary>
    /// The form this program writes. A change that older stores do not fit raises the number, adds a step, and a store of the number
    /// before it joins the fixtures of the tests.
    /// </summary>
    public static Schema Current { get; } = new(1, []);

    internal SchemaStep StepTo(int number) =>
        Steps.SingleOrDefault(step => step.To == number)
        ?? throw new InvalidOperationException($"No step leads from schema {number - 1} to {number}.");
}

/// <summary>One step of a migration: a single write, with the new number in it, so that it is done whole or not at all.</summary>
/// <param name="To">The number that holds after it.</param>
public sealed record SchemaStep(int To, Action<StoreWriter> Apply);
