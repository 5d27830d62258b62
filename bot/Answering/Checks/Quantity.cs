namespace TalksBot.Bot.Answering.Checks;

/// <summary>A number that a text gives, in digits or words.</summary>
/// <param name="Values">Its value; two when the separator can be read in two ways ("1,234").</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Bound">Whether the text makes it a lower or an upper bound ("plus de six").</param>
/// <param name="IsArticle">A lone "un", "one", "один": holds up a 1, claims none.</param>
internal sealed record Quantity(IReadOnlyList<decimal> Values, int First, int Last, Bound Bound, bool IsArticle)
{
    public bool Equals(decimal value) => Values.Contains(value);

    public bool SharesValue(Quantity other) => Values.Any(other.Values.Contains);
}

/// <summary>What a text makes of a number.</summary>
internal enum Bound
{
    /// <summary>The number itself, or near it.</summary>
    None,

    /// <summary>More than, at least.</summary>
    Lower,

    /// <summary>Less than, at most.</summary>
    Upper,
}
