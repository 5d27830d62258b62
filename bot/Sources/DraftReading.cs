using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Sources;

/// <summary>How a draft reads.</summary>
/// <param name="Texts">None, one, or the many of a file that holds many.</param>
/// <param name="Refusals">What of it cannot be read, and why.</param>
/// <param name="Preview">Of the one text; null for none or many.</param>
public sealed record DraftReading(IReadOnlyList<TextRead> Texts, IReadOnlyList<ReadRefusal> Refusals, SourcePreview? Preview)
{
    /// <summary>Of many texts: ids of those that are new versions of sources that are there.</summary>
    public IReadOnlySet<string> Replacing { get; init; } = new HashSet<string>();
}
