using System.Buffers.Binary;

namespace TalksBot.Knowledge.Similarity;

/// <summary>
/// The smallest of a text's run numbers (a bottom-k MinHash): a fair sample of the runs, the same runs chosen in every text that has them. Two sketches tell
/// how alike two texts are without reading them.
/// </summary>
internal static class Sketch
{
    /// <summary>Numbers kept: 256 bytes a text. A text of a hundred words has nearly all of its runs in it.</summary>
    private const int Size = 64;

    /// <summary>In ascending order.</summary>
    public static uint[] Of(IReadOnlySet<uint> runs)
    {
        var numbers = runs.ToArray();
        Array.Sort(numbers);
        return numbers.Length > Size ? numbers[..Size] : numbers;
    }

    /// <summary>An estimate of the share of common runs among all runs of both texts (Jaccard), 0 to 1.</summary>
    public static double Alike(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        // The smallest of both together are a sample of the union; those in both of it are common.
        int i = 0, j = 0, common = 0, seen = 0;
        var most = one.Length == Size || other.Length == Size ? Size : int.MaxValue;
        while (i < one.Length && j < other.Length && seen < most)
        {
            var (a, b) = (one[i], other[j]);
            if (a == b)
                common++;
            if (a <= b)
                i++;
            if (b <= a)
                j++;
            seen++;
        }

        var all = Math.Min(most, seen + one.Length - i + other.Length - j);
        return all == 0 ? 0 : (double)common / all;
    }

    public static byte[] Write(uint[] sketch)
    {
        var bytes = new byte[sketch.Length * sizeof(uint)];
        for (var i = 0; i < sketch.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), sketch[i]);
        return bytes;
    }

    public static uint[] Read(byte[] bytes)
    {
        var sketch = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < sketch.Length; i++)
            sketch[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)));
        return sketch;
    }
}
