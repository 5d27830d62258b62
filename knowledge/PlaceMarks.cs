using System.Globalization;

namespace TalksBot.Knowledge;

/// <summary>Where in its file a text stands: pages or times, by offset into the body.</summary>
/// <param name="Marks">In the order of their offsets.</param>
public sealed record PlaceMarks(PlaceKind Kind, IReadOnlyList<PlaceMark> Marks)
{
    /// <summary>"p. 4", or "12:41" and "1:02:41" in a recording; null before the first mark.</summary>
    public string? At(int offset)
    {
        int low = 0, high = Marks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Marks[middle].Offset <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? null : Said(Marks[low - 1].Value);
    }

    private string Said(int value) => Kind == PlaceKind.Page
        ? string.Create(CultureInfo.InvariantCulture, $"p. {value}")
        : value >= 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{value / 3600}:{value / 60 % 60:00}:{value % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{value / 60}:{value % 60:00}");
}

/// <summary>From an offset on, up to the next mark.</summary>
/// <param name="Offset">Into the body.</param>
/// <param name="Value">A page, counted from 1, or seconds from the beginning.</param>
public readonly record struct PlaceMark(int Offset, int Value);

/// <summary>What places are counted in.</summary>
public enum PlaceKind
{
    /// <summary>Pages, from 1.</summary>
    Page,

    /// <summary>Seconds.</summary>
    Time,
}
