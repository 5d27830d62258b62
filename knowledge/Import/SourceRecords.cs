using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Import;

/// <summary>What the store keeps of sources. Touching any of it raises the store's generation, and the index follows.</summary>
internal static class SourceRecords
{
    public static readonly Records<SourceHead, string> Heads = new("source_heads", h => h.Id) { RaisesGeneration = true };
    public static readonly Records<SourceVersion, string> Versions = new("source_versions", v => v.Key) { RaisesGeneration = true };
    public static readonly Records<StoredStructure, string> Structures = new("source_structures", s => s.Key) { RaisesGeneration = true };
    public static readonly Records<SourcesState, string> State = new("sources_state", s => s.Key);
}

/// <summary>Which version of an id holds. The only record of a source that changes; a removed source keeps it as its tombstone.</summary>
internal sealed record SourceHead
{
    public required string Id { get; init; }

    /// <summary>The newest version, also when the source is removed: numbers are not given twice.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }
    public string? Author { get; init; }
    public DateOnly? Date { get; init; }
    public required string Lang { get; init; }
    public required int Passages { get; init; }

    /// <summary>Of content and metadata: the same again is skipped.</summary>
    public required string Hash { get; init; }

    /// <summary>When the source was removed; null while it is quoted.</summary>
    public DateTimeOffset? Removed { get; init; }
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
internal sealed record StoredStructure(string Key, byte[] Data);

/// <summary>How the sources of a store began, and which build of the program derived their structure.</summary>
internal sealed record SourcesState
{
    public const string OnlyKey = "sources";

    public string Key { get; init; } = OnlyKey;

    /// <summary>Whether a text ever came in: from then on the starter text does not come by itself.</summary>
    public bool Begun { get; init; }

    public Guid StructuredBy { get; init; }
}
