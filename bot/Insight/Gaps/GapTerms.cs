using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TalksBot.Knowledge.Retrieval.Questions;

namespace TalksBot.Bot.Insight.Gaps;

/// <summary>The terms of a question as numbers: near questions share them, and nobody reads a word out of them.</summary>
internal static class GapTerms
{
    /// <summary>A long question is known by its first words.</summary>
    private const int Most = 32;

    /// <summary>Of 1: "Quel est le prix du béton ?" is near "le béton, à quel prix en 2024 ?" (0.8), not near "Qui livre le béton ?" (0.5).</summary>
    private const double Near = 0.6;

    /// <param name="store">The store's id: the numbers of one store mean nothing in another.</param>
    public static IReadOnlyList<int> Of(string question, Guid store) =>
        [.. QuestionTerms.Of(question).Take(Most).Select(term => BinaryPrimitives.ReadInt32LittleEndian(HMACSHA256.HashData(store.ToByteArray(), Encoding.UTF8.GetBytes(term)))).Distinct()];

    /// <summary>The nearest of some gaps; null when none is near.</summary>
    public static Gap? Nearest(IReadOnlyList<int> terms, IReadOnlyList<Gap> gaps) =>
        gaps.Select(gap => (Gap: gap, Likeness: Likeness(terms, gap.Terms))).Where(near => near.Likeness >= Near).OrderByDescending(near => near.Likeness).FirstOrDefault().Gap;

    // Dice's coefficient: twice what both have, of what each has.
    private static double Likeness(IReadOnlyList<int> one, IReadOnlyList<int> other) => 2.0 * one.Intersect(other).Count() / (one.Count + other.Count);
}
