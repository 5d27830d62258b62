using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Import;

/// <summary>What the store keeps of sources. Touching any of it raises the store's generation, and the index follows.</summary>
internal static class SourceRecords
{
    public static readonly Records<SourceHead, string> Heads = new("source_heads", h => h.Id) { RaisesGeneration = true };
    public static readonly Records<SourceVersion, string> Versions = new("source_versions", v => v.Key) { RaisesGeneration = true };
    public static readonly Records<StoredStructure, string> Structures = new("source_structures", s => s.Key) { RaisesGeneration = true };
    public static readonly Records<SourceLog, string> Logs = new("source_logs", l => l.Id);
    public static readonly Records<SourcesState, string> State = new("sources_state", s => s.Key);
}

/// <summary>
/// Which version of an id holds, and what was made of it: the only record of a source that changes. A retired source keeps it; of one that was removed
/// for good it is all that stays, with an empty title, so that its numbers are not given again to other texts.
/// </summary>
internal sealed record SourceHead
{
    public required string Id { get; init; }

    /// <summary>The version that is quoted, or was quoted last.</summary>
    public required int Version { get; init; }

    /// <summary>The highest number given so far; 0 in stores of before it was kept (see <see cref="Highest"/>).</summary>
    public int Given { get; init; }

    /// <summary>With corrections, as the following ones.</summary>
    public required string Title { get; init; }
    public string? Author { get; init; }
    public DateOnly? Date { get; init; }
    public required string Lang { get; init; }
    public string? Url { get; init; }
    public required int Passages { get; init; }

    /// <summary>Of content and metadata as they came in: the same again is skipped.</summary>
    public required string Hash { get; init; }

    /// <summary>When the source was retired; null while it is quoted.</summary>
    public DateTimeOffset? Removed { get; init; }

    /// <summary>When it was removed for good.</summary>
    public DateTimeOffset? Erased { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Null for none.</summary>
    public SourceCorrections? Corrections { get; init; }

    /// <summary>The act that changed it last: sources changed by one act have the same number. 0 in older stores.</summary>
    public long Act { get; init; }

    /// <summary>See <see cref="SourceSummary.Arrival"/>.</summary>
    public long Arrival { get; init; }

    /// <summary>Numbers are not given twice.</summary>
    public int Highest() => Math.Max(Given, Version);

    public SourceState State() => new() { Version = Version, Retired = Removed, Tags = Tags, Corrections = Corrections ?? SourceCorrections.None };
}

/// <summary>What was done to a source; there is none while its first version is all that happened.</summary>
internal sealed record SourceLog
{
    public required string Id { get; init; }

    /// <summary>Oldest first, at most <see cref="SourceLife.MostEvents"/>.</summary>
    public required IReadOnlyList<SourceEvent> Events { get; init; }

    /// <summary>What held before the last of them: what an undo brings back.</summary>
    public SourceState? Before { get; init; }
}

/// <summary>A source as it came in; written once, never altered.</summary>
internal sealed record SourceVersion
{
    public required string Key { get; init; }
    public required string SourceId { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public string? Author { get; init; }
    public DateOnly? Date { get; init; }
    public required string Lang { get; init; }
    public string? Url { get; init; }
    public required string Body { get; init; }
    public required BodyFormat Format { get; init; }

    /// <summary>End of the front matter, then start and end of title and byline (-1 for none); null when there is none.</summary>
    public IReadOnlyList<int>? Front { get; init; }

    /// <summary>Pages or times (<see cref="PlaceCode"/>); null for a text that has neither.</summary>
    public byte[]? Places { get; init; }

    public required string Hash { get; init; }
    public required DateTimeOffset Added { get; init; }

    public static string KeyOf(string id, int version) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}@{version}");

    public RawText ToRaw() => new()
    {
        Id = SourceId,
        Title = Title,
        Author = Author,
        Date = Date,
        Lang = Lang,
        Url = Url,
        Body = Body,
        Format = Format,
        Places = PlaceCode.Decode(Places),
        Front = Front is { Count: > 0 } ? new FrontMatter(Part(1), Part(3), Front[0]) : null,
    };

    public static IReadOnlyList<int>? Flatten(FrontMatter? front) => front is null
        ? null
        : [front.End, .. Ends(front.Title), .. Ends(front.Byline)];

    private static int[] Ends(Span? span) => span is { } s ? [s.Start, s.End] : [-1, -1];

    private Span? Part(int at) => Front!.Count > at + 1 && Front[at] >= 0 ? new Span(Front[at], Front[at + 1]) : null;
}

/// <summary>Passages, sentences, speakers of a version: derived from it, kept so that opening and finding need no work.</summary>
internal sealed record StoredStructure(string Key, byte[] Data)
{
    /// <summary>For finding texts that are like it (<see cref="Similarity.Sketch"/>); null in older stores, until they are read anew.</summary>
    public byte[]? Sketch { get; init; }

    /// <summary>The build of the program that derived it; empty in older stores.</summary>
    public Guid Build { get; init; }

    /// <summary>The language that it was read in; null in older stores.</summary>
    public string? Lang { get; init; }
}

/// <summary>How the sources of a store began, and which build of the program derived their structure.</summary>
internal sealed record SourcesState
{
    public const string OnlyKey = "sources";

    public string Key { get; init; } = OnlyKey;

    /// <summary>Whether a text ever came in: from then on the starter text does not come by itself.</summary>
    public bool Begun { get; init; }

    public Guid StructuredBy { get; init; }

    /// <summary>Counts what was done: an import of many sources is one act.</summary>
    public long Acts { get; init; }

    /// <summary>Counts the versions that came in.</summary>
    public long Arrivals { get; init; }
}
