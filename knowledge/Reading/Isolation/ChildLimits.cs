using System.Globalization;

namespace TalksBot.Knowledge.Reading.Isolation;

/// <summary>The limits that a child process keeps by itself; time and memory are kept from outside.</summary>
internal sealed record ChildLimits(int Pages, int Characters, int Entries, int Expansion)
{
    public static ChildLimits Of(ReadingOptions options) => new(options.MaxPages, options.MaxCharacters, options.MaxEntries, options.MaxExpansion);

    /// <summary>One argument of a command line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Pages},{Characters},{Entries},{Expansion}");

    /// <exception cref="FormatException">It was not written by <see cref="ToString"/>.</exception>
    public static ChildLimits Parse(string text) =>
        text.Split(',').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray() is [var pages, var characters, var entries, var expansion]
            ? new ChildLimits(pages, characters, entries, expansion)
            : throw new FormatException(text);
}
