using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;

/// <summary>All sources that are kept, quoted or retired, and their tags, as those who look after them find them.</summary>
internal sealed class KeptSources(KnowledgeBase texts, SourceAudience audience)
{
    /// <summary>The quoted ones by title, then the retired ones.</summary>
    public IReadOnlyList<SourceSummary> All() =>
        [.. texts.List().OrderBy(source => source.Title, StringComparer.InvariantCultureIgnoreCase), .. texts.ListRetired().OrderBy(source => source.Title, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>Those with a part of their title, id, author or of a tag as wanted, whatever its case and accents.</summary>
    public IReadOnlyList<SourceSummary> Having(string wanted, int most) =>
        [.. All().Where(source => ((IEnumerable<string?>)[source.Title, source.Id, source.Author, .. source.Tags]).Any(part => part is not null && Has(part, wanted.TrimStart('#')))).Take(most)];

    private static bool Has(string whole, string part) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(whole, part, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    /// <summary>The source whose key stands in a button's data; null when it was removed for good, or never was.</summary>
    public SourceSummary? Find(string key) => texts.List().Concat(texts.ListRetired()).FirstOrDefault(source => PanelData.SourceKey(source.Id) == key);

    /// <summary>Those that sources have, and those that are bound, in order.</summary>
    public IReadOnlyList<string> Tags() =>
        [.. texts.List().Concat(texts.ListRetired()).SelectMany(source => source.Tags).Concat(audience.BoundTags()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The tag whose key stands in a button's data; null when nothing has it any more.</summary>
    public string? FindTag(string key) => Tags().FirstOrDefault(tag => PanelData.SourceKey(tag) == key);

    /// <summary>What holds of a source now; null as for <see cref="Find"/>.</summary>
    public Source? TextOf(SourceSummary source) => texts.Find(source.Id, source.Version);
}
